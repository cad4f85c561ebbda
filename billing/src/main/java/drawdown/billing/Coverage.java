package drawdown.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// For which months and days an export has charges. Usage decides, because purchases, credits and taxes come on
/// any day.
final class Coverage {

    /// A gap of a month or of days is told in words, and of many gaps in a month the first.
    private static final int SHOWN = 4;

    /// A row of `coverage.sql`: something was charged for these days, in this billing period.
    record Charged(Period period, boolean usage, LocalDate first, LocalDate last) {

        static Charged read(ResultSet row) throws SQLException {
            var first = LocalDate.parse(row.getString("first"));
            return new Charged(
                    new Period(
                            LocalDate.parse(row.getString("period_start")),
                            LocalDate.parse(row.getString("period_end"))),
                    "usage".equalsIgnoreCase(row.getString("category")),
                    first,
                    Optional.ofNullable(row.getString("last"))
                            .map(LocalDate::parse)
                            .orElse(first));
        }

        /// The days charged for that lie in the billing period.
        List<LocalDate> days() {
            return period.from()
                    .datesUntil(period.until())
                    .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                    .toList();
        }
    }

    /// @param until the day after the last
    record Period(LocalDate from, LocalDate until) implements Comparable<Period> {

        /// Whether it is about a month long, so that a day without charges says something.
        boolean isMonthly() {
            return from.isBefore(until) && until.isBefore(from.plusMonths(2));
        }

        @Override
        public int compareTo(Period other) {
            int byFrom = from.compareTo(other.from);
            return byFrom != 0 ? byFrom : until.compareTo(other.until);
        }
    }

    private Coverage() {}

    /// What is missing, in words.
    static List<String> gaps(Collection<YearMonth> months, Collection<Charged> charged) {
        var gaps = new ArrayList<>(missingMonths(months));
        boolean anyUsage = charged.stream().anyMatch(Charged::usage);
        var days = new TreeMap<Period, Set<LocalDate>>();
        for (var charge : charged) {
            if ((charge.usage() || !anyUsage) && charge.period().isMonthly()) {
                days.computeIfAbsent(charge.period(), p -> new HashSet<>()).addAll(charge.days());
            }
        }
        days.forEach((period, covered) -> missingDays(period, covered).ifPresent(gaps::add));
        return gaps;
    }

    private static List<String> missingMonths(Collection<YearMonth> months) {
        var gaps = new ArrayList<String>();
        var sorted = months.stream().distinct().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            var from = sorted.get(i - 1).plusMonths(1);
            var to = sorted.get(i).minusMonths(1);
            if (!from.isAfter(to)) {
                gaps.add(from.equals(to) ? from + " is missing" : from + " to " + to + " are missing");
            }
        }
        return gaps;
    }

    /// `2024-09 is partial: no charges on 2024-09-16 to 2024-09-30 (15 of 30 days)`.
    private static Optional<String> missingDays(Period period, Set<LocalDate> covered) {
        var all = period.from().datesUntil(period.until()).toList();
        var missing = all.stream().filter(d -> !covered.contains(d)).toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        var runs = runs(missing);
        var shown = runs.stream().limit(SHOWN).collect(Collectors.joining(", ")) + (runs.size() > SHOWN ? ", …" : "");
        return Optional.of(YearMonth.from(period.from()) + " is partial: no charges on " + shown + " (" + missing.size()
                + " of " + all.size() + " days)");
    }

    private static List<String> runs(List<LocalDate> days) {
        // Days in a row have the same distance from their index.
        var runs = new TreeMap<Long, List<LocalDate>>();
        for (int i = 0; i < days.size(); i++) {
            runs.computeIfAbsent(days.get(i).toEpochDay() - i, r -> new ArrayList<>())
                    .add(days.get(i));
        }
        return runs.values().stream()
                .map(r -> r.size() == 1 ? r.getFirst().toString() : r.getFirst() + " to " + r.getLast())
                .toList();
    }
}
