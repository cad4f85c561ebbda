package drawdown.claims;

import drawdown.money.Share;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Values;
import java.util.Optional;

/// Reads ranges of percentages or numbers.
record Ranges(Problems problems, Values values) {

    private static final double MOST = 1e12;

    Ranges(Problems problems) {
        this(problems, new Values(problems));
    }

    /// `[18%, 34%]` as fractions, or `[2.5, 3.5]`.
    Optional<Range> range(Node node, String name) {
        var ends = values.each(node, name, 2, "[18%, 34%]", this::end);
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        if (ends.get().size() != 2 || ends.get().get(0) > ends.get().get(1)) {
            problems.add(node.location(), name + " is no range from a low to a high end", "Maybe write [18%, 34%].");
            return Optional.empty();
        }
        return Optional.of(new Range(ends.get().get(0), ends.get().get(1)));
    }

    private Optional<Double> end(Node node, String name) {
        return node instanceof Node.Scalar s && s.text().endsWith("%")
                ? values.change(node, name, Values.UNLIMITED).map(Share::fraction)
                : values.number(node, name, 0, MOST);
    }

    static Share share(double fraction) {
        return new Share(Math.round(fraction * Share.WHOLE_PPM));
    }
}
