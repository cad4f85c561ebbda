package drawdown.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Objects;

/// A made-up FOCUS 1.2 export of a year, one Parquet file a month, to import at scale. The same rows every time.
///
/// `FocusRows FOLDER [ROWS]` writes the files that are not there yet: 20 million rows, 1.1 GB, if not said
/// otherwise.
public final class FocusRows {

    private static final int MONTHS = 12;
    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    private FocusRows() {}

    public static void main(String[] args) throws IOException, SQLException {
        var folder = Files.createDirectories(Path.of(args[0]));
        long rows = args.length > 1 ? Long.parseLong(args[1]) : 20_000_000;
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var sql = duckdb.createStatement()) {
            for (int i = 0; i < MONTHS; i++) {
                var month = FIRST.plusMonths(i);
                var file = folder.resolve(month + ".parquet");
                if (!Files.exists(file)) {
                    var part = folder.resolve(month + ".part");
                    sql.execute("COPY (" + charges(month, rows * i / MONTHS, rows * (i + 1) / MONTHS) + ") TO '" + part
                            + "' (FORMAT parquet, COMPRESSION zstd)");
                    Files.move(part, file);
                }
            }
        }
    }

    private static String charges(YearMonth month, long from, long until) throws IOException {
        try (var in = Objects.requireNonNull(FocusRows.class.getResourceAsStream("focus-rows.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${month}", month.atDay(1).toString())
                    .replace("${hours}", String.valueOf(month.lengthOfMonth() * 24))
                    .replace("${from}", String.valueOf(from))
                    .replace("${until}", String.valueOf(until));
        }
    }
}
