package drawdown.size;

/// How far the sum of a series may be off whose values depend on those before them, as those of a bill do.
final class LongRun {

    /// Above it the lags would not fit a short history.
    private static final double MOST_PERSISTENCE = 0.97;

    private LongRun() {}

    /// The variance of the sum of a series with mean 0: Newey and West, "A simple, positive semi-definite, heteroskedasticity
    /// and autocorrelation consistent covariance matrix" (1987), with as many lags as Andrews (1991) takes for an
    /// autoregression of the same persistence.
    static double variance(double[] series) {
        double variance = products(series, 0);
        int lags = lags(series, variance);
        for (int lag = 1; lag <= lags; lag++) {
            variance += 2 * (1 - lag / (lags + 1.0)) * products(series, lag);
        }
        return variance;
    }

    private static int lags(double[] series, double squares) {
        if (squares == 0) {
            return 0;
        }
        double persistence = Math.clamp(products(series, 1) / squares, -MOST_PERSISTENCE, MOST_PERSISTENCE);
        double rest = 1 - persistence * persistence;
        double alpha = 4 * persistence * persistence / (rest * rest);
        return Math.min(series.length / 2, (int) (1.1447 * Math.cbrt(alpha * series.length)));
    }

    private static double products(double[] series, int lag) {
        double sum = 0;
        for (int t = lag; t < series.length; t++) {
            sum += series[t] * series[t - lag];
        }
        return sum;
    }
}
