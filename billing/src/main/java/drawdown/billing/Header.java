package drawdown.billing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/// The columns of a file.
///
/// @param delimiter what stands between them in text
record Header(List<Column> columns, char delimiter) {

    static Header read(Path file, Encoding encoding, Warehouse warehouse)
            throws IOException, SQLException, InterruptedException {
        return switch (encoding) {
            case Encoding.Parquet _ -> parquet(file, warehouse);
            case Encoding.Csv(var gzip) -> text(new Lines(file, gzip).header());
        };
    }

    private static Header parquet(Path file, Warehouse warehouse) throws SQLException, InterruptedException {
        record Described(String name, String type) {}
        var described = warehouse.query(
                "DESCRIBE FROM " + Layout.parquet(List.of(file)),
                row -> new Described(row.getString("column_name"), row.getString("column_type")));
        return new Header(
                IntStream.range(0, described.size())
                        .mapToObj(i -> new Column(
                                i, described.get(i).name(), described.get(i).type()))
                        .toList(),
                ',');
    }

    private static Header text(String line) {
        char delimiter = Csv.delimiter(line);
        var names = line.isEmpty() ? List.<String>of() : Csv.fields(line, delimiter);
        return new Header(
                IntStream.range(0, names.size())
                        .mapToObj(i -> new Column(i, names.get(i), "VARCHAR"))
                        .toList(),
                delimiter);
    }
}
