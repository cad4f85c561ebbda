package drawdown.report;

import drawdown.agreement.Document;
import drawdown.clause.Account;
import drawdown.clause.Kind;
import drawdown.money.Money;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import drawdown.settlement.Posting;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A ledger as a person reads it in a terminal.
public final class LedgerText {

    private static final int BAR = 48;

    /// What the months of a window add up to, rather than what its close decides.
    static final Set<Account> MONTHLY = EnumSet.of(
            Account.LIST,
            Account.CHARGES,
            Account.MARKETPLACE_CHARGES,
            Account.CREDITS,
            Account.COUNTED,
            Account.RECOGNISED,
            Account.OVER_PROTECTED,
            Account.OVER_UNPROTECTED,
            Account.OVER_PREMIUM,
            Account.PREPAID_USED,
            Account.OUTSIDE_TERM);

    private LedgerText() {}

    /// @param term only what this term moved, posting by posting; empty for the whole ledger
    public static String of(Ledger ledger, DeadLetters dead, Optional<String> term) {
        return term.map(t -> movedBy(ledger, t)).orElseGet(() -> whole(ledger, dead));
    }

    private static String whole(Ledger ledger, DeadLetters dead) {
        var text = new StringBuilder();
        var agreement = ledger.agreement();
        text.append(agreement.id()).append(": ").append(Words.termOf(agreement)).append('\n');
        text.append("commitment ")
                .append(Words.commitment(agreement.lastCommitment()))
                .append('\n');
        text.append("papers     ").append(papers(agreement.documents())).append('\n');
        agreement
                .event()
                .ifPresent(event -> text.append("event      ")
                        .append(
                                event.isExit()
                                        ? "exit"
                                        : "conversion to " + event.convert().orElseThrow())
                        .append(" on ")
                        .append(event.on())
                        .append("-01, notice on ")
                        .append(event.notice())
                        .append('\n'));
        deadLetters(dead, ledger, text);
        text.append('\n').append(bars(ledger));
        text.append('\n').append(windows(ledger));
        text.append('\n').append(movements(ledger));
        if (!ledger.payments().isEmpty()) {
            text.append('\n').append(payments(ledger));
        }
        text.append('\n').append(totals(ledger));
        return text.toString();
    }

    private static String papers(List<Document> documents) {
        return documents.stream()
                .map(d -> d.name()
                        + d.profile().map(p -> " (" + p.name() + ")").orElse("")
                        + d.signedBy()
                                .map(s -> ", signed by the " + Kind.word(s).replace('-', ' '))
                                .orElse(""))
                .collect(Collectors.joining(" < "));
    }

    private static void deadLetters(DeadLetters dead, Ledger ledger, StringBuilder text) {
        if (dead.letters().isEmpty()) {
            return;
        }
        text.append(
                "\nDead letters: the schedule states them, but the standard terms prevail (orderForm.precedence)\n");
        var table = new Table(
                "term",
                "stated",
                "in",
                "worth on this spend, " + ledger.agreement().currency());
        for (var letter : dead.letters()) {
            table.row(
                    letter.term().name(),
                    Kind.print(letter.paper().stated().value()),
                    letter.paper().document().name(),
                    Money.grouped(letter.worth()));
        }
        text.append(table);
    }

    /// A bar for each window: how its commitment was met.
    private static String bars(Ledger ledger) {
        var text = new StringBuilder();
        for (var window : ledger.windows()) {
            long commitment = window.figure(Figure.COMMITMENT);
            long redeemed = window.figure(Figure.CARRYFORWARD_REDEEMED);
            long rolled = window.figure(Figure.ROLLED);
            long spend = commitment - window.figure(Figure.DEFICIENCY) - redeemed;
            long missed = commitment - spend - redeemed - rolled;
            text.append("  %2d  %s to %s  ".formatted(window.number(), window.first(), window.last()));
            if (commitment == 0) {
                text.append("no commitment of its own\n");
                continue;
            }
            int bySpend = cells(spend, commitment);
            int byCarry = cells(spend + redeemed, commitment) - bySpend;
            int byRoll = cells(spend + redeemed + rolled, commitment) - bySpend - byCarry;
            text.append("█".repeat(bySpend))
                    .append("▓".repeat(byCarry))
                    .append("▒".repeat(byRoll))
                    .append("░".repeat(BAR - bySpend - byCarry - byRoll))
                    .append(" %5.1f%%".formatted(100.0 * spend / commitment))
                    .append(missed > 0 ? "  short " + Money.grouped(missed) : "")
                    .append(rolled > 0 ? "  rolls " + Money.grouped(rolled) : "")
                    .append(
                            window.figure(Figure.EXCESS) > 0
                                    ? "  over " + Money.grouped(window.figure(Figure.EXCESS))
                                    : "")
                    .append('\n');
        }
        return text + "      commitment met by  █ spend  ▓ carryforward  ▒ rolling on  ░ not met\n";
    }

