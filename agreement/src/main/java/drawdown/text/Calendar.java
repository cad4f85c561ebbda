package drawdown.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days and months as an agreement writes them, and what other ways of writing them were meant to say.
final class Calendar {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ]?(\\d{1,2})(?:[-/. ]?(\\d{1,2}))?");
    private static final Pattern YEAR_LAST = Pattern.compile("(?:(\\d{1,2})[-/. ])?(\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[Tt ].*");

    private static final List<DateTimeFormatter> DAYS_IN_WORDS = List.of(
            words("d MMMM uuuu"),
            words("d MMM uuuu"),
            words("d-MMM-uuuu"),
            words("MMMM d, uuuu"),
            words("MMM d, uuuu"));
    private static final List<DateTimeFormatter> MONTHS_IN_WORDS =
            List.of(words("MMMM uuuu"), words("MMM uuuu"), words("MMM-uuuu"), words("MMM-uu"), words("MMM uu"));

    private Calendar() {}

    static Optional<LocalDate> day(String text) {
        return DAY.matcher(text).matches() ? parse(text) : Optional.empty();
    }

    static Optional<YearMonth> month(String text) {
        return MONTH.matcher(text).matches() ? parse(text + "-01").map(YearMonth::from) : Optional.empty();
    }

    static String dayAdvice(String text) {
        if (DAY.matcher(text).matches()) {
            return noSuch(text);
        }
        var meant = meant(text);
        if (meant.isEmpty() && MONTH.matcher(text).matches()) {
            return noSuch(text + "-01");
        }
        return meant.isEmpty()
                ? "Maybe write year-month-day, such as 2026-01-31."
                : "Maybe write "
                        + String.join(
                                " or ", meant.stream().map(LocalDate::toString).toList()) + ".";
    }

    static String monthAdvice(String text) {
        if (MONTH.matcher(text).matches()) {
            return noSuch(text + "-01");
        }
        var meant = meant(text).stream()
                .map(day -> YearMonth.from(day).toString())
                .distinct()
                .toList();
        return meant.isEmpty()
                ? "Maybe write year-month, such as 2026-01."
                : "Maybe write " + String.join(" or ", meant) + ".";
    }

    /// Why a day that looks like one is none: `2026-02-30`.
    private static String noSuch(String text) {
        return parse(text.substring(0, 8) + "01")
                .map(first -> "Maybe look at the calendar: that month has " + first.lengthOfMonth() + " days.")
                .orElse("Maybe look at the month: there are 12, from 01 to 12.");
    }

    /// The days a text may have meant; for a month its first.
    private static List<LocalDate> meant(String text) {
        var time = TIME.matcher(text);
        if (time.matches()) {
            return parse(time.group(1)).stream().toList();
        }
        var first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return of(first.group(1), first.group(2), first.group(3)).stream().toList();
        }
        var last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            // 01/02/2026 is one day in Europe and another in America; with points it is European.
            var european = of(last.group(3), last.group(2), last.group(1)).stream();
            var american = last.group(1) == null || text.contains(".")
                    ? java.util.stream.Stream.<LocalDate>empty()
                    : of(last.group(3), last.group(1), last.group(2)).stream();
            return java.util.stream.Stream.concat(european, american).distinct().toList();
        }
        var day = DAYS_IN_WORDS.stream().flatMap(f -> inWords(text, f).stream()).findFirst();
        var month = MONTHS_IN_WORDS.stream()
                .flatMap(f -> inWords(
                        "1 " + text,
                        new DateTimeFormatterBuilder()
                                .appendPattern("d ")
                                .append(f)
                                .toFormatter(Locale.ENGLISH))
                        .stream())
                .findFirst();
        return day.or(() -> month).stream().toList();
    }

    private static Optional<LocalDate> of(String year, String month, @org.jspecify.annotations.Nullable String day) {
        return parse(
                "%s-%2s-%2s".formatted(year, month, day == null ? "1" : day).replace(' ', '0'));
    }

    private static DateTimeFormatter words(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    private static Optional<LocalDate> inWords(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
