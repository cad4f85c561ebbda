package drawdown.baseline;

import drawdown.billing.Kind;
import drawdown.billing.Reconciliation;
import drawdown.billing.Sum;
import java.util.List;

/// The inventory that a negotiation starts from. Source of the meaning: docs/baseline.md.
///
/// Every section adds up to the whole, and the whole to the reconciliation of the import: exactly, and checked whenever
/// a baseline is made.
///
/// @param months by kind and by scope or vendor
/// @param ai how AI is used; not the whole bill
/// @param lines how many there are
/// @param largest lines, by what they are billed
/// @param unstated what charges do not state
public record Baseline(
        Costs whole,
        Section months,
        List<Section> sections,
        List<Group> vendors,
        List<CommitmentDiscount> commitments,
        List<AiUse> ai,
        long lines,
        List<Line> largest,
        List<String> unstated,
        Evidence evidence,
        Reconciliation reconciliation) {

    public Baseline {
        sections = List.copyOf(sections);
        vendors = List.copyOf(vendors);
        commitments = List.copyOf(commitments);
        ai = List.copyOf(ai);
        largest = List.copyOf(largest);
        unstated = List.copyOf(unstated);
        for (var section : sections) {
            require(section.title(), section.sum().equalTo(whole), section.sum(), whole);
        }
        require(months.title(), months.sum().equalTo(whole), months.sum(), whole);
        var bill = new Sum(whole.charges(), whole.billed());
        var export = reconciliation.export().minus(reconciliation.replaced());
        require("the bill", same(bill, export), bill, export);
        for (var used : reconciliation.used()) {
            var sum = sum(months, used.kind());
            // Of credits the import leaves out what takes back more than all of them.
            require(used.kind().word(), used.kind() == Kind.CREDIT || same(sum, used.sum()), sum, used.sum());
        }
    }

    public String currency() {
        return reconciliation.currency();
    }

    private static Sum sum(Section months, Kind kind) {
        var costs = Costs.of(months.groups().stream()
                .filter(g -> g.keys().getFirst().equals(kind.word()))
                .map(Group::costs)
                .toList());
        return new Sum(costs.charges(), costs.billed());
    }

    private static boolean same(Sum one, Sum other) {
        return one.charges() == other.charges() && one.billed().compareTo(other.billed()) == 0;
    }

    private static void require(String what, boolean equal, Object one, Object other) {
        if (!equal) {
            throw new IllegalStateException(what + " adds up to " + one + ", not to " + other);
        }
    }
}
