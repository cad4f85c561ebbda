package drawdown.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How wrong forecasts in the way of [Trend] have been: fitted again at each month of the series to what was known then, and
/// compared with what came. What is known beforehand ([Prior]) is weighed in: h months ahead, a history tells as often as
/// stretches of h months fit into it one after another.
///
/// @param level   a standard deviation of the logarithm
/// @param growth  of a year's growth, likewise: so that level² + (months/12)² · growth² is the mean squared error
/// @param origins how many times it was fitted again; 0 where the series is too short
record ForecastErrors(double level, double growth, int origins) {

    private static final int LEAST_MONTHS = 24;
    private static final int FIRST_ORIGIN = 12;
    private static final int FURTHEST = 24;

    /// A month ten times as high or low as expected is wrong enough.
    private static final double MOST = Math.log(10);

    /// @param volatility what of an error is not of the forecast, but comes and goes
    static ForecastErrors of(double[] logs, double volatility) {
        var squares = new double[FURTHEST + 1];
        int origins = logs.length < LEAST_MONTHS ? 0 : logs.length - FIRST_ORIGIN;
        for (int origin = logs.length - origins; origin < logs.length; origin++) {
            var trend = Trend.of(Arrays.copyOf(logs, origin));
            for (int h = 1; h <= Math.min(FURTHEST, logs.length - origin); h++) {
                squares[h] += Trend.sq(Math.clamp(logs[origin + h - 1] - trend.at(h), -MOST, MOST));
            }
        }
        var variances = IntStream.rangeClosed(1, FURTHEST)
                .mapToDouble(h -> pooled(h, squares[h], Math.max(0, origins - h + 1), volatility))
                .toArray();
        return fit(variances, origins);
    }

    private static double pooled(int h, double squares, int errors, double volatility) {
        double found = errors == 0 ? 0 : Math.max(0, squares / errors - volatility * volatility);
        double stretches = (double) errors / h;
        return (stretches * found + Prior.STRETCHES * Prior.of(volatility).variance(h)) / (stretches + Prior.STRETCHES);
    }

    /// Least squares of the variances on the square of the years; each counts by how well it is known.
    private static ForecastErrors fit(double[] variances, int origins) {
        double w = 0;
        double wx = 0;
        double wy = 0;
        double wxx = 0;
        double wxy = 0;
        for (int h = 1; h <= variances.length; h++) {
            double x = Trend.sq(h / 12.0);
            double y = variances[h - 1];
            double weight = (Math.max(0, origins - h + 1) / (double) h + Prior.STRETCHES) / (y * y);
            w += weight;
            wx += weight * x;
            wy += weight * y;
            wxx += weight * x * x;
            wxy += weight * x * y;
        }
        double growth = Math.max(0, (wxy - wx * wy / w) / (wxx - wx * wx / w));
        double level = (wy - growth * wx) / w;
        return level >= 0
                ? new ForecastErrors(Math.sqrt(level), Math.sqrt(growth), origins)
                : new ForecastErrors(0, Math.sqrt(wxy / wxx), origins);
    }
}
