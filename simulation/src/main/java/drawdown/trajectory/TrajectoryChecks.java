package drawdown.trajectory;

import drawdown.agreement.Agreement;
import drawdown.money.Cents;
import drawdown.text.Location;
import drawdown.text.Problems;
import drawdown.trajectory.Trajectory.Stream;
import java.util.Locale;

/// What needs several settings of a trajectory together: that its paths stay within what the engine holds exactly.
record TrajectoryChecks(Trajectory trajectory, Agreement agreement, Problems problems) {

    /// Of the logarithm, by the end of the term. Beyond it a path in a hundred is off by a factor of a hundred, and the
    /// forecast says nothing.
    private static final double MOST_DEVIATION = 2;

    /// Standard deviations that no path of a run is away from what is expected.
    private static final double FAR = 7;

    void check(Location location) {
        int last = trajectory.index(agreement.month(agreement.months() - 1));
        double most = 0;
        for (var stream : trajectory.streams()) {
            double deviation = Math.sqrt(trajectory.variance(stream, last));
            if (deviation > MOST_DEVIATION) {
                problems.add(
                        location,
                        "the logarithm of " + stream.name() + " has a standard deviation of "
                                + String.format(Locale.ROOT, "%.1f", deviation)
                                + " by the end of the term, more than 2",
                        "Maybe volatility, loading or one of the errors is too large.");
            }
            most += most(stream, last, deviation);
        }
        if (problems.isEmpty() && !(most < Cents.LIMIT)) {
            problems.add(
                    location,
                    "the amounts of a path may add up to more than 10 trillion",
                    "Maybe a level was meant in whole units, not in cents, or a growth is too large.");
        }
    }

    private double most(Stream stream, int last, double deviation) {
        double sum = 0;
        for (int month = 0; month <= last; month++) {
            sum += trajectory.expected(stream, month);
        }
        double events = trajectory.events().stream()
                .filter(event -> event.stream().equals(stream))
                .mapToDouble(event -> Math.max(1, 1 + event.change().fraction()))
                .reduce(1, (a, b) -> a * b);
        return sum * events * StrictMath.exp(FAR * deviation);
    }
}
