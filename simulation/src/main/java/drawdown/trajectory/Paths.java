package drawdown.trajectory;

import drawdown.agreement.Agreement;
import drawdown.agreement.Scope;
import drawdown.agreement.Vendor;
import drawdown.settlement.Block;
import drawdown.settlement.Spend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The paths of a trajectory: what an agreement's streams spend in each month of its term. Path i of a seed is the same
/// whatever the number of paths, blocks, threads or machines.
///
/// In month t from the start, `ln amount = ln expected + loading · (E + t/12 · G + Y(t)) + X(t) + events − half the
/// variance`, where E and G are how wrong the forecast is, once for a path, and Y and X are first-order
/// autoregressions, of all streams and of one, that begin in their stationary law. Months before the start are actuals.
public final class Paths {

    /// The numbers of a stream begin here, times its place from 1; the common ones at 0. A month needs one of them.
    private static final int OF_STREAM = 256;

    /// Among the common ones: more months than a term has.
    private static final int OF_FORECAST = 128;

    private static final int OF_EVENTS = 130;
    private static final double NEVER = 1e9;

    private final Agreement agreement;
    private final Trajectory trajectory;
    private final Spend actuals;
    private final long seed;
    private final int start;
    private final List<Place> places;

    /// Where a stream's amounts go: its index among the scopes or the vendors, how many of these there are.
    private record Place(boolean usage, int index, int count) {

        double[] row(Block block, int month) {
            return (usage ? block.usage() : block.marketplace())[month * count + index];
        }
    }

    /// @param agreement  has the trajectory's scopes and vendors, and its start within the term
    /// @param actuals    what was spent in the months of the term before the start; the others are not looked at
    public Paths(Trajectory trajectory, Agreement agreement, Spend actuals, long seed) {
        this.agreement = agreement;
        this.trajectory = trajectory;
        this.actuals = actuals;
        this.seed = seed;
        this.start = agreement.index(trajectory.start());
        this.places = places();
    }

    private List<Place> places() {
        var scopes = agreement.scopes().stream().map(Scope::name).toList();
        var vendors = agreement.vendors().stream().map(Vendor::name).toList();
        var places = new ArrayList<Place>();
        for (var stream : trajectory.streams()) {
            boolean usage = stream.kind() == Trajectory.Kind.SCOPE;
            var names = usage ? scopes : vendors;
            int index = names.indexOf(stream.name());
            if (index < 0) {
                throw new IllegalArgumentException("no scope or vendor of the agreement: " + stream.name());
            }
            places.add(new Place(usage, index, names.size()));
        }
        return List.copyOf(places);
    }

    public Agreement agreement() {
        return agreement;
    }

    public Trajectory trajectory() {
        return trajectory;
    }

    /// The scopes and vendors without a stream: from the start on they spend nothing.
    public List<String> idle() {
        return Stream.concat(
                        agreement.scopes().stream()
                                .map(Scope::name)
                                .filter(name -> !streams(Trajectory.Kind.SCOPE, name)),
                        agreement.vendors().stream()
                                .map(Vendor::name)
                                .filter(name -> !streams(Trajectory.Kind.VENDOR, name)))
                .toList();
    }

    private boolean streams(Trajectory.Kind kind, String name) {
        return trajectory.streams().stream()
                .anyMatch(stream -> stream.kind() == kind && stream.name().equals(name));
    }

    /// Fills a block of the agreement with the paths from `first` on.
    public void fill(Block block, long first) {
        actuals(block);
        var drawing = new Drawing(new Draws(seed, first, block.paths()), block.paths());
        for (int s = 0; s < places.size(); s++) {
            drawing.stream(s, block);
        }
    }

    private void actuals(Block block) {
        for (int month = 0; month < agreement.months(); month++) {
            fill(block.usage(), actuals.usage()[month], month);
            fill(block.marketplace(), actuals.marketplace()[month], month);
            Arrays.fill(block.credits()[month], month < start ? (double) actuals.credits()[month] : 0);
        }
    }

    private void fill(double[][] into, long[] amounts, int month) {
        for (int i = 0; i < amounts.length; i++) {
            Arrays.fill(into[month * amounts.length + i], month < start ? (double) amounts[i] : 0);
        }
    }

    /// One block in the making.
    private final class Drawing {

        private final Draws draws;
        private final int paths;
        private final double[][] common;
        private final double[][] own;
        private final double[] log;

        Drawing(Draws draws, int paths) {
            int months = agreement.months() - start;
            this.draws = draws;
            this.paths = paths;
            this.common = new double[months][paths];
            this.own = new double[months][paths];
            this.log = new double[paths];
            common();
        }

        private void common() {
            var stated = trajectory.common();
            autoregression(0, Trajectory.fraction(stated.volatility()), stated.persistence(), common);
            var level = new double[paths];
            var growth = new double[paths];
            draws.normals(OF_FORECAST, level, growth);
            for (int t = 0; t < common.length; t++) {
                add(Trajectory.fraction(stated.levelError()), level, common[t]);
                add(Trajectory.fraction(stated.growthError()) * t / 12, growth, common[t]);
            }
        }

        /// Fills the months with an autoregression of this stationary standard deviation.
        private void autoregression(int from, double deviation, double persistence, double[][] months) {
            if (deviation == 0) {
                for (var month : months) {
                    Arrays.fill(month, 0);
                }
                return;
            }
            for (int t = 0; t < months.length; t += 2) {
                draws.normals(from + t, months[t], t + 1 < months.length ? months[t + 1] : log);
            }
            scale(deviation, months[0]);
            double innovation = deviation * Math.sqrt(1 - persistence * persistence);
            for (int t = 1; t < months.length; t++) {
                scale(innovation, months[t]);
                add(persistence, months[t - 1], months[t]);
            }
        }

        private void stream(int s, Block block) {
            var stream = trajectory.streams().get(s);
            autoregression(OF_STREAM * (s + 1), Trajectory.fraction(stream.volatility()), stream.persistence(), own);
            for (int e = 0; e < trajectory.events().size(); e++) {
                if (trajectory.events().get(e).stream().equals(stream)) {
                    event(e);
                }
            }
            for (int t = 0; t < own.length; t++) {
                add(stream.loading(), common[t], own[t]);
                double shift = -trajectory.variance(stream, t) / 2;
                var row = places.get(s).row(block, start + t);
                Lognormal.amounts(trajectory.expected(stream, t), own[t], shift, row);
            }
        }

        /// Adds an event to the stream's months: nothing on paths where it does not happen.
        private void event(int e) {
            var event = trajectory.events().get(e);
            var begins = new double[paths];
            draws.uniform(OF_EVENTS + 2 * e, begins);
            draws.uniform(OF_EVENTS + 2 * e + 1, log);
            double probability = Trajectory.fraction(event.probability());
            for (int path = 0; path < paths; path++) {
                double slip = Math.floor(event.slipMonths() * log[path]);
                begins[path] = begins[path] < probability ? trajectory.index(event.month()) + slip : NEVER;
            }
            double change = StrictMath.log1p(Trajectory.fraction(event.change()));
            for (int t = 0; t < own.length; t++) {
                ramp(begins, t, 1.0 / event.overMonths(), change, own[t]);
            }
        }
    }

    private static void ramp(double[] begins, int month, double step, double change, double[] log) {
        for (int i = 0; i < log.length; i++) {
            log[i] += change * Math.min(1, Math.max(0, (month - begins[i] + 1) * step));
        }
    }

    private static void scale(double factor, double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    private static void add(double factor, double[] values, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = Math.fma(factor, values[i], into[i]);
        }
    }
}
