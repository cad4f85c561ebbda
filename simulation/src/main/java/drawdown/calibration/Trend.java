package drawdown.calibration;

import drawdown.simulation.Distribution;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A line through the logarithms of the last two years of a series, and what moves around it.
///
/// The slope is the median of the slopes between all pairs of months (Theil and Sen), which up to 29% of wild months do
/// not move; what lies off the line by more than three robust standard deviations is drawn in to there. Growth is shrunk
/// towards none by how uncertain it is. Of the last month's deviation one half is taken to have come to stay, and of the
/// other half what persistence leaves of it on average over a year: a change of level and a passing swing look alike.
///
/// @param now         the logarithm where it is taken to stand in the last month
/// @param growth      a year's, of the logarithm
/// @param growthError its standard error, with what is known beforehand
/// @param volatility  the standard deviation of the deviations
/// @param persistence how much of a deviation stays to the next month, 0 to [#MOST_PERSISTENCE]
/// @param deviations  `[month]` from the line, the last two years'
record Trend(
        double now, double growth, double growthError, double volatility, double persistence, double[] deviations) {

    /// Older months say little about present growth.
    static final int MONTHS = 24;

    static final int LEAST_MONTHS = 6;
    static final double MOST_PERSISTENCE = 0.97;

    private static final double ROBUST =
            1.4826; // of a normal law, the standard deviation in median absolute deviations
    private static final double FAR = 3;
    private static final double TINY = 1e-9;

    /// @param logs at least six
    static Trend of(double[] logs) {
        var y = Arrays.copyOfRange(logs, Math.max(0, logs.length - MONTHS), logs.length);
        int n = y.length;
        double slope = slope(y);
        var deviations = drawnIn(off(y, slope));
        double variance = squares(deviations) / (n - 2);
        double persistence = persistence(deviations);
        double runs = Math.min((1 + persistence) / (1 - persistence), n / 2.0); // of a sum of months, not independent
        double error = 12 * Math.sqrt(variance * runs * 12 / (n * (n * (double) n - 1)));
        double prior = Prior.of(Math.sqrt(variance)).growthError();
        double kept = 1 / (1 + sq(error / prior));
        double growth = 12 * slope * kept;
        double half = (n - 1) / 24.0; // years: the shrunk line turns around its middle
        double end = y[n - 1] - off(y, slope)[n - 1];
        double shrunk = end - (12 * slope - growth) * half;
        return new Trend(
                shrunk + stays(persistence) * (end + deviations[n - 1] - shrunk),
                growth,
                prior * Math.sqrt(1 - kept),
                Math.sqrt(variance),
                persistence,
                deviations);
    }

    /// What is expected so many months after the last, of the logarithm.
    double at(int months) {
        return now + growth * months / 12;
    }

    private static double slope(double[] y) {
        return median(IntStream.range(0, y.length)
                .boxed()
                .flatMapToDouble(i -> IntStream.range(i + 1, y.length).mapToDouble(j -> (y[j] - y[i]) / (j - i)))
                .toArray());
    }

    /// From the line of this slope that has as many months above as below.
    private static double[] off(double[] y, double slope) {
        var off =
                IntStream.range(0, y.length).mapToDouble(t -> y[t] - slope * t).toArray();
        double median = median(off);
        return Arrays.stream(off).map(x -> x - median).toArray();
    }

    private static double[] drawnIn(double[] deviations) {
        double far =
                FAR * ROBUST * median(Arrays.stream(deviations).map(Math::abs).toArray()) + TINY;
        return Arrays.stream(deviations).map(x -> Math.clamp(x, -far, far)).toArray();
    }

    /// The correlation of a month with the next, with what a short history takes off it added again (Kendall, 1954).
    private static double persistence(double[] deviations) {
        double products = 0;
        for (int t = 1; t < deviations.length; t++) {
            products += deviations[t] * deviations[t - 1];
        }
        double found = products / Math.max(TINY * TINY, squares(deviations));
        return Math.clamp(found + (1 + 3 * found) / deviations.length, 0, MOST_PERSISTENCE);
    }

    private static double stays(double persistence) {
        double passing = IntStream.rangeClosed(1, 12)
                .mapToDouble(h -> Math.pow(persistence, h))
                .average()
                .orElseThrow();
        return (1 + passing) / 2;
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return Distribution.percentile(sorted, 0.5).value();
    }

    static double squares(double[] values) {
        return Arrays.stream(values).map(Trend::sq).sum();
    }

    static double sq(double x) {
        return x * x;
    }
}
