package drawdown.trajectory;

import drawdown.money.Share;
import java.util.List;
import java.util.stream.IntStream;

/// A block of paths in the making: the logarithms by which they leave what is expected. Months are asked for in order.
final class Drawing {

    /// The numbers of a stream begin here, times its place from 1; the common ones at 0. Two months need one of them.
    private static final int OF_STREAM = 256;

    /// Among the common ones: more than the months of a term need.
    private static final int OF_FORECAST = 128;

    private static final int OF_EVENTS = 130;
    private static final double NEVER = 1e9;

    private final Trajectory trajectory;
    private final Draws draws;
    private final int paths;
    private final Autoregression common;
    private final float[] level;
    private final float[] growth;
    private final List<Autoregression> own;
    private final List<List<Ramp>> ramps;
    private final double[] shared;
    private final double[] changed;

    Drawing(Trajectory trajectory, Draws draws, int paths) {
        var streams = trajectory.streams();
        this.trajectory = trajectory;
        this.draws = draws;
        this.paths = paths;
        this.common = autoregression(
                0, trajectory.common().volatility(), trajectory.common().persistence());
        this.level = new float[paths];
        this.growth = new float[paths];
        draws.normals(OF_FORECAST, level, growth);
        this.own = IntStream.range(0, streams.size())
                .mapToObj(s -> autoregression(
                        OF_STREAM * (s + 1),
                        streams.get(s).volatility(),
                        streams.get(s).persistence()))
                .toList();
        this.ramps = streams.stream().map(this::ramps).toList();
        this.shared = new double[paths];
        this.changed = new double[paths];
    }

    private Autoregression autoregression(int from, Share volatility, double persistence) {
        return new Autoregression(draws, from, volatility.fraction(), persistence, paths);
    }

    private List<Ramp> ramps(Trajectory.Stream stream) {
        var events = trajectory.events();
        return IntStream.range(0, events.size())
                .filter(e -> events.get(e).stream().equals(stream))
                .mapToObj(e -> new Ramp(events.get(e), begins(events.get(e), OF_EVENTS + 2 * e)))
                .toList();
    }

    private double[] begins(Trajectory.Event event, int from) {
        var begins = new double[paths];
        var late = new double[paths];
        draws.uniform(from, begins);
        draws.uniform(from + 1, late);
        double probability = event.probability().fraction();
        int month = trajectory.index(event.month());
        for (int path = 0; path < paths; path++) {
            double slip = Math.floor(event.slipMonths() * late[path]);
            begins[path] = begins[path] < probability ? month + slip : NEVER;
        }
        return begins;
    }

    /// What moves all streams in a month, on each path.
    double[] shared(int month) {
        double levelError = trajectory.common().levelError().fraction();
        double growthError = trajectory.common().growthError().fraction() * month / 12;
        sum(common.month(month), levelError, level, growthError, growth, shared);
        return shared;
    }

    private static void sum(double[] one, double ofOther, float[] other, double ofThird, float[] third, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one[i] + ofOther * other[i] + ofThird * third[i];
        }
    }

    /// What moves stream s alone in a month, on each path.
    double[] own(int s, int month) {
        var values = own.get(s).month(month);
        if (ramps.get(s).isEmpty()) {
            return values;
        }
        System.arraycopy(values, 0, changed, 0, paths);
        ramps.get(s).forEach(ramp -> ramp.add(month, changed));
        return changed;
    }

    /// An event, and the month in which it begins on each path.
    private record Ramp(Trajectory.Event event, double[] begins) {

        /// Adds what has come about by a month: nothing on paths where it does not happen.
        void add(int month, double[] log) {
            double change = StrictMath.log1p(event.change().fraction());
            add(begins, month, 1.0 / event.overMonths(), change, log);
        }

        private static void add(double[] begins, int month, double step, double change, double[] log) {
            for (int i = 0; i < log.length; i++) {
                log[i] += change * Math.min(1, Math.max(0, (month - begins[i] + 1) * step));
            }
        }
    }
}
