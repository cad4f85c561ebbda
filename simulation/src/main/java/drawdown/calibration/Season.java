package drawdown.calibration;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How the calendar months differ: the logarithm of a factor for each, January first, their mean 0.
///
/// Whole years back from the last month, five at most, are freed of their own level and of the growth between years; a
/// month's mean over the years is then shrunk towards none by how much of it chance explains.
///
/// @param years it was found in; 0 where the history is too short to tell
record Season(double[] logs, int years) {

    private static final int LEAST_YEARS = 2;
    private static final int MOST_YEARS = 5;

    /// @param first month of the logarithms
    static Season of(double[] logs, YearMonth first) {
        int years = Math.min(MOST_YEARS, logs.length / 12);
        var season = new double[12];
        if (years < LEAST_YEARS) {
            return new Season(season, 0);
        }
        int from = logs.length - 12 * years;
        double growth = Trend.median(IntStream.range(from + 12, logs.length)
                .mapToDouble(t -> logs[t] - logs[t - 12])
                .toArray());
        var off = new double[12][years];
        for (int year = 0; year < years; year++) {
            int begins = from + 12 * year;
            double level = Arrays.stream(logs, begins, begins + 12).average().orElseThrow();
            for (int m = 0; m < 12; m++) {
                off[m][year] = logs[begins + m] - level - growth / 12 * (m - 5.5);
            }
        }
        var means = Arrays.stream(off).mapToDouble(Season::mean).toArray();
        double chance = chance(off, means) / years;
        double between = Trend.squares(means) / 11;
        double kept = between == 0 ? 0 : Math.max(0, 1 - chance / between);
        int calendar = first.plusMonths(from).getMonthValue() - 1;
        for (int m = 0; m < 12; m++) {
            season[(calendar + m) % 12] = means[m] * kept;
        }
        return new Season(season, kept == 0 ? 0 : years);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /// The variance of a month from one year to another.
    private static double chance(double[][] off, double[] means) {
        double squares = 0;
        for (int m = 0; m < 12; m++) {
            double mean = means[m];
            squares += Trend.squares(Arrays.stream(off[m]).map(x -> x - mean).toArray());
        }
        return squares / (11 * (off[0].length - 1));
    }

    /// The logarithms without the season.
    double[] without(double[] values, YearMonth first) {
        return IntStream.range(0, values.length)
                .mapToDouble(t -> values[t] - logs[first.plusMonths(t).getMonthValue() - 1])
                .toArray();
    }

    /// Factors with three decimals whose mean is 1; empty where there is no season.
    List<Double> factors() {
        if (years == 0) {
            return List.of();
        }
        double mean = Arrays.stream(logs).map(Math::exp).average().orElseThrow();
        return Arrays.stream(logs)
                .mapToObj(log -> Math.round(1000 * Math.exp(log) / mean) / 1000.0)
                .toList();
    }
}
