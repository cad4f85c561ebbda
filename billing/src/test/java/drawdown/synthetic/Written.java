package drawdown.synthetic;

import drawdown.agreement.Agreement;
import drawdown.agreement.Vendor;
import drawdown.billing.Import;
import drawdown.billing.Imported;
import drawdown.billing.Progress;
import drawdown.billing.Rules;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A bill that a test wrote, and queries on its files.
record Written(Bill bill, Path folder, Truth truth) {

    static Written of(Bill bill, Path folder, Layout layout) {
        try {
            return new Written(bill, folder, bill.write(folder, layout, Progress.SILENT));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Path file(Truth.ExportFile file) {
        return folder.resolve("export").resolve(file.name());
    }

    Path statement() {
        return folder.resolve("statement.csv");
    }

    /// All files as one table; `file` is the name of each.
    private String table() {
        var files = folder.resolve("export/*");
        return truth.files().getFirst().name().endsWith("parquet")
                ? "(SELECT *, parse_filename(filename) AS file FROM read_parquet('" + files + "', filename = true))"
                : "(SELECT *, parse_filename(filename) AS file FROM read_csv('" + files
                        + "', all_varchar = true, filename = true))";
    }

    /// A sum by something else, both as SQL.
    Map<String, BigDecimal> sums(String amount, String by) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var sql = duckdb.createStatement();
                var rows = sql.executeQuery("SELECT " + by + ", sum((" + amount + ")::DECIMAL(38, 10)) FROM " + table()
                        + " GROUP BY ALL ORDER BY ALL")) {
            while (rows.next()) {
                sums.put(String.valueOf(rows.getString(1)), rows.getBigDecimal(2));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return sums;
    }

    BigDecimal sum(String amount) {
        return sums(amount, "''").getOrDefault("", BigDecimal.ZERO);
    }

    /// How many rows are so.
    long count(String which) {
        return sum("CASE WHEN " + which + " THEN 1 ELSE 0 END").longValueExact();
    }

    BigDecimal total() {
        return truth.files().stream().map(Truth.ExportFile::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What the import makes of the folder, under the rules of the agreement.
    Imported imported() {
        try {
            return Import.of(List.of(folder.resolve("export").toString()))
                    .withRules(rules(bill.agreement()))
                    .run(Progress.SILENT)
                    .orRefuse();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Rules rules(Agreement agreement) {
        return new Rules(
                agreement.provider().name().toLowerCase(Locale.ROOT),
                agreement.scopes().stream()
                        .map(scope -> new Rules.ScopeRule(scope.name(), scope.services()))
                        .toList(),
                agreement.vendors().stream().map(Vendor::name).toList(),
                agreement.currency());
    }
}
