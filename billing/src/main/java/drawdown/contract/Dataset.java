package drawdown.contract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import drawdown.text.Formula;
import drawdown.text.Location;
import drawdown.text.Names;
import drawdown.text.Problems;
import drawdown.text.Shown;
import drawdown.text.Source;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A Contract Commitment dataset as CSV, read as far as its columns are known.
final class Dataset {

    /// @param text  not empty
    /// @param place where it begins in the file
    record Cell(String text, Location place) {}

    /// @param place where the row begins
    record Row(Location place, Map<Column, Cell> cells) {
        Optional<Cell> cell(Column column) {
            return Optional.ofNullable(cells.get(column));
        }

        String text(Column column) {
            return cell(column).map(Cell::text).orElse("");
        }

        Location place(Column column) {
            return cell(column).map(Cell::place).orElse(place);
        }
    }

    /// Without these a row says nothing of a commitment.
    private static final List<Column> NEEDED = List.of(
            Column.CONTRACT_ID,
            Column.CONTRACT_COMMITMENT_ID,
            Column.CONTRACT_COMMITMENT_CATEGORY,
            Column.CONTRACT_COMMITMENT_COST,
            Column.CONTRACT_COMMITMENT_PERIOD_START,
            Column.CONTRACT_COMMITMENT_PERIOD_END,
            Column.BILLING_CURRENCY);

    /// Where FastCSV says that a record begins which it cannot read.
    private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

    private Dataset() {}

    /// Its rows, or empty with the problem said.
    static Optional<List<Row>> read(Source source, Problems problems) {
        if (source.text().isBlank()) {
            problems.add(Location.whole(source), "is empty", "Maybe another file was meant.");
            return Optional.empty();
        }
        var delimiter = delimiter(source.lines().getFirst());
        try (var csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(source.text())) {
            return new Reader(source, delimiter, problems).read(csv.stream().toList());
        } catch (CsvParseException e) {
            var message = String.valueOf(e.getMessage());
            var line = LINE.matcher(message);
            problems.add(
                    line.find() ? new Location(source, Integer.parseInt(line.group(1)), 1) : Location.whole(source),
                    "cannot be read as CSV: " + message.replaceFirst(" \\(record .*", ""),
                    "Maybe a quote in a value is not doubled, or the file is cut off.");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Optional.empty();
    }

    /// What most often separates the names in a header.
    private static char delimiter(String header) {
        return DELIMITERS.stream()
                .max(Comparator.comparingInt((String d) -> header.split(Pattern.quote(d), -1).length)
                        .thenComparing(d -> d.equals(",")))
                .orElseThrow()
                .charAt(0);
    }

    private record Reader(Source source, char delimiter, Problems problems) {

        Optional<List<Row>> read(List<CsvRecord> records) {
            var header = records.getFirst();
            var columns = columns(header);
            if (columns.isEmpty()) {
                return Optional.empty();
            }
            var rows = records.stream()
                    .skip(1)
                    .filter(record -> record.getFields().stream().anyMatch(field -> !field.isBlank()))
                    .filter(record -> wide(record, header.getFieldCount()))
                    .map(record -> row(record, columns.get()))
                    .toList();
            if (rows.isEmpty() && problems.isEmpty()) {
                problems.add(
                        Location.whole(source),
                        "has a header and no rows",
                        "Maybe the export was cut off, or no contract was in it.");
            }
            return Optional.of(rows);
        }

        /// The known column of each field, or empty with the problem said.
        private Optional<List<Optional<Column>>> columns(CsvRecord header) {
            var columns = header.getFields().stream().map(Column::named).toList();
            var found = columns.stream().flatMap(Optional::stream).toList();
            int before = problems.count();
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                if (column.isPresent() && columns.indexOf(column) < i) {
                    problems.add(
                            place(header, i),
                            column.get().id() + " stands twice in the header",
                            "Maybe remove one of the two columns.");
                }
            }
            var missing =
                    NEEDED.stream().filter(needed -> !found.contains(needed)).toList();
            if (!missing.isEmpty()) {
                problems.add(place(header, 0), missing(missing), advice(missing, header.getFields()));
            }
            return problems.count() == before ? Optional.of(columns) : Optional.empty();
        }

        private static String missing(List<Column> missing) {
            return "is not a FOCUS Contract Commitment dataset: it has no "
                    + Shown.names(missing.stream().map(Column::id).toList());
        }

        private static String advice(List<Column> missing, List<String> header) {
            if (header.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals("billedcost"))) {
                return "Maybe these are charges: `drawdown import` reads them.";
            }
            return missing.stream()
                    .flatMap(column -> Names.nearest(column.id(), header).stream()
                            .map(near -> "Maybe " + near + " should be " + column.id() + "."))
                    .findFirst()
                    .orElse("Maybe another file was meant.");
        }

        private boolean wide(CsvRecord record, int width) {
            if (record.getFieldCount() != width) {
                problems.add(
                        place(record, 0),
                        "has " + Shown.count(record.getFieldCount(), "value", "values") + " where the header has "
                                + width,
                        "Maybe a value with a comma lacks its quotes, or the line is cut off.");
            }
            return record.getFieldCount() == width;
        }

        private Row row(CsvRecord record, List<Optional<Column>> columns) {
            var cells = new EnumMap<Column, Cell>(Column.class);
            for (int i = 0; i < columns.size(); i++) {
                var text = Formula.unguarded(record.getField(i).strip());
                var place = place(record, i);
                if (!text.isEmpty() && !text.equalsIgnoreCase("null")) {
                    columns.get(i).ifPresent(column -> cells.put(column, new Cell(text, place)));
                }
            }
            return new Row(place(record, 0), cells);
        }

        /// Where a field begins: its record may go over several lines.
        private Location place(CsvRecord record, int field) {
            int line = (int) record.getStartingLineNumber();
            int column = 1;
            boolean quoted = false;
            for (int left = field; left > 0 && line <= source.lines().size(); line++, column = 1) {
                for (int c : source.lines().get(line - 1).codePoints().toArray()) {
                    column++;
                    quoted ^= c == '"';
                    if (c == delimiter && !quoted && --left == 0) {
                        return new Location(source, line, column);
                    }
                }
            }
            return new Location(source, line, column);
        }
    }
}
