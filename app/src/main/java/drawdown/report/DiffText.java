package drawdown.report;

import drawdown.agreement.Agreement;
import drawdown.agreement.Takes;
import drawdown.clause.Account;
import drawdown.clause.Kind;
import drawdown.clause.Terms;
import drawdown.money.Money;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Two agreements beside each other: what changed in them, and what that did.
public final class DiffText {

    private DiffText() {}

    /// Which headings and terms differ.
    public static String terms(Agreement before, Agreement after) {
        var table = new Table("what", before.id() + " (before)", after.id() + " (after)");
        row(table, "provider and term", Words.termOf(before), Words.termOf(after));
        row(table, "commitment", Words.commitment(before.lastCommitment()), Words.commitment(after.lastCommitment()));
        row(table, "discount", list(before.lastBands()), list(after.lastBands()));
        row(table, "scopes", scopes(before), scopes(after));
        row(table, "vendors", vendors(before), vendors(after));
        row(
                table,
                "opening credit",
                before.openingCredit().toString(),
                after.openingCredit().toString());
        row(
                table,
                "event",
                String.valueOf(before.event().orElse(null)),
                String.valueOf(after.event().orElse(null)));
        for (var term : Terms.ALL) {
            row(table, term.name(), values(before, term), values(after, term));
        }
        return table.isEmpty() ? "The agreements say the same.\n" : table.toString();
    }

    private static void row(Table table, String what, String before, String after) {
        if (!before.equals(after)) {
            table.row(what, before, after);
        }
    }

    private static String values(Agreement agreement, drawdown.clause.Term term) {
        var text = new StringBuilder();
        var last = "";
        for (var change : TermChange.of(agreement, term)) {
            var value = Kind.print(change.paper().stated().value());
            if (!value.equals(last)) {
                text.append(text.isEmpty() ? "" : ", from " + change.from() + " ")
                        .append(value);
            }
            last = value;
        }
        return text.toString();
    }

    private static String scopes(Agreement agreement) {
        return agreement.scopes().stream()
                .map(s -> s.name() + " " + s.discount() + (s.counts() ? "" : " (does not count)") + takes(s.takes()))
                .collect(Collectors.joining(", "));
    }

    private static String vendors(Agreement agreement) {
        return agreement.vendors().stream()
                .map(v -> v.name() + " " + Kind.word(v.catalog()) + " " + v.discount() + takes(v.takes()))
                .collect(Collectors.joining(", "));
    }

    private static String takes(Optional<Takes> takes) {
        return takes.map(t -> " (takes " + t.which() + ")").orElse("");
    }

    private static String list(List<?> values) {
        return values.stream().map(Object::toString).distinct().collect(Collectors.joining(", "));
    }

    /// What the change does to a spend: totals, and windows where both have the same ones.
    public static String ledgers(Ledger before, Ledger after) {
        var totals = new Table("total", "before", "after", "difference", "meaning");
        for (var total : Account.TOTALS) {
            long was = before.total(total);
            long is = after.total(total);
            if (was != is || total == Account.COST) {
                totals.row(total.key(), Money.grouped(was), Money.grouped(is), signed(is - was), Words.meaning(total));
            }
        }
        var windows = new Table("window", "figure", "before", "after", "difference");
        for (int w = 0; w < Math.min(before.windows().size(), after.windows().size()); w++) {
            for (var figure : Figure.values()) {
                long was = before.windows().get(w).figure(figure);
                long is = after.windows().get(w).figure(figure);
                if (was != is) {
                    windows.row(
                            String.valueOf(w + 1),
                            figure.words(),
                            Money.grouped(was),
                            Money.grouped(is),
                            signed(is - was));
                }
            }
        }
        var differently = before.windows().size() == after.windows().size()
                ? ""
                : "The windows differ: " + before.windows().size() + " before, "
                        + after.windows().size() + " after.\n";
        return totals + (windows.isEmpty() ? "" : "\n" + windows) + differently;
    }

    private static String signed(long cents) {
        return (cents > 0 ? "+" : "") + Money.grouped(cents);
    }
}
