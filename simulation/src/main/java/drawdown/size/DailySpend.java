package drawdown.size;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What was spent on each day, before the agreement's discount; days that the bill does not have are missing.
///
/// @param days at least one, with amounts as exact as the bill
public record DailySpend(NavigableMap<LocalDate, BigDecimal> days) {

    public DailySpend {
        days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
    }

    public LocalDate first() {
        return days.firstKey();
    }

    public LocalDate last() {
        return days.lastKey();
    }

    /// From the first day to the last, missing ones included.
    public int span() {
        return (int) first().until(last(), java.time.temporal.ChronoUnit.DAYS) + 1;
    }

    /// Between the first day and the last.
    public List<LocalDate> missing() {
        return first().datesUntil(last()).filter(day -> !days.containsKey(day)).toList();
    }

    /// Up to a day, which is included; it is not before the first.
    public DailySpend until(LocalDate day) {
        return new DailySpend(days.headMap(day, true));
    }

    /// The amounts in cents of so many calendar days that begin with this one, in their order; fewer where days are missing.
    double[] from(LocalDate day, int count) {
        return days.subMap(day, true, day.plusDays(count), false).values().stream()
                .mapToDouble(amount -> amount.movePointRight(2).doubleValue())
                .toArray();
    }
}
