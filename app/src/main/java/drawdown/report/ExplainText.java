package drawdown.report;

import drawdown.clause.Account;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.money.Money;
import drawdown.settlement.Ledger;
import drawdown.settlement.Posting;
import java.util.EnumMap;
import java.util.Map;

/// The arithmetic of a ledger in words.
public final class ExplainText {

    private ExplainText() {}

    /// Every window and what lies outside of them.
    public static String of(Ledger ledger) {
        var text = new StringBuilder();
        for (var window : ledger.windows()) {
            text.append(window(ledger, window.number())).append('\n');
        }
        ledger.postings().stream().filter(p -> p.window() == 0).forEach(p -> text.append(line(p)));
        return text.toString();
    }

    /// What the months of a window added up to, then its close step by step.
    public static String window(Ledger ledger, int number) {
        var window = ledger.windows().get(number - 1);
        var text = new StringBuilder("Window %d of %s, %s to %s\n\n"
                .formatted(number, ledger.agreement().id(), window.first(), window.last()));
        var months = new EnumMap<Account, Long>(Account.class);
        var postings =
                ledger.postings().stream().filter(p -> p.window() == number).toList();
        postings.stream()
                .filter(p -> LedgerText.MONTHLY.contains(p.account()))
                .forEach(p -> months.merge(p.account(), p.cents(), Long::sum));
        text.append("Its months\n").append(months(months)).append("\nIts close\n");
        postings.stream().filter(p -> !LedgerText.MONTHLY.contains(p.account())).forEach(p -> text.append(line(p)));
        return text.toString();
    }

    private static String months(Map<Account, Long> months) {
        var table = new Table("sum of", "amount");
        months.forEach((account, cents) -> table.row(account.words(), Money.grouped(cents)));
        return table.toString();
    }

    private static String line(Posting posting) {
        var cites = posting.cites();
        return "  %4d  %s  %s%n        %s%n"
                .formatted(posting.number(), posting.month(), posting.sentence(), because(cites));
    }

    private static String because(Posting.Cited cites) {
        return "because of " + cites.term() + (cites.value().isEmpty() ? "" : ": " + cites.value()) + ", "
                + cites.document() + (cites.place().isEmpty() ? "" : " (" + cites.place() + ")");
    }

    /// One posting, with what its term means and where the paper states it.
    public static String posting(Ledger ledger, Posting posting) {
        var cites = posting.cites();
        var text = new StringBuilder("Posting %d of %d, %s, window %d: %s %s %s\n\n"
                .formatted(
                        posting.number(),
                        ledger.postings().size(),
                        posting.month(),
                        posting.window(),
                        posting.account().words(),
                        Money.grouped(posting.cents()),
                        ledger.agreement().currency()));
        text.append(posting.sentence()).append("\n\n");
        Terms.named(cites.term())
                .ifPresentOrElse(
                        term -> term(term, cites, text),
                        () -> text.append("It follows from ")
                                .append(cites.term())
                                .append(" of ")
                                .append(cites.document())
                                .append(".\n"));
        if (!posting.operands().isEmpty()) {
            text.append("\nThe balances it was computed from\n");
            var table = new Table("balance", "before the movement");
            posting.operands().forEach((account, cents) -> table.row(account.words(), Money.grouped(cents)));
            text.append(table);
        }
        return text.toString();
    }

    private static void term(Term term, Posting.Cited cites, StringBuilder text) {
        text.append(term.name())
                .append(" is ")
                .append(cites.value())
                .append(" in ")
                .append(cites.document())
                .append(", ")
                .append(cites.place())
                .append(".\n")
                .append(term.meaning())
                .append('\n');
    }
}
