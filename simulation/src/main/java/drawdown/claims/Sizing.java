package drawdown.claims;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// How large a commitment comes out of a year of history, by two rules. A month stands for 30 days.
///
/// The **peak** rule projects the highest month to a year and grows it to the middle of the term, the same for all years.
/// The **baseline** rule takes the lowest of the medians over the last 2, 3 and 6 months, to a year, and lets it rise
/// with the growth that is sure: expected growth less its error, but not below zero.
///
/// @param peak     commitment of each contract year, in cents
/// @param baseline likewise
/// @param atPeak   a year at the highest month, over the baseline's first year
record Sizing(double[] peak, double[] baseline, double atPeak) {

    /// @param counted what counted in each month, in cents, the last one before the term last
    /// @param growth  expected of a year
    static Sizing of(double[] counted, double growth, double growthError, int years) {
        double highest = 12 * Arrays.stream(counted).max().orElseThrow();
        double steady = 12
                * IntStream.of(2, 3, 6)
                        .mapToDouble(n -> median(counted, n))
                        .min()
                        .orElseThrow();
        double middle = StrictMath.pow(1 + Math.max(0, growth), years / 2.0);
        double sure = 1 + Math.max(0, growth - growthError);
        return new Sizing(
                DoubleStream.generate(() -> highest * middle).limit(years).toArray(),
                IntStream.range(0, years)
                        .mapToDouble(y -> steady * StrictMath.pow(sure, y))
                        .toArray(),
                highest / steady);
    }

    /// Of the last n.
    private static double median(double[] counted, int n) {
        var last = Arrays.copyOfRange(counted, counted.length - n, counted.length);
        Arrays.sort(last);
        return (last[(n - 1) / 2] + last[n / 2]) / 2;
    }

    /// By how much the peak's commitment exceeds the baseline's over the term.
    double inflation() {
        return Arrays.stream(peak).sum() / Arrays.stream(baseline).sum() - 1;
    }
}
