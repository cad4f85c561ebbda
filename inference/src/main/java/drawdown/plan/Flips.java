package drawdown.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/// What comes next for a workload, and what would have to change for it to come first. Every change is priced by the
/// engine with all else as planned.
final class Flips {

    private static final int GRID = 64;
    private static final double DEARER = 4;
    private static final double VOLUME = 10;

    private final Pricing pricing;
    private final Bills bills;
    private final Assignment best;
    private final int workload;
    private final Spent rest;

    Flips(Pricing pricing, Assignment best, int workload) {
        this.pricing = pricing;
        this.bills = pricing.bills();
        this.best = best;
        this.workload = workload;
        this.rest = bills.of(best).plus(-1, bills.of(best, workload));
    }

    Optional<Placement.RunnerUp> runnerUp() {
        var routes = bills.question().demands().get(workload).choices();
        int winner = best.main(workload);
        int next = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int r = 0; r < routes.size(); r++) {
            double total = r == winner ? least : pricing.of(with(r, 1, 1));
            if (total < least) {
                next = r;
                least = total;
            }
        }
        if (next < 0) {
            return Optional.empty();
        }
        int other = next;
        double apart = least - pricing.of(bills.of(best));
        double alone = pricing.of(with(winner, 1, 1));
        double runnerUp = least;
        return Optional.of(new Placement.RunnerUp(
                routes.get(next),
                apart,
                zero(0, DEARER, t -> with(winner, 1 + t, 1 + t), runnerUp),
                zero(0, 1, t -> with(other, 1 - t, 1 - t), alone),
                volume(winner, other),
                saved(winner, other)));
    }

    /// All else as planned, and this workload on one route at multiples of what it bills.
    private Spent with(int route, double scaled, double standing) {
        var whole = bills.whole(workload, route);
        return rest.plus(scaled, whole.getFirst()).plus(standing, whole.getLast());
    }

    /// Where what is spent comes to cost as much as something else.
    private OptionalDouble zero(double from, double to, DoubleFunction<Spent> spent, double other) {
        var costs = pricing.of(grid(from, to).stream().map(spent::apply).toList());
        return crossing(from, to, costs, i -> other);
    }

    private OptionalDouble volume(int winner, int other) {
        var down = volume(winner, other, 1, 0);
        var up = volume(winner, other, 1, VOLUME);
        if (down.isEmpty() || up.isEmpty()) {
            return down.isEmpty() ? up : down;
        }
        return 1 / down.getAsDouble() < up.getAsDouble() ? down : up;
    }

    private OptionalDouble volume(int winner, int other, double from, double to) {
        var grid = grid(from, to);
        var costs = pricing.of(grid.stream().map(v -> with(winner, v, 1)).toList());
        var others = pricing.of(grid.stream().map(v -> with(other, v, 1)).toList());
        return crossing(from, to, costs, i -> others[i]);
    }

    private static List<Double> grid(double from, double to) {
        var grid = new ArrayList<Double>();
        for (int i = 0; i <= GRID; i++) {
            grid.add(from + (to - from) * i / GRID);
        }
        return grid;
    }

    private interface Other {
        double at(int index);
    }

    /// The first place where the difference changes its sign, between two points of the grid in proportion.
    private static OptionalDouble crossing(double from, double to, double[] costs, Other other) {
        double before = costs[0] - other.at(0);
        for (int i = 1; i < costs.length; i++) {
            double after = costs[i] - other.at(i);
            if (before * after < 0) {
                return OptionalDouble.of(from + (to - from) * (i - 1 + before / (before - after)) / GRID);
            }
            before = after;
        }
        return OptionalDouble.empty();
    }

    /// What a dollar would have to save under the agreement of the winner, or else of the runner-up, for the two to cost the
    /// same; all else as the engine prices it.
    private Optional<Placement.Saved> saved(int winner, int other) {
        var one = with(winner, 1, 1);
        var two = with(other, 1, 1);
        var priced = WithoutOffset.prices(bills);
        int agreement = most(winner, priced).or(() -> most(other, priced)).orElse(-1);
        if (agreement < 0) {
            return Optional.empty();
        }
        double more = priced(two, agreement, priced) - priced(one, agreement, priced);
        double apart = two.direct()[0] - one.direct()[0];
        var costs = pricing.costs(one);
        var others = pricing.costs(two);
        for (int a = 0; a < costs.length; a++) {
            apart += a == agreement ? 0 : others[a] - costs[a];
        }
        double share = 1 + apart / more; // apart + (1 − share) · more is nothing
        return Double.isFinite(share) && Math.abs(share) <= 1
                ? Optional.of(new Placement.Saved(
                        bills.question().positions().get(agreement).agreement().id(), share))
                : Optional.empty();
    }

    /// The agreement that a route spends most under.
    private Optional<Integer> most(int route, double[] prices) {
        var whole = bills.whole(workload, route);
        var spent = whole.getFirst().plus(1, whole.getLast());
        return IntStream.range(0, bills.question().positions().size())
                .boxed()
                .filter(a -> priced(spent, a, prices) > 0)
                .max(Comparator.comparingDouble(a -> priced(spent, a, prices)));
    }

    /// What is spent under an agreement, at its prices within the commitment.
    private double priced(Spent spent, int agreement, double[] prices) {
        double sum = 0;
        for (var place : bills.places()) {
            for (int i = place.first(); place.position() == agreement && i < place.first() + bills.months(); i++) {
                sum += prices[i] * spent.point()[i];
            }
        }
        return sum;
    }
}
