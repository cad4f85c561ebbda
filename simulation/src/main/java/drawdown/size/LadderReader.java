package drawdown.size;

import drawdown.agreement.Agreement;
import drawdown.money.Share;
import drawdown.size.Ladder.Step;
import drawdown.text.Fields;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Values;
import java.util.List;
import java.util.Optional;

/// Reads the steps of a ladder.
final class LadderReader {

    static final int MOST_STEPS = 50;
    private static final String EXAMPLE = "[{commitment: 5_000_000, discount: 9%}]";

    private final Optional<Agreement> agreement;
    private final Problems problems;
    private final Values values;

    LadderReader(Optional<Agreement> agreement, Problems problems) {
        this.agreement = agreement;
        this.problems = problems;
        this.values = new Values(problems);
    }

    /// The ladder, or empty if there is a problem.
    Optional<Ladder> read(Node root) {
        var fields = new Fields(root, "", problems);
        var node = fields.require("ladder", "Maybe write `ladder: " + EXAMPLE + "`.");
        var steps = node.flatMap(n -> values.each(n, "ladder", MOST_STEPS, EXAMPLE, this::step));
        fields.done();
        if (steps.filter(List::isEmpty).isPresent()) {
            problems.add(
                    node.orElse(root).location(), "ladder is an empty list", "Maybe write `ladder: " + EXAMPLE + "`.");
        }
        steps.ifPresent(s -> ascending(s, node.orElse(root)));
        return problems.isEmpty() ? steps.map(Ladder::new) : Optional.empty();
    }

    private Optional<Step> step(Node item, String path) {
        var fields = new Fields(item, path, problems);
        var commitment = fields.require(
                        "commitment", "Maybe write commitment: 5_000_000, a year's, from which on the discount holds.")
                .flatMap(n -> values.moneyFromZero(n, path + ".commitment"));
        var discount = fields.require("discount", "Maybe write discount: 9%.")
                .flatMap(n -> values.share(n, path + ".discount", Share.WHOLE)
                        .filter(band -> below100(band, n, path + ".discount")));
        fields.done();
        return commitment.flatMap(c -> discount.map(d -> new Step(c, d)));
    }

    /// With what a scope adds to its band.
    private boolean below100(Share band, Node node, String name) {
        var most = agreement.stream()
                .flatMap(a -> a.scopes().stream())
                .map(scope -> scope.discount().at(band))
                .reduce(band, (a, b) -> a.compareTo(b) < 0 ? b : a);
        if (most.compareTo(Share.WHOLE) < 0) {
            return true;
        }
        problems.add(
                node.location(),
                name + " is " + band
                        + (most.equals(band) ? "" : ", and " + most + " with what a scope of the agreement adds")
                        + ": a discount is below 100%",
                "Maybe a point is missing.");
        return false;
    }

    private void ascending(List<Step> steps, Node list) {
        for (int i = 1; i < steps.size(); i++) {
            var below = steps.get(i - 1);
            var step = steps.get(i);
            var location = list instanceof Node.Sequence s ? s.items().get(i).location() : list.location();
            if (step.commitment().compareTo(below.commitment()) <= 0) {
                problems.add(
                        location,
                        "ladder[" + i + "].commitment is " + step.commitment() + ", not more than " + below.commitment()
                                + " of the step before",
                        "Maybe put the steps in the order of their commitments, each once.");
            } else if (step.discount().compareTo(below.discount()) < 0) {
                problems.add(
                        location,
                        "ladder[" + i + "].discount is " + step.discount() + ", less than " + below.discount()
                                + " of the step before, which a larger commitment reaches as well",
                        "Maybe two discounts are exchanged.");
            }
        }
    }
}
