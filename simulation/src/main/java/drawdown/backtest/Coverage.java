package drawdown.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// How often what came lay within the bands of its forecast, so many months ahead.
///
/// @param below at each start, on what share of the paths the amount was below what came: uniform on 0 to 1 if the
///              forecasts are right
public record Coverage(int ahead, double[] below) {

    /// The bands, in per cent.
    public static final List<Integer> BANDS = List.of(50, 80, 95);

    private static final double OUTSIDE = 0.05;

    static Coverage of(int ahead, List<Start> starts, Function<Start, double[]> below) {
        return new Coverage(
                ahead,
                starts.stream()
                        .map(below)
                        .filter(by -> by.length >= ahead)
                        .mapToDouble(by -> by[ahead - 1])
                        .toArray());
    }

    public int starts() {
        return below.length;
    }

    /// Starts that share no month, as many as there are one after another.
    public int independent() {
        return (below.length + ahead - 1) / ahead;
    }

    /// The share of the starts at which what came lay within the middle band.
    public double within(int band) {
        return Arrays.stream(below)
                        .filter(p -> Math.abs(p - 0.5) <= band / 200.0)
                        .count()
                / (double) below.length;
    }

    /// Between what shares nineteen in twenty right forecasters would come out, each with the independent starts.
    public Range expected(int band) {
        double p = band / 100.0;
        int n = independent();
        double term = Math.pow(1 - p, n);
        double sum = 0;
        int low = -1;
        for (int k = 0; k <= n; k++) {
            sum += term;
            if (low < 0 && sum > OUTSIDE / 2) {
                low = k;
            }
            if (sum >= 1 - OUTSIDE / 2) {
                return new Range((double) low / n, (double) k / n);
            }
            term *= (n - k) / (k + 1.0) * p / (1 - p);
        }
        return new Range((double) Math.max(0, low) / n, 1);
    }

    public record Range(double low, double high) {

        public boolean holds(double share) {
            return low <= share && share <= high;
        }
    }

    /// How many starts lie in each of ten equal classes of `below`.
    public int[] histogram() {
        var counts = new int[10];
        for (double p : below) {
            counts[Math.min(9, (int) (10 * p))]++;
        }
        return counts;
    }
}
