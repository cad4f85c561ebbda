package drawdown.plan;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Finds the assignment with the least whole bill, and how much less any other could cost at most.
///
/// Given the planes below what the agreements cost, workloads compete only through what they spend in each month of
/// each place: a program small enough to be solved over and over. Its answer is priced by the engine, which gives a
/// better answer or planes that are nearer.
final class Planner {

    /// How many times the planes are made nearer before units are bought whole, at most.
    private static final int ROUNDS = 400;

    /// Rounds that bring nothing, after which there is no use in going on.
    private static final int STALLED = 10;

    private final Pricing pricing;
    private final Bills bills;
    private final Neighbours neighbours;
    private final double gap;
    private final long deadline;
    private final boolean descends;
    private final Best best;
    private double bound = Double.NEGATIVE_INFINITY;

    /// @param total what the assignment costs, in cents
    /// @param bound what any assignment costs at least
    record Answer(Assignment assignment, double total, double bound) {

        double gap() {
            return (total - bound) / Math.abs(total);
        }
    }

    private Planner(Pricing pricing, List<Assignment> starts, Effort effort, boolean descends) {
        this.pricing = pricing;
        this.bills = pricing.bills();
        this.neighbours = new Neighbours(bills);
        this.gap = effort.gap();
        this.deadline = System.nanoTime() + effort.time().toNanos();
        this.descends = descends;
        this.best = new Best(pricing, starts.getFirst());
        best.consider(starts);
    }

    /// @param starts at least one, which the answer is not worse than
    static Answer solve(Pricing pricing, List<Assignment> starts, Effort effort) {
        return new Planner(pricing, starts, effort, true).solve();
    }

    /// The same by the programs alone, to see what they are worth.
    static Answer withoutNeighbours(Pricing pricing, List<Assignment> starts, Effort effort) {
        return new Planner(pricing, starts, effort, false).solve();
    }

    private Answer solve() {
        pricing.cut(new double[bills.coordinates()]);
        pricing.cut(best.spent().point());
        var reduced = relax();
        descend();
        if (hasIntegers()) {
            integers(reduced);
        }
        descend();
        raise(Double.NEGATIVE_INFINITY);
        return new Answer(best.assignment(), best.total(), Math.min(best.total(), bound - pricing.roundings()));
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    private boolean isNear(double part) {
        raise(Double.NEGATIVE_INFINITY);
        return best.total() - bound + pricing.roundings() <= part * gap * Math.abs(best.total());
    }

    /// A bound holds as long as no plane is lowered; then it sinks with it.
    private void raise(double found) {
        bound = Math.max(bound - pricing.lowered(), found);
    }

    /// Solves the linear program until the planes are as near as they need be.
    ///
    /// @return the reduced costs of the last
    private double[][] relax() {
        var master = new Master(pricing, false, (w, r) -> true);
        var reduced = new double[0][];
        int stalled = 0;
        for (int round = 0; round < ROUNDS && stalled < STALLED && !left().isZero(); round++) {
            var found = master.solve(left(), 0);
            if (found.isEmpty()) {
                break;
            }
            double before = bound;
            raise(found.get().bound());
            reduced = found.get().reduced();
            best.consider(List.of(rounded(found.get().shares())));
            double missed = pricing.cut(found.get().point());
            pricing.cut(between(found.get().point(), best.spent().point()));
            if (missed <= gap / 1_000 * Math.abs(best.total())) {
                break;
            }
            stalled = bound - before < 1e-6 * Math.abs(best.total()) ? stalled + 1 : 0;
        }
        return reduced;
    }

    private static double[] between(double[] one, double[] other) {
        var middle = new double[one.length];
        Arrays.setAll(middle, i -> Math.rint((one[i] + other[i]) / 2));
        return middle;
    }

    /// Solves the mixed-integer program over the routes that may still be better, as long as that helps.
    private void integers(double[][] reduced) {
        double relaxed = bound;
        int stalled = 0;
        while (!isNear(1) && stalled < STALLED && !left().isZero()) {
            double slack = best.total() - Math.min(relaxed, bound) + pricing.roundings();
            // A route whose reduced cost is more than that is in no better assignment.
            var found = new Master(pricing, true, (w, r) -> reduced[w][r] <= slack).solve(left(), gap / 4);
            if (found.isEmpty()) {
                break;
            }
            double before = best.total() - bound;
            raise(found.get().bound());
            pricing.cut(found.get().point());
            best.consider(List.of(rounded(found.get().shares())));
            descend();
            stalled = before - (best.total() - bound) < gap / 20 * Math.abs(best.total()) ? stalled + 1 : 0;
        }
    }

    private boolean hasIntegers() {
        var demands = bills.question().demands();
        return IntStream.range(0, demands.size())
                .anyMatch(w -> IntStream.range(0, demands.get(w).choices().size())
                        .anyMatch(r -> bills.indivisible(w, r)
                                || !bills.of(w, r).standing().isNothing()));
    }

    /// Goes to better neighbours until there is none.
    private void descend() {
        boolean better = descends;
        while (better && !left().isZero()) {
            better = best.consider(neighbours.of(best.assignment()))
                    || best.consider(neighbours.pairs(best.assignment()));
        }
    }

    /// Shares as the program found them, where each workload is on one indivisible route or on none.
    private Assignment rounded(double[][][] shares) {
        var ppm = new long[shares.length][][];
        for (int w = 0; w < ppm.length; w++) {
            ppm[w] = rounded(w, shares[w]);
        }
        return new Assignment(ppm);
    }

    private long[][] rounded(int w, double[][] shares) {
        var ppm = new long[shares.length][];
        int units = -1;
        double divisible = 0;
        for (int r = 0; r < shares[0].length; r++) {
            if (!bills.indivisible(w, r)) {
                divisible += shares[0][r];
            } else if (units < 0 || shares[0][r] > shares[0][units]) {
                units = r;
            }
        }
        for (int p = 0; p < ppm.length; p++) {
            ppm[p] = units >= 0 && shares[0][units] >= divisible
                    ? Assignment.all(units, shares[0].length)
                    : Assignment.rounded(divisible(w, shares[p]));
        }
        return ppm;
    }

    private double[] divisible(int w, double[] shares) {
        var kept = new double[shares.length];
        Arrays.setAll(kept, r -> bills.indivisible(w, r) ? 0 : shares[r]);
        return kept;
    }
}
