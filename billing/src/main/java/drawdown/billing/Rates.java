package drawdown.billing;

import drawdown.text.CsvLine;
import drawdown.text.Location;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Values;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What a currency is worth in each month, in units of the agreement's currency: a CSV file `month,currency,rate`.
public record Rates(String file, Map<String, Map<YearMonth, BigDecimal>> byCurrency) {

    private static final List<String> COLUMNS = List.of("month", "currency", "rate");

    public static Reading<Rates> read(Path file) {
        return Source.read(file).then(Rates::read);
    }

    static Reading<Rates> read(Source source) {
        var problems = new Problems();
        var rates = new Rates(source.name(), new TreeMap<>());
        var lines = IntStream.rangeClosed(1, source.lines().size())
                .filter(line -> !source.lines().get(line - 1).isBlank())
                .boxed()
                .toList();
        if (lines.isEmpty()) {
            problems.add(Location.whole(source), "is empty", "Maybe begin with the header line month,currency,rate.");
        } else {
            CsvLine.fields(source, lines.getFirst(), problems).ifPresent(f -> header(f, problems));
        }
        if (problems.isEmpty()) {
            lines.stream()
                    .skip(1)
                    .flatMap(line -> CsvLine.fields(source, line, problems).stream())
                    .forEach(fields -> rates.add(fields, problems));
        }
        return problems.reading(rates);
    }

    private static void header(List<CsvLine.Field> fields, Problems problems) {
        var names = fields.stream().map(f -> f.text().toLowerCase(Locale.ROOT)).toList();
        if (!names.equals(COLUMNS)) {
            problems.add(
                    fields.getFirst().location(),
                    "the first line is not the header month,currency,rate",
                    "Maybe the first line should be month,currency,rate; a row is then 2026-01,EUR,1.0823.");
        }
    }

    private void add(List<CsvLine.Field> fields, Problems problems) {
        if (fields.size() != COLUMNS.size()) {
            problems.add(
                    fields.getFirst().location(),
                    "this row has " + fields.size() + " fields, not " + COLUMNS.size(),
                    "Maybe a comma is missing or one too many: 2026-01,EUR,1.0823.");
            return;
        }
        var month = new Values(problems)
                .month(fields.getFirst().text(), fields.getFirst().location(), "month");
        var currency = currency(fields.get(1), problems);
        var rate = rate(fields.getLast(), problems);
        if (month.isPresent() && currency.isPresent() && rate.isPresent()) {
            var earlier = byCurrency
                    .computeIfAbsent(currency.get(), c -> new TreeMap<>())
                    .putIfAbsent(month.get(), rate.get());
            if (earlier != null) {
                problems.add(
                        fields.getFirst().location(),
                        month.get() + " has a rate for " + currency.get() + " already, " + earlier,
                        "Maybe remove one of them.");
            }
        }
    }

    private static Optional<String> currency(CsvLine.Field field, Problems problems) {
        var currency = field.text().toUpperCase(Locale.ROOT);
        if (currency.matches("[A-Z]{3}")) {
            return Optional.of(currency);
        }
        problems.add(field.location(), "'" + field.text() + "' is no currency", "Maybe write three letters, like EUR.");
        return Optional.empty();
    }

    private static Optional<BigDecimal> rate(CsvLine.Field field, Problems problems) {
        if (field.text().matches("\\d{1,9}(\\.\\d{1,12})?") && field.text().matches(".*[1-9].*")) {
            return Optional.of(new BigDecimal(field.text()));
        }
        problems.add(
                field.location(),
                "'" + field.text() + "' is no rate above 0",
                "Maybe write what one unit of the currency is worth, like 1.0823.");
        return Optional.empty();
    }

    Optional<BigDecimal> of(String currency, YearMonth month) {
        return Optional.ofNullable(byCurrency.getOrDefault(currency, Map.of()).get(month));
    }
}
