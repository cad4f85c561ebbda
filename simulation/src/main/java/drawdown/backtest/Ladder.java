package drawdown.backtest;

import drawdown.money.Share;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/// A discount ladder: the more is committed to a year, the higher the band on the whole bill.
///
/// @param steps the lowest first; below it there is no discount
public record Ladder(List<Step> steps) {

    /// @param yearly from this commitment on, in cents
    public record Step(double yearly, Share discount) {}

    /// In parts of the year before, for who has no ladder at hand: a small discount that grows slowly.
    private static final List<Step> USUAL = List.of(
            new Step(0.4, new Share(50_000)),
            new Step(0.6, new Share(60_000)),
            new Step(0.8, new Share(70_000)),
            new Step(1.0, new Share(80_000)),
            new Step(1.25, new Share(90_000)),
            new Step(1.5, new Share(100_000)));

    public Ladder {
        steps = steps.stream().sorted(Comparator.comparingDouble(Step::yearly)).toList();
    }

    /// The usual one, laid around what a year has come to.
    static Ladder around(double yearly) {
        return new Ladder(
                USUAL.stream().map(s -> new Step(s.yearly * yearly, s.discount)).toList());
    }

    /// The usual one in words: `40%: 5%, 60%: 6%`.
    public static String usual() {
        return String.join(
                ", ",
                USUAL.stream()
                        .map(s -> Math.round(100 * s.yearly) + "%: " + s.discount)
                        .toList());
    }

    Share discount(double yearly) {
        return steps.stream()
                .filter(s -> s.yearly <= yearly)
                .reduce((lower, higher) -> higher)
                .map(Step::discount)
                .orElse(Share.NONE);
    }

    /// The commitments worth a look: none, the steps, and every tenth of a year from 30% to 200%; in cents.
    double[] candidates(double yearly) {
        var tenths = DoubleStream.iterate(0.3, x -> x < 2.05, x -> x + 0.1).map(x -> x * yearly);
        return DoubleStream.concat(
                        DoubleStream.of(0),
                        DoubleStream.concat(tenths, steps.stream().mapToDouble(Step::yearly)))
                .map(Math::rint)
                .sorted()
                .distinct()
                .toArray();
    }
}