    private static int cells(long part, long whole) {
        return (int) Math.round((double) BAR * part / whole);
    }

    private static String windows(Ledger ledger) {
        var table = new Table(
                "window",
                "commitment",
                "measured",
                "Marketplace",
                "redeemed",
                "filled",
                "deficiency",
                "excess",
                "rolled",
                "carried",
                "shortfall",
                "rollover",
                "carryforward",
                "layer credit",
                "true-up");
        for (var window : ledger.windows()) {
            table.row(
                    String.valueOf(window.number()),
                    money(window, Figure.COMMITMENT),
                    money(window, Figure.MEASURED),
                    money(window, Figure.MARKETPLACE_ELIGIBLE),
                    money(window, Figure.CARRYFORWARD_REDEEMED),
                    money(window, Figure.ROLLOVER_FILLED),
                    money(window, Figure.DEFICIENCY),
                    money(window, Figure.EXCESS),
                    money(window, Figure.ROLLED),
                    money(window, Figure.CARRIED),
                    money(window, Figure.CRYSTALLISED),
                    money(window, Figure.ROLLOVER_BALANCE),
                    money(window, Figure.CARRYFORWARD_BALANCE),
                    money(window, Figure.LAYER_CREDIT),
                    money(window, Figure.PAYMENT));
        }
        return table.withoutEmptyColumns(3).toString();
    }

    private static String money(Ledger.WindowEntry window, Figure figure) {
        return Money.grouped(window.figure(figure));
    }

    /// What each term moved when windows closed, with the paper that states it.
    private static String movements(Ledger ledger) {
        record Key(int window, String term, String value, String document, String account) {}
        var sums = new LinkedHashMap<Key, Long>();
        for (var posting : ledger.postings()) {
            if (!MONTHLY.contains(posting.account())) {
                var cites = posting.cites();
                sums.merge(
                        new Key(
                                posting.window(),
                                cites.term(),
                                cites.value(),
                                cites.document(),
                                posting.account().words()),
                        posting.cents(),
                        Long::sum);
            }
        }
        var table = new Table("window", "what moved", "amount", "because of", "value", "in");
        sums.forEach((key, cents) -> table.row(
                String.valueOf(key.window()),
                key.account(),
                Money.grouped(cents),
                key.term(),
                key.value(),
                key.document()));
        return table.toString();
    }

    private static String payments(Ledger ledger) {
        var table = new Table("true-up paid in", ledger.agreement().currency());
        ledger.payments().forEach(p -> table.row(p.month().toString(), Money.grouped(p.cents())));
        return table.toString();
    }

    private static String totals(Ledger ledger) {
        var always = EnumSet.of(Account.LIST, Account.CHARGES, Account.EXPOSURE, Account.COST);
        var table = new Table("total", ledger.agreement().currency(), "meaning");
        Account.TOTALS.stream()
                .filter(total -> ledger.total(total) != 0 || always.contains(total))
                .forEach(total -> table.row(total.key(), Money.grouped(ledger.total(total)), Words.meaning(total)));
        return table.toString();
    }

    private static String movedBy(Ledger ledger, String term) {
        var postings = ledger.postings().stream()
                .filter(p -> p.cites().term().equals(term) || p.cites().term().startsWith(term + "."))
                .toList();
        if (postings.isEmpty()) {
            return term + " moved nothing on this spend.\n";
        }
        var table = new Table("posting", "date", "account", "amount", "term", "in", "how");
        postings.forEach(p -> table.row(
                String.valueOf(p.number()),
                p.month().toString(),
                p.account().key(),
                Money.grouped(p.cents()),
                p.cites().term(),
                p.cites().document(),
                p.sentence()));
        return table + "\n" + postings.size() + (postings.size() == 1 ? " posting" : " postings") + ", "
                + sums(postings) + "\n";
    }

    private static String sums(List<Posting> postings) {
        var sums = new LinkedHashMap<String, Long>();
        postings.forEach(p -> sums.merge(p.account().words(), p.cents(), Long::sum));
        return sums.entrySet().stream()
                .map(e -> e.getKey() + " " + Money.grouped(e.getValue()))
                .collect(Collectors.joining(", "));
    }
}
