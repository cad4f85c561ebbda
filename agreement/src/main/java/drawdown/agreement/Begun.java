package drawdown.agreement;

import drawdown.money.Share;
import drawdown.text.Node;
import drawdown.text.Problems;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/// A restatement leaves the contract years as they are that have begun before it.
///
/// @param since the first month of the document that restates
/// @param path  what messages call that document
record Begun(TermDates dates, YearMonth since, String path, Problems problems) {

    /// @param node the restated commitment
    void commitment(Commitment before, Commitment after, Node node) {
        if (before instanceof Commitment.Annual(var earlier, var ignored)
                && after instanceof Commitment.Annual(var later, var alsoIgnored)) {
            for (int year = 0; year < years(); year++) {
                if (!earlier.get(year).equals(later.get(year))) {
                    changed(
                            entry(setting(node, "annual"), year),
                            "commitment.annual",
                            year,
                            later.get(year).toString(),
                            earlier.get(year).toString(),
                            "Maybe repeat the entries of the years that have begun, here "
                                    + earlier.get(year).plain() + ".");
                }
            }
        } else if (after instanceof Commitment.Milestones) {
            milestones(before, after, setting(node, "milestones"));
        }
    }

    private void milestones(Commitment before, Commitment after, Node node) {
        int to = Math.min(dates.length(), 12 * years());
        var was = before.allotments(dates.first(), dates.length());
        var is = after.allotments(dates.first(), dates.length());
        if (!Arrays.equals(was, 0, to, is, 0, to)) {
            problems.add(
                    node.location(),
                    path + ".commitment.milestones changes the allotments of contract years that have begun before "
                            + since,
                    "Maybe keep the milestones up to " + dates.first().plusMonths(to - 1L) + " as they were.");
        }
    }

    /// @param node the restated bands, one for each year or one for all
    void bands(List<Share> before, List<Share> after, Node node) {
        for (int year = 0; year < years(); year++) {
            if (!before.get(year).equals(after.get(year))) {
                changed(
                        entry(node, year),
                        "discount",
                        year,
                        after.get(year).toString(),
                        before.get(year).toString(),
                        "Maybe write a list that repeats the years that have begun: [" + before.getFirst() + ", …].");
                if (!(node instanceof Node.Sequence)) {
                    return;
                }
            }
        }
    }

    private void changed(Node at, String setting, int year, String later, String earlier, String fix) {
        problems.add(
                at.location(),
                path + "." + setting + " restates the contract year from "
                        + dates.first().plusYears(year) + ", which has begun before " + since + ", as " + later
                        + " instead of " + earlier,
                fix);
    }

    private int years() {
        return Agreement.years((int) dates.first().until(since, ChronoUnit.MONTHS));
    }

    private static Node setting(Node node, String key) {
        return node instanceof Node.Mapping group && group.entries().get(key) instanceof Node.Entry(var at, var value)
                ? value
                : node;
    }

    private static Node entry(Node node, int year) {
        return node instanceof Node.Sequence list && year < list.items().size()
                ? list.items().get(year)
                : node;
    }
}
