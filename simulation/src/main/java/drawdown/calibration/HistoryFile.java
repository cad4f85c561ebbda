package drawdown.calibration;

import drawdown.calibration.History.Series;
import drawdown.money.Money;
import drawdown.text.CsvLine;
import drawdown.text.CsvLine.Field;
import drawdown.text.Location;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Shown;
import drawdown.text.Source;
import drawdown.text.Values;
import drawdown.trajectory.Trajectory.Kind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The file of a history: CSV by day or month, in one of the shapes that [HistoryHeader] knows.
public final class HistoryFile {

    /// Less is no history.
    public static final int LEAST_MONTHS = 6;

    private final Source source;
    private final Problems problems = new Problems();
    private final Values values = new Values(problems);
    private final Map<Stream, Map<YearMonth, BigDecimal>> amounts = new LinkedHashMap<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();
    private boolean daily;
    private int credits;

    private record Stream(Kind kind, String name) {}

    private HistoryFile(Source source) {
        this.source = source;
    }

    public static Reading<History> read(Path file) {
        return Source.read(file).then(HistoryFile::read);
    }

    public static Reading<History> read(Source source) {
        return new HistoryFile(source).read();
    }

    private Reading<History> read() {
        int line = 1;
        while (line <= source.lines().size() && source.lines().get(line - 1).isBlank()) {
            line++;
        }
        if (line > source.lines().size()) {
            problems.add(Location.whole(source), "is empty", HistoryHeader.EXAMPLE);
            return problems.refused();
        }
        var header = HistoryHeader.read(source, line, problems);
        if (header.isEmpty()) {
            return problems.refused();
        }
        for (line++; line <= source.lines().size(); line++) {
            if (!source.lines().get(line - 1).isBlank()) {
                row(line, header.get());
            }
        }
        var months = months();
        return problems.isEmpty() ? problems.reading(history(header.get(), months)) : problems.refused();
    }

    private void row(int line, HistoryHeader header) {
        var fields = CsvLine.fields(source, line, problems);
        if (fields.isEmpty()) {
            return;
        }
        if (fields.get().size() != header.columns()) {
            problems.add(
                    fields.get().getFirst().location(),
                    "this row has " + Shown.count(fields.get().size(), "field", "fields") + ", not " + header.columns(),
                    "Maybe a comma is missing or one too many; what has a comma in it stands in quotes.");
            return;
        }
        var day = day(fields.get().get(header.date()));
        for (int column : header.amounts()) {
            var field = fields.get().get(column);
            var amount = amount(field, header.name(column));
            if (day.isPresent() && amount.isPresent()) {
                add(header.stream(fields.get(), column), day.get(), amount.get());
            }
        }
    }

    /// A month is its first day.
    private Optional<LocalDate> day(Field field) {
        if (field.text().matches("\\d{4}-\\d{2}")) {
            return values.month(field.text(), field.location(), "month").map(month -> month.atDay(1));
        }
        return values.day(new Node.Scalar(field.location(), field.text(), false), "date");
    }

    /// Not rounded before a month's amounts are added up: bills state more decimals than cents.
    private Optional<BigDecimal> amount(Field field, String name) {
        if (field.text().isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        return values.amount(field.text(), field.location(), name)
                .map(valid -> new BigDecimal(field.text().replace("_", "")));
    }

    private void add(HistoryHeader.Stream stream, LocalDate day, BigDecimal amount) {
        if (stream.kind().equals("credit")) {
            credits++;
            return;
        }
        var kind = stream.kind().equals("marketplace") ? Kind.VENDOR : Kind.SCOPE;
        days.add(day);
        amounts.computeIfAbsent(new Stream(kind, stream.name()), s -> new LinkedHashMap<>())
                .merge(YearMonth.from(day), amount, BigDecimal::add);
    }

    /// The whole months from the first to the last; what is missing or left out is noted.
    private List<YearMonth> months() {
        if (days.isEmpty()) {
            problems.add(Location.whole(source), "has no row", "Maybe only the header was exported.");
            return List.of();
        }
        daily = days.stream().anyMatch(day -> day.getDayOfMonth() > 1);
        var first = YearMonth.from(days.first());
        var last = YearMonth.from(days.last());
        if (daily && days.first().getDayOfMonth() > 1) {
            notes.add(first + " is left out: it begins on " + days.first());
            first = first.plusMonths(1);
        }
        if (daily && days.last().getDayOfMonth() < last.lengthOfMonth()) {
            notes.add(last + " is left out: it ends on " + days.last());
            last = last.minusMonths(1);
        }
        var months = new ArrayList<YearMonth>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        missing(months);
        if (months.size() < LEAST_MONTHS) {
            problems.add(
                    Location.whole(source),
                    "has " + Shown.count(months.size(), "whole month", "whole months") + ", where at least "
                            + LEAST_MONTHS + " are needed",
                    "Maybe export a longer time.");
        }
        if (amounts.values().stream().flatMap(m -> m.values().stream()).noneMatch(a -> a.signum() > 0)) {
            problems.add(
                    Location.whole(source),
                    "no amount is more than 0",
                    "Maybe another column holds what was spent: name it cost.");
        }
        return months;
    }

    private void missing(List<YearMonth> months) {
        var missing = months.stream()
                .flatMap(month -> daily
                        ? month.atDay(1).datesUntil(month.plusMonths(1).atDay(1))
                        : java.util.stream.Stream.of(month.atDay(1)))
                .filter(day -> !days.contains(day))
                .map(day -> daily ? day.toString() : YearMonth.from(day).toString())
                .toList();
        if (!missing.isEmpty()) {
            notes.add(Shown.count(missing.size(), daily ? "day is" : "month is", daily ? "days are" : "months are")
                    + " missing and counted as 0: " + Shown.names(missing));
        }
        if (credits > 0) {
            notes.add(Shown.count(credits, "credit row is", "credit rows are") + " left out");
        }
    }

    private History history(HistoryHeader header, List<YearMonth> months) {
        var series = new ArrayList<Series>();
        amounts.forEach((stream, byMonth) -> series.add(new Series(
                stream.kind(),
                stream.name(),
                months.stream()
                        .mapToDouble(month -> (double) Money.of(byMonth.getOrDefault(month, BigDecimal.ZERO))
                                .cents())
                        .toArray())));
        return new History(header.currency(), months.getFirst(), series, notes);
    }
}
