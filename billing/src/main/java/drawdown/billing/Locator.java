package drawdown.billing;

import drawdown.text.Location;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the first charge of which something is true, in its file, by line and column where the file is text.
record Locator(Warehouse warehouse, Map<Layout, List<Path>> exports) {

    /// @param row `row 7: ` in a file that has no lines, or empty
    /// @param column as the file names it
    /// @param value what cannot be read in the charge, as it is written
    record Found(
            Location location,
            String row,
            String column,
            @Nullable String value) {}

    private record Row(long number, @Nullable String value) {}

    /// @param condition in SQL, over the columns of a charge
    /// @param column of the format or of a charge, to point at
    Found first(String condition, String column) throws SQLException, InterruptedException {
        var files = warehouse.query("SELECT min(file) FROM charges WHERE " + condition, row -> row.getString(1));
        var file = Path.of(files.getFirst());
        var layout = exports.entrySet().stream()
                .filter(e -> e.getValue().contains(file))
                .findFirst()
                .orElseThrow()
                .getKey();
        var row = warehouse
                .query(
                        "SELECT row, broken_value FROM (" + layout.charges(List.of(file), true) + ") WHERE " + condition
                                + " ORDER BY row LIMIT 1",
                        r -> new Row(r.getLong(1), r.getString(2)))
                .getFirst();
        var pointed = layout.column(column);
        var name = pointed.map(Column::name).orElse(column);
        return switch (layout.encoding()) {
            case Encoding.Parquet _ -> new Found(Places.whole(file), "row " + row.number() + ": ", name, row.value());
            case Encoding.Csv(var gzip) -> {
                int field = pointed.map(Column::index).orElse(0);
                var place = new Lines(file, gzip).find(row.number(), false, field, layout.delimiter());
                yield new Found(place, "", name, row.value());
            }
        };
    }
}
