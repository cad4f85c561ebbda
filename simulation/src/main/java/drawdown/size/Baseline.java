package drawdown.size;

import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import java.util.Arrays;
import java.util.List;

/// What the last days of a bill come to in a year.
///
/// @param days        looked back
/// @param present     of these, on the bill
/// @param percentiles of daily spend at each of [#PERCENTS], times 365, in cents
public record Baseline(int days, int present, List<Estimate> percentiles) {

    public static final List<Integer> PERCENTS = List.of(10, 25, 50, 75, 90);

    static final int YEAR = 365;

    public Baseline {
        percentiles = List.copyOf(percentiles);
    }

    /// @param days no more than the history spans
    static Baseline of(DailySpend history, int days) {
        var amounts = history.from(history.last().minusDays(days - 1), days);
        var sorted = amounts.clone();
        Arrays.sort(sorted);
        return new Baseline(
                days,
                amounts.length,
                PERCENTS.stream()
                        .map(p -> percentile(amounts, sorted, p / 100.0).times(YEAR))
                        .toList());
    }

    public Estimate median() {
        return percentiles.get(PERCENTS.indexOf(50));
    }

    /// The days at or below a percentile come in runs, so that their number varies more than that of independent days.
    private static Estimate percentile(double[] amounts, double[] sorted, double share) {
        double at = Distribution.percentile(sorted, share).value();
        var below = Arrays.stream(amounts).map(x -> (x <= at ? 1 : 0) - share).toArray();
        return Distribution.percentile(sorted, share, Math.sqrt(LongRun.variance(below)));
    }
}
