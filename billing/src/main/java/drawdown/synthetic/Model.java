package drawdown.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The bill in a DuckDB of its own, as `model.sql` and the files after it describe it. Metered charges are drawn
/// whenever they are asked for and never kept, so a bill of any size needs the same memory.
final class Model implements AutoCloseable {

    /// Makes a value of a row.
    interface Rows<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final List<String> PARTS = List.of("model.sql", "words.sql", "usage.sql", "sums.sql");

    private final Plan plan;
    private final Path folder;
    private final Connection connection;

    private Model(Plan plan, Path folder, Connection connection) {
        this.plan = plan;
        this.folder = folder;
        this.connection = connection;
    }

    static Model of(Plan plan) throws IOException, SQLException {
        var folder = Files.createTempDirectory("drawdown-bill-");
        var settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("memory_limit", "1GiB");
        settings.setProperty("temp_directory", folder.toString());
        var model = new Model(plan, folder, DriverManager.getConnection("jdbc:duckdb:", settings));
        try {
            model.load();
            return model;
        } catch (SQLException e) {
            model.close();
            throw e;
        }
    }

    private void load() throws SQLException {
        var bill = plan.bill();
        macro("seed", String.valueOf(bill.seed()));
        macro("rows", String.valueOf(bill.size().rows()));
        macro("accounts", String.valueOf(bill.size().accounts()));
        macro("currency", "'" + plan.agreement().currency() + "'");
        table("sku_text", plan.catalogue().skus());
        for (var name : List.of("region", "commitment", "provider")) {
            table(name + "_text", plan.catalogue().rows(name + "s.csv"));
        }
        table("month_text", months());
        table("discount_text", plan.rates().stream().map(Model::discount).toList());
        for (var part : PARTS) {
            execute(Table.resource(part));
        }
        var months = query("SELECT month, first_row, end_row FROM month ORDER BY month", Model::range);
        for (var month : months) {
            execute("INSERT INTO sums SELECT * FROM summed(" + month + ")");
        }
        execute(Table.resource("fees.sql"));
    }

    private List<Map<String, String>> months() {
        var credited = plan.creditMonths();
        var withheld = plan.withheldCredits();
        return plan.months().stream()
                .map(month -> Map.of(
                        "month", String.valueOf(plan.agreement().index(month)),
                        "first", month.atDay(1).toString(),
                        "planned", String.valueOf(plan.spend(plan.agreement().index(month))),
                        "credited", String.valueOf(credited.contains(month)),
                        "withheld", String.valueOf(withheld.contains(month))))
                .toList();
    }

    private static Map<String, String> discount(Plan.Rate rate) {
        var cell = rate.cell();
        return Map.of(
                "month", String.valueOf(cell.month()),
                "service", String.valueOf(cell.service().id()),
                "granted", String.valueOf(cell.granted().ppm()),
                "applied", String.valueOf(rate.applied().ppm()),
                "band", String.valueOf(cell.band().ppm()));
    }

    static String range(ResultSet row) throws SQLException {
        return row.getInt(1) + ", " + row.getLong(2) + ", " + row.getLong(3);
    }

    void macro(String name, String value) throws SQLException {
        execute("CREATE OR REPLACE MACRO " + name + "() AS " + value);
    }

    /// Makes a table of text; a column that a row lacks is null in it.
    private void table(String name, Collection<? extends Map<String, String>> rows) throws SQLException {
        var columns = rows.stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        var values = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> row.containsKey(column) ? text(row.getOrDefault(column, "")) : "NULL")
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(",\n"));
        execute("CREATE TABLE " + name + " AS FROM (VALUES " + values + ") t(" + String.join(", ", columns) + ")");
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /// @return the number of rows it wrote, if it did
    long execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getLargeUpdateCount();
        }
    }

    <T> List<T> query(String sql, Rows<T> rows) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (result.next()) {
                found.add(rows.read(result));
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
