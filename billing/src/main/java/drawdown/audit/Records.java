package drawdown.audit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import drawdown.text.Location;
import drawdown.text.Problems;
import drawdown.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The rows of a small CSV file with a header; columns are found by name in any case.
record Records(Source source, Map<String, Integer> columns, List<Row> rows) {

    /// A row, and where it stands.
    record Row(Location place, List<String> fields, Map<String, Integer> columns) {
        /// The value without white space around it; empty if there is no such column, or NULL is written.
        String text(String column) {
            var index = columns.get(column.toLowerCase(Locale.ROOT));
            var text = index == null ? "" : fields.get(index).strip();
            return text.equalsIgnoreCase("null") ? "" : text;
        }
    }

    static Optional<Records> read(Source source, Problems problems) {
        if (source.text().isBlank()) {
            problems.add(Location.whole(source), "is empty", "Maybe another file was meant.");
            return Optional.empty();
        }
        try (var csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(source.text())) {
            return Optional.of(of(source, csv.stream().toList(), problems));
        } catch (CsvParseException e) {
            problems.add(
                    Location.whole(source),
                    "cannot be read as CSV: " + e.getMessage(),
                    "Maybe a quote in a value is not doubled, or the file is cut off.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Records of(Source source, List<CsvRecord> records, Problems problems) {
        var header = records.getFirst();
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            columns.putIfAbsent(header.getField(i).strip().toLowerCase(Locale.ROOT), i);
        }
        var rows = records.stream()
                .skip(1)
                .filter(record -> record.getFields().stream().anyMatch(field -> !field.isBlank()))
                .map(record -> new Row(
                        new Location(source, (int) record.getStartingLineNumber(), 1), record.getFields(), columns))
                .toList();
        rows.stream()
                .filter(row -> row.fields().size() != header.getFieldCount())
                .forEach(row -> problems.add(
                        row.place(),
                        "has " + row.fields().size() + " values where the header has " + header.getFieldCount(),
                        "Maybe a value with a comma lacks its quotes, or the line is cut off."));
        return new Records(
                source,
                columns,
                rows.stream()
                        .filter(row -> row.fields().size() == header.getFieldCount())
                        .toList());
    }

    boolean has(String column) {
        return columns.containsKey(column.toLowerCase(Locale.ROOT));
    }

    Location place() {
        return new Location(source, 1, 1);
    }
}
