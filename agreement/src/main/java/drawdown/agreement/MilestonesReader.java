package drawdown.agreement;

import drawdown.money.Money;
import drawdown.text.Fields;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Values;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Reads the cumulative targets of a commitment.
final class MilestonesReader {

    /// A milestone and where its two settings stand.
    private record Read(Node by, Node cumulative, YearMonth month, Money total) {}

    private final Values values;
    private final Problems problems;
    private final TermDates dates;

    MilestonesReader(Values values, TermDates dates) {
        this.values = values;
        this.problems = values.problems();
        this.dates = dates;
    }

    Optional<List<Commitment.Milestone>> read(Node node, String name) {
        return values.each(
                        node, name, AgreementReader.MAX_MONTHS, "[{by: 2026-12, cumulative: 10_000}]", this::milestone)
                .filter(read -> !dates.known() || inOrder(read, node, name))
                .map(read -> read.stream()
                        .map(m -> new Commitment.Milestone(m.month(), m.total()))
                        .toList());
    }

    private Optional<Read> milestone(Node node, String name) {
        var fields = new Fields(node, name, problems);
        var by = fields.require("by", "Maybe write by: 2026-12, the milestone's last month.");
        var cumulative =
                fields.require("cumulative", "Maybe write cumulative: 10_000, the total to be reached by then.");
        fields.done(Elsewhere::advice);
        var month = by.flatMap(n -> values.month(n, name + ".by"));
        var total = cumulative.flatMap(n -> values.moneyFromZero(n, name + ".cumulative"));
        return month.flatMap(m -> total.map(t -> new Read(by.orElseThrow(), cumulative.orElseThrow(), m, t)));
    }

    private boolean inOrder(List<Read> milestones, Node node, String name) {
        var before = dates.first().minusMonths(1);
        long reached = 0;
        boolean good = true;
        for (int i = 0; i < milestones.size(); i++) {
            var milestone = milestones.get(i);
            var item = name + "[" + i + "]";
            if (!milestone.month().isAfter(before) || milestone.month().isAfter(dates.last())) {
                problems.add(
                        milestone.by().location(),
                        item + ".by is " + milestone.month() + ", not a month after " + before + " and up to "
                                + dates.last(),
                        "Maybe list the milestones by date, within the term.");
                good = false;
            }
            if (milestone.total().cents() < reached) {
                problems.add(
                        milestone.cumulative().location(),
                        item + ".cumulative is " + milestone.total() + ", less than the " + Money.grouped(reached)
                                + " of the milestone before it",
                        "Maybe add up: a milestone states the total since the term began.");
                good = false;
            }
            before = milestone.month();
            reached = milestone.total().cents();
        }
        return good && reachesTheEnd(milestones, node, name);
    }

    private boolean reachesTheEnd(List<Read> milestones, Node node, String name) {
        if (milestones.isEmpty()) {
            problems.add(
                    node.location(),
                    name + " is an empty list",
                    "Maybe add a milestone {by: " + dates.last() + ", cumulative: …}.");
            return false;
        }
        var last = milestones.getLast();
        if (!last.month().equals(dates.last())) {
            problems.add(
                    last.by().location(),
                    name + " ends in " + last.month() + ", but the term's last month is " + dates.last(),
                    "Maybe add a last milestone {by: " + dates.last() + ", cumulative: …}.");
            return false;
        }
        if (last.total().cents() == 0) {
            problems.add(last.cumulative().location(), name + " reaches 0", "Maybe write what must be spent.");
            return false;
        }
        return true;
    }
}
