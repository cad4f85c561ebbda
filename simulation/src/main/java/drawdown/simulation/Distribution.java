package drawdown.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How a figure is distributed over the paths.
///
/// @param percentiles at each of [#PERCENTS]
/// @param worst       the mean of the highest 5%: CVaR 95%
public record Distribution(Estimate mean, double deviation, List<Estimate> percentiles, Estimate worst) {

    public static final List<Integer> PERCENTS = List.of(5, 25, 50, 75, 95);

    private static final double TAIL = 0.05;

    public Distribution {
        percentiles = List.copyOf(percentiles);
    }

    /// Of the first `count` values, at least one.
    public static Distribution of(double[] values, int count) {
        var sorted = Arrays.copyOf(values, count);
        var mean = mean(values, count);
        Arrays.sort(sorted);
        return new Distribution(
                mean,
                mean.standardError() * Math.sqrt(count),
                PERCENTS.stream().map(p -> percentile(sorted, p / 100.0)).toList(),
                worst(sorted));
    }

    /// One of [#PERCENTS].
    public Estimate percentile(int percent) {
        return percentiles.get(PERCENTS.indexOf(percent));
    }

    /// The mean of the first `count` values. They are taken from the first one, so that what all have in common costs no
    /// digits.
    public static Estimate mean(double[] values, int count) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double x = values[i] - values[0];
            sum += x;
            squares += x * x;
        }
        double variance = count < 2 ? 0 : Math.max(0, squares - sum * sum / count) / (count - 1);
        return new Estimate(values[0] + sum / count, Math.sqrt(variance / count));
    }

    /// The mean of one over the mean of another figure of the same paths, with the standard error of a ratio.
    public static Estimate ratio(double[] values, double[] of, int count) {
        double whole = mean(of, count).value();
        if (whole == 0) {
            return new Estimate(0, 0);
        }
        double ratio = mean(values, count).value() / whole;
        var residuals = IntStream.range(0, count)
                .mapToDouble(i -> (values[i] - ratio * of[i]) / whole)
                .toArray();
        return new Estimate(ratio, mean(residuals, count).standardError());
    }

    /// How often something happens, of so many paths.
    public static Estimate probability(long happened, int count) {
        double p = (double) happened / count;
        return new Estimate(p, Math.sqrt(p * (1 - p) / count));
    }

    /// A percentile by linear interpolation between order statistics. Its standard error is a quarter of the distance
    /// between the order statistics two standard deviations of the binomial count below and above it, which needs no
    /// density.
    public static Estimate percentile(double[] sorted, double share) {
        return percentile(sorted, share, Math.sqrt(share * (1 - share) * sorted.length));
    }

    /// The same of values that depend on each other.
    ///
    /// @param deviation of the number of values below the percentile
    public static Estimate percentile(double[] sorted, double share, double deviation) {
        double at = share * (sorted.length - 1);
        double spread = 2 * deviation;
        return new Estimate(order(sorted, at), (order(sorted, at + spread) - order(sorted, at - spread)) / 4);
    }

    private static double order(double[] sorted, double at) {
        double within = Math.clamp(at, 0, sorted.length - 1.0);
        int below = (int) within;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (within - below) * (sorted[above] - sorted[below]);
    }

    /// The mean beyond the percentile q, as `q + mean of max(0, x − q) / 5%` (Rockafellar and Uryasev, "Optimization of
    /// conditional value-at-risk", 2000); to first order the error of q does not matter, so that the standard error is
    /// that of the mean.
    private static Estimate worst(double[] sorted) {
        double q = sorted[Math.clamp((long) Math.ceil((1 - TAIL) * sorted.length) - 1, 0, sorted.length - 1)];
        double[] beyond = IntStream.range(0, sorted.length)
                .mapToDouble(i -> Math.max(0, sorted[i] - q) / TAIL)
                .toArray();
        var mean = mean(beyond, beyond.length);
        return new Estimate(q + mean.value(), mean.standardError());
    }
}
