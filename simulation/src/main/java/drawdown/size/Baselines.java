package drawdown.size;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a history of daily spend says about the size of a commitment.
///
/// @param history which all of it is taken from
/// @param last    the baselines of the last 60, 90 and 180 days, as far as the history reaches
/// @param growth  empty where the history is too short
/// @param peak    the thirty days of the highest spend
public record Baselines(DailySpend history, List<Baseline> last, Optional<Growth> growth, Peak peak) {

    private static final List<Integer> LOOKED_BACK = List.of(DailySpendFile.LEAST_DAYS, 90, 180);
    private static final double DAYS_A_YEAR = 365.25;

    /// @param yearly thirty days' mean, times 365, in cents
    public record Peak(LocalDate first, LocalDate end, double yearly) {

        private static final int DAYS = 30;

        static Peak of(DailySpend history) {
            return history.first()
                    .datesUntil(history.last().minusDays(DAYS - 2))
                    .map(day -> new Peak(day, day.plusDays(DAYS - 1), mean(history, day) * Baseline.YEAR))
                    .max(Comparator.comparingDouble(Peak::yearly))
                    .orElseThrow();
        }

        private static double mean(DailySpend history, LocalDate day) {
            return java.util.Arrays.stream(history.from(day, DAYS)).average().orElse(0);
        }
    }

    public Baselines {
        last = List.copyOf(last);
    }

    /// @param history of at least sixty days
    public static Baselines of(DailySpend history) {
        return new Baselines(
                history,
                LOOKED_BACK.stream()
                        .filter(days -> days <= history.span())
                        .map(days -> Baseline.of(history, days))
                        .toList(),
                Growth.of(history),
                Peak.of(history));
    }

    /// The baseline with the lowest median: what spend has been on half of the days, whichever time one looks at.
    public Baseline steady() {
        return last.stream()
                .min(Comparator.comparingDouble(b -> b.median().value()))
                .orElseThrow();
    }

    /// The steady baseline for the first year, grown yearly by the growth that is exceeded with confidence; in cents.
    public double[] ramp(int years) {
        double factor = 1 + growth.map(Growth::lower).orElse(0.0);
        return Stream.iterate(steady().median().value(), amount -> amount * factor)
                .limit(years)
                .mapToDouble(amount -> amount)
                .toArray();
    }

    /// What a seller may project: the peak, grown from its middle to a day at the fitted growth. A decline is not projected.
    public double peakProjection(LocalDate day) {
        double years = peak.first().plusDays(Peak.DAYS / 2).until(day, ChronoUnit.DAYS) / DAYS_A_YEAR;
        double slope = growth.map(g -> Math.max(0, g.slope().value())).orElse(0.0);
        return peak.yearly() * Math.exp(slope * Math.max(0, years));
    }
}
