package drawdown.calibration;

import drawdown.trajectory.Trajectory.Kind;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What was spent, by month and stream.
///
/// @param currency of the amounts, if the file names it
/// @param first    month
/// @param series   one for each stream, all of the same length
/// @param notes    what was left out of the file, and what is odd in it
public record History(Optional<String> currency, YearMonth first, List<Series> series, List<String> notes) {

    /// @param amounts `[month]`, in cents; credits and corrections may make them negative
    public record Series(Kind kind, String name, double[] amounts) {

        Series plus(Series other) {
            var sum = amounts.clone();
            for (int month = 0; month < sum.length; month++) {
                sum[month] += other.amounts[month];
            }
            return new Series(kind, name, sum);
        }
    }

    public History {
        series = List.copyOf(series);
        notes = List.copyOf(notes);
    }

    public int months() {
        return series.getFirst().amounts().length;
    }

    public YearMonth month(int index) {
        return first.plusMonths(index);
    }

    /// The month after the last.
    public YearMonth end() {
        return month(months());
    }

    /// `[month]`, of all streams, in cents.
    public double[] totals() {
        return series.stream().reduce(Series::plus).orElseThrow().amounts();
    }

    /// What was known before month number `months`.
    public History firstMonths(int months) {
        return new History(
                currency,
                first,
                series.stream()
                        .map(s -> new Series(s.kind(), s.name(), Arrays.copyOf(s.amounts(), months)))
                        .toList(),
                notes);
    }
}
