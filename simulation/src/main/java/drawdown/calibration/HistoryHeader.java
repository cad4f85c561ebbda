package drawdown.calibration;

import drawdown.text.CsvLine;
import drawdown.text.CsvLine.Field;
import drawdown.text.Names;
import drawdown.text.Problems;
import drawdown.text.Source;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The first line of a history, which says its shape: a spend file (month, kind, name, amount); an amount on each line with
/// the name of what it is for (date, category, cost_usd); or a column of amounts for each stream (month, desktop, mobile).
///
/// @param names   of all columns, as written
/// @param date    the column of the day or month
/// @param key     the column that names the stream, if one does
/// @param kind    the column of a spend file that tells usage from Marketplace and credits
/// @param amounts the columns of amounts
record HistoryHeader(List<String> names, int date, OptionalInt key, OptionalInt kind, List<Integer> amounts) {

    static final String EXAMPLE = "Maybe the first line should be date,category,cost_usd.";

    private static final String ALL = "everything-else";
    private static final String AMOUNT = "(?i)amount|cost(_.*)?";

    /// @param kind usage, marketplace or credit
    record Stream(String kind, String name) {}

    static Optional<HistoryHeader> read(Source source, int line, Problems problems) {
        return CsvLine.fields(source, line, problems).flatMap(fields -> of(fields, problems));
    }

    private static Optional<HistoryHeader> of(List<Field> fields, Problems problems) {
        var names = fields.stream().map(Field::text).toList();
        var small = names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
        int date = Math.max(small.indexOf("date"), small.indexOf("month"));
        if (date < 0) {
            problems.add(
                    fields.getFirst().location(),
                    "the header has no column date or month",
                    Names.nearest("date", small)
                            .map(n -> "Maybe rename the column " + n + ".")
                            .orElse(EXAMPLE));
            return Optional.empty();
        }
        int kind = small.containsAll(List.of("kind", "name")) ? small.indexOf("kind") : -1;
        var stated = columns(names.size(), c -> names.get(c).matches(AMOUNT));
        var keys = columns(names.size(), c -> c != date && c != kind && !stated.contains(c));
        if (stated.isEmpty() && !keys.isEmpty()) { // a column of amounts for each stream
            return Optional.of(new HistoryHeader(names, date, OptionalInt.empty(), OptionalInt.empty(), keys));
        }
        if (stated.isEmpty() || keys.size() > 1 || (stated.size() > 1 && !keys.isEmpty())) {
            problems.add(
                    fields.getFirst().location(),
                    stated.isEmpty()
                            ? "the header has no column of amounts"
                            : "the header has more columns than a date, a name and an amount",
                    EXAMPLE);
            return Optional.empty();
        }
        return Optional.of(new HistoryHeader(
                names,
                date,
                keys.isEmpty() ? OptionalInt.empty() : OptionalInt.of(keys.getFirst()),
                kind < 0 ? OptionalInt.empty() : OptionalInt.of(kind),
                stated));
    }

    private static List<Integer> columns(int count, java.util.function.IntPredicate which) {
        return IntStream.range(0, count).filter(which).boxed().toList();
    }

    int columns() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    /// Whose amount stands in a column of a row.
    Stream stream(List<Field> row, int column) {
        var name = key.isPresent() ? row.get(key.getAsInt()).text() : amounts.size() > 1 ? names.get(column) : ALL;
        return new Stream(kind.isPresent() ? row.get(kind.getAsInt()).text().toLowerCase(Locale.ROOT) : "usage", name);
    }

    /// Of a column such as `cost_usd`.
    Optional<String> currency() {
        return amounts.stream()
                .map(c -> names.get(c).replaceFirst("(?i)^cost_", "").toUpperCase(Locale.ROOT))
                .filter(code -> Currency.getAvailableCurrencies().stream()
                        .anyMatch(c -> c.getCurrencyCode().equals(code)))
                .findFirst();
    }
}
