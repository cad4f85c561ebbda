package drawdown.size;

import drawdown.money.Money;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.size.Trials.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What commitments of one shape cost, by their size.
///
/// @param levels  in the order of their size
/// @param optimum the level whose objective is least
/// @param size    of the optimum, in cents a year, and how far it would move with other paths
/// @param near    the sizes around it whose objective is at most half a percent of mean cost more
/// @param alike   the sizes around it that two standard errors do not tell from it
public record Curve(Shape shape, List<Level> levels, Level optimum, Estimate size, Range near, Range alike) {

    private static final double NEAR = 0.005;

    /// Each of so many parts of the paths has an optimum of its own, whose scatter says how sure that of all is.
    private static final int PARTS = 16;

    /// Sizes a year, both included.
    public record Range(Money least, Money most) {}

    public Curve {
        levels = List.copyOf(levels);
    }

    /// @param trials of at least one size, in their order
    static Curve of(Shape shape, List<Trial> trials) {
        int best = best(trials, 0, trials.getFirst().objective().length);
        var optimum = trials.get(best);
        var levels = trials.stream().map(trial -> Level.of(trial, optimum)).toList();
        double near = NEAR * Math.abs(levels.get(best).cost().value());
        return new Curve(
                shape,
                levels,
                levels.get(best),
                new Estimate(optimum.proposal().perYear().cents(), scatter(trials)),
                range(levels, best, l -> l.above().value() <= near),
                range(levels, best, l -> l.above().value() <= 2 * l.above().standardError()));
    }

    public boolean isOptimum(Level level) {
        return level.proposal().perYear().equals(optimum.proposal().perYear());
    }

    /// The smallest of those that cost least on the paths of a part, but for rounding: a cent a month.
    static int best(List<Trial> trials, int from, int to) {
        var sums = trials.stream()
                .mapToDouble(t -> Arrays.stream(t.objective(), from, to).sum())
                .toArray();
        double rounding =
                (double) (to - from) * trials.getFirst().proposal().agreement().months();
        return IntStream.range(0, sums.length)
                .reduce((a, b) -> sums[b] < sums[a] - rounding ? b : a)
                .orElseThrow();
    }

    private static double scatter(List<Trial> trials) {
        int paths = trials.getFirst().objective().length;
        int parts = Math.min(PARTS, paths);
        var sizes = IntStream.range(0, parts)
                .mapToDouble(p -> trials.get(best(trials, paths * p / parts, paths * (p + 1) / parts))
                        .proposal()
                        .perYear()
                        .cents())
                .toArray();
        return Distribution.mean(sizes, parts).standardError();
    }

    private static Range range(List<Level> levels, int best, Predicate<Level> within) {
        int least = best;
        while (least > 0 && within.test(levels.get(least - 1))) {
            least--;
        }
        int most = best;
        while (most < levels.size() - 1 && within.test(levels.get(most + 1))) {
            most++;
        }
        return new Range(
                levels.get(least).proposal().perYear(),
                levels.get(most).proposal().perYear());
    }
}
