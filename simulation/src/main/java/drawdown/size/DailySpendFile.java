package drawdown.size;

import drawdown.agreement.Agreement;
import drawdown.text.CsvLine;
import drawdown.text.CsvLine.Field;
import drawdown.text.Location;
import drawdown.text.Names;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Shown;
import drawdown.text.Source;
import drawdown.text.Values;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The file of daily spend: CSV with a column `date` and amounts in every column named `cost` or `cost_…`; what other columns
/// say is not looked at. All amounts of a day add up.
public final class DailySpendFile {

    /// Two months: less is no baseline.
    static final int LEAST_DAYS = 60;

    private static final String EXAMPLE = "Maybe the first line should be date,service,cost_usd.";

    private final Source source;
    private final Agreement agreement;
    private final Problems problems = new Problems();
    private final Values values = new Values(problems);
    private final NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();

    /// Where the columns stand.
    private record Header(int date, List<Integer> costs, List<String> names) {}

    private DailySpendFile(Source source, Agreement agreement) {
        this.source = source;
        this.agreement = agreement;
    }

    /// @param until the last day to look at; empty for the last of the file
    public static Reading<DailySpend> read(Path file, Agreement agreement, Optional<LocalDate> until) {
        return Source.read(file).then(source -> read(source, agreement, until));
    }

    public static Reading<DailySpend> read(Source source, Agreement agreement, Optional<LocalDate> until) {
        return new DailySpendFile(source, agreement).read(until);
    }

    private Reading<DailySpend> read(Optional<LocalDate> until) {
        int line = 1;
        while (line <= source.lines().size() && source.lines().get(line - 1).isBlank()) {
            line++;
        }
        if (line > source.lines().size()) {
            problems.add(Location.whole(source), "is empty", EXAMPLE);
            return problems.refused();
        }
        var header = header(line);
        if (header.isEmpty()) {
            return problems.refused();
        }
        for (line++; line <= source.lines().size(); line++) {
            if (!source.lines().get(line - 1).isBlank()) {
                row(line, header.get());
            }
        }
        until.ifPresent(day -> days.tailMap(day.plusDays(1)).clear());
        if (problems.isEmpty()) {
            longEnough(until);
        }
        return problems.isEmpty() ? problems.reading(new DailySpend(days)) : problems.refused();
    }

    private Optional<Header> header(int line) {
        return CsvLine.fields(source, line, problems).flatMap(fields -> {
            var names =
                    fields.stream().map(f -> f.text().toLowerCase(Locale.ROOT)).toList();
            var costs = IntStream.range(0, names.size())
                    .filter(i -> names.get(i).matches("cost(_.*)?"))
                    .boxed()
                    .toList();
            int date = names.indexOf("date");
            if (date < 0) {
                refuse(
                        fields.getFirst(),
                        "the header has no column date",
                        Names.nearest("date", names)
                                .map(near -> "Maybe rename the column " + near + ".")
                                .orElse(EXAMPLE));
            }
            if (costs.isEmpty()) {
                refuse(
                        fields.getFirst(),
                        "the header has no column of amounts, named cost or cost_…",
                        "Maybe rename the column of amounts to cost_"
                                + agreement.currency().toLowerCase(Locale.ROOT) + "; several of them add up.");
            }
            costs.forEach(c -> currency(fields.get(c)));
            return problems.isEmpty() ? Optional.of(new Header(date, costs, names)) : Optional.empty();
        });
    }

    /// A column may name its currency: it is the agreement's.
    private void currency(Field column) {
        var code = column.text().substring(Math.min(5, column.text().length())).toUpperCase(Locale.ROOT);
        boolean other = !code.equals(agreement.currency())
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(c -> c.getCurrencyCode().equals(code));
        if (other) {
            refuse(
                    column,
                    "the column " + column.text() + " is in " + code + ", the agreement's currency is "
                            + agreement.currency(),
                    "Maybe convert the amounts first: they are not converted here.");
        }
    }

    private void row(int line, Header header) {
        CsvLine.fields(source, line, problems).ifPresent(fields -> {
            if (fields.size() != header.names().size()) {
                refuse(
                        fields.getFirst(),
                        "this row has " + Shown.count(fields.size(), "field", "fields") + ", not "
                                + header.names().size(),
                        "Maybe a comma is missing or one too many; a text or an amount with a comma in it stands in quotes,"
                                + " and amounts have no commas.");
                return;
            }
            var date = fields.get(header.date());
            var day = values.day(new Node.Scalar(date.location(), date.text(), false), "date");
            for (int column : header.costs()) {
                var amount = fields.get(column);
                var name = header.names().get(column);
                values.amount(amount.text(), amount.location(), name)
                        .ifPresent(valid -> day.ifPresent(d -> days.merge(d, exact(amount), BigDecimal::add)));
            }
        });
    }

    /// Not rounded to the cent: bills state more decimals, and a day is multiplied by 365.
    private static BigDecimal exact(Field amount) {
        return new BigDecimal(amount.text().replace("_", ""));
    }

    private void longEnough(Optional<LocalDate> until) {
        var cut = until.map(day -> " up to " + day).orElse("");
        if (days.isEmpty() || span() < LEAST_DAYS) {
            problems.add(
                    Location.whole(source),
                    (days.isEmpty() ? "has no day" : "has " + Shown.count(span(), "day", "days")) + cut
                            + ", where at least " + LEAST_DAYS + " are needed",
                    "Maybe export a longer time"
                            + until.map(day -> ", or a later --until").orElse("") + ".");
        } else if (days.values().stream().mapToDouble(BigDecimal::doubleValue).sum() <= 0) {
            problems.add(
                    Location.whole(source),
                    "the amounts" + cut + " add up to nothing",
                    "Maybe another column holds what was spent: name it cost.");
        }
    }

    private int span() {
        return (int) days.firstKey().until(days.lastKey(), java.time.temporal.ChronoUnit.DAYS) + 1;
    }

    private void refuse(Field field, String what, String fix) {
        problems.add(field.location(), what, fix);
    }
}
