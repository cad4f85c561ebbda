package drawdown.billing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
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
        var table = Layout.parquet(List.of(file));
        var columns = new ArrayList<Column>();
        for (var described : describe("FROM " + table, warehouse)) {
            var column = Column.of(columns.size(), described.name(), described.type());
            columns.add(column);
            if (column.isNested()) {
                describe("SELECT unnest(" + column.sql() + ") FROM " + table, warehouse)
                        .forEach(field -> columns.add(column.field(field.name(), field.type())));
            }
        }
        return new Header(columns, ',');
    }

    private record Described(String name, String type) {}

    private static List<Described> describe(String query, Warehouse warehouse)
            throws SQLException, InterruptedException {
        return warehouse.query(
                "DESCRIBE " + query, row -> new Described(row.getString("column_name"), row.getString("column_type")));
    }

    private static Header text(String line) {
        char delimiter = Csv.delimiter(line);
        var names = line.isEmpty() ? List.<String>of() : Csv.fields(line, delimiter);
        return new Header(
                IntStream.range(0, names.size())
                        .mapToObj(i -> Column.ofText(i, names.get(i)))
                        .toList(),
                delimiter);
    }
}
