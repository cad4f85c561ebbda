package drawdown.size;

import drawdown.simulation.Estimate;
import java.util.Optional;
import java.util.stream.IntStream;

/// How fast a bill has grown: a straight line through the logarithm of its weeks, by least squares.
///
/// @param slope of the logarithm, a year's; its standard error allows for weeks that depend on each other
/// @param weeks it was fitted to
public record Growth(Estimate slope, int weeks) {

    /// Half a year.
    static final int LEAST_WEEKS = 26;

    /// How sure the lower bound is, and its normal quantile.
    public static final String CONFIDENCE = "90%";

    private static final double QUANTILE = 1.2816;
    private static final double WEEKS_A_YEAR = 365.25 / 7;

    /// Empty where the history is too short to tell. Weeks are counted back from its last day; a week is the mean of the days
    /// it has.
    static Optional<Growth> of(DailySpend history) {
        int weeks = history.span() / 7;
        var logs = IntStream.range(0, weeks)
                .mapToDouble(w -> Math.log(week(history, weeks - w)))
                .toArray();
        var fitted =
                IntStream.range(0, weeks).filter(w -> Double.isFinite(logs[w])).toArray();
        return fitted.length < LEAST_WEEKS ? Optional.empty() : Optional.of(fit(logs, fitted));
    }

    /// The mean day of a week, counted back from 1; not a number where it has none.
    private static double week(DailySpend history, int back) {
        var days = history.from(history.last().minusDays(7L * back - 1), 7);
        return java.util.Arrays.stream(days).average().orElse(Double.NaN);
    }

    private static Growth fit(double[] logs, int[] weeks) {
        double middle = java.util.Arrays.stream(weeks).average().orElseThrow();
        double level = java.util.Arrays.stream(weeks)
                .mapToDouble(w -> logs[w])
                .average()
                .orElseThrow();
        double squares = 0;
        double products = 0;
        for (int w : weeks) {
            squares += (w - middle) * (w - middle);
            products += (w - middle) * logs[w];
        }
        double slope = products / squares;
        var scores = java.util.Arrays.stream(weeks)
                .mapToDouble(w -> (w - middle) * (logs[w] - level - slope * (w - middle)))
                .toArray();
        double small = weeks.length / (weeks.length - 2.0); // two coefficients were fitted
        double error = Math.sqrt(small * LongRun.variance(scores)) / squares;
        return new Growth(new Estimate(slope, error).times(WEEKS_A_YEAR), weeks.length);
    }

    /// A year's, as a fraction.
    public Estimate yearly() {
        double factor = Math.exp(slope.value());
        return new Estimate(factor - 1, factor * slope.standardError());
    }

    /// What it exceeds with [#CONFIDENCE].
    public double lower() {
        return Math.exp(slope.value() - QUANTILE * slope.standardError()) - 1;
    }
}
