package drawdown.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

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

    /// What a dollar that counts would have to save for the two to cost the same, all other agreements without offset.
    private OptionalDouble saved(int winner, int other) {
        var one = with(winner, 1, 1);
        var two = with(other, 1, 1);
        var prices = WithoutOffset.prices(bills);
        double apart = two.direct()[0] - one.direct()[0];
        double counts = 0;
        for (var place : bills.places()) {
            for (int m = 0; m < bills.months(); m++) {
                int i = place.first() + m;
                double more = prices[i] * (two.point()[i] - one.point()[i]);
                apart += more;
                counts += more;
            }
        }
        double saved = apart / counts; // (1 − saved) · counts + direct is nothing
        return Double.isFinite(saved) && Math.abs(saved) <= 1 ? OptionalDouble.of(saved) : OptionalDouble.empty();
    }
}
