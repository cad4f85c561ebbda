package drawdown.billing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How files of an export are laid out. Files laid out alike are read by one query.
///
/// @param delimiter between the columns of text
record Layout(Format format, Encoding encoding, char delimiter, List<Column> columns) {

    Layout {
        columns = List.copyOf(columns);
    }

    /// Whether reading it is costly enough to be done only once.
    boolean isText() {
        return encoding instanceof Encoding.Csv;
    }

    /// What the charges of two files must share to be parts of one bill: a bill by project and the same one by
    /// service are two.
    String kind() {
        var by = format.bind(columns).get("*");
        if (by != null) {
            return format.name() + " by " + by.name();
        }
        return format.together() ? format.name() : format.title(columns, Optional.empty());
    }

    /// The column of the files that is a column of the format, or where one of a charge comes from.
    Optional<Column> column(String name) {
        return Optional.ofNullable(format.bind(columns).get(format.origins().getOrDefault(name, name)));
    }

    /// A query for the charges in the files, as the format's SQL makes them.
    ///
    /// @param numbered whether `row` counts the rows of a file from 1; costly for text, so it is 0 otherwise
    String charges(List<Path> files, boolean numbered) {
        return "WITH export AS (SELECT " + bound() + ", filename AS file, " + row(numbered) + " AS row FROM "
                + table(files) + ")\n" + format.sql();
    }

    private String bound() {
        var bound = format.bind(columns);
        return Stream.concat(format.needs().stream(), format.reads().stream())
                .flatMap(wanted -> {
                    var column = bound.get(wanted);
                    return column == null
                            ? Stream.of("NULL::VARCHAR AS " + quoted(wanted))
                            : Stream.of(
                                    reference(column) + " AS " + quoted(wanted),
                                    text(column.name()) + " AS " + quoted(wanted + ".name"));
                })
                .collect(Collectors.joining(", "));
    }

    private String reference(Column column) {
        return isText() ? "c" + column.index() : quoted(column.name());
    }

    private String row(boolean numbered) {
        return !numbered ? "0" : isText() ? "row_number() OVER ()" : "file_row_number + 1";
    }

    private String table(List<Path> files) {
        return switch (encoding) {
            case Encoding.Parquet _ -> parquet(files);
            case Encoding.Csv(var gzip) -> csv(files, gzip);
        };
    }

    private String csv(List<Path> files, boolean gzip) {
        return "read_csv(" + paths(files) + ", auto_detect = false, header = true, quote = '\"', escape = '\"', "
                + "hive_partitioning = false, compression = " + (gzip ? "'gzip'" : "'none'") + ", delim = "
                + text(String.valueOf(delimiter)) + ", columns = " + positions() + ")";
    }

    static String parquet(List<Path> files) {
        return "read_parquet(" + paths(files) + ", binary_as_string = true, hive_partitioning = false)";
    }

    /// Each path as a glob that matches it alone.
    private static String paths(List<Path> files) {
        return files.stream()
                .map(f -> text(f.toString().replaceAll("[\\[*?]", "[$0]")))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /// Columns by position: a name may be missing, repeated or anything.
    private String positions() {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
