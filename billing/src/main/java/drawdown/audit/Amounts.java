package drawdown.audit;

import drawdown.text.Location;
import drawdown.text.Problems;
import drawdown.text.Shown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads days and amounts as providers write them. What cannot be read is a problem at its place.
record Amounts(Problems problems) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,14}(\\.\\d{0,24})?([eE][-+]?\\d{1,2})?");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}(-\\d{2})?)([T ].*)?");

    Optional<BigDecimal> amount(String text, String name, Location place) {
        if (!NUMBER.matcher(text).matches()) {
            problems.add(
                    place,
                    name + (text.isEmpty() ? " is missing" : " is " + Shown.value(text) + ", not an amount"),
                    "Maybe write amounts like 1234.56, without currency and commas.");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    /// The day of a moment; the first of a month.
    Optional<LocalDate> day(String text, String name, Location place) {
        var moment = MOMENT.matcher(text);
        if (moment.matches()) {
            try {
                return Optional.of(
                        moment.group(2) == null
                                ? YearMonth.parse(moment.group(1)).atDay(1)
                                : LocalDate.parse(moment.group(1)));
            } catch (java.time.DateTimeException e) {
                // Said below.
            }
        }
        problems.add(
                place,
                name + (text.isEmpty() ? " is missing" : " is " + Shown.value(text) + ", not a day"),
                "Maybe write days like 2026-01-31.");
        return Optional.empty();
    }
}
