package drawdown.synthetic;

import drawdown.billing.Rows;
import drawdown.billing.Warehouse;
import drawdown.billing.Warehouse.Watch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The bill in a warehouse, as `model.sql` and the files after it describe it. Metered charges are drawn whenever they
/// are asked for and never kept, so a bill of any size needs the same memory.
record Model(Plan plan, List<Part> parts, Warehouse warehouse) {

    private static final List<String> SCRIPTS = List.of("model.sql", "words.sql", "usage.sql", "sums.sql");

    static final Watch NOBODY = (fraction, total) -> {};

    /// Adds up what is metered, and draws what depends on the sums.
    Model load(Pace pace) throws SQLException, InterruptedException {
        var bill = plan.bill();
        macro("seed()", String.valueOf(bill.seed()));
        macro("rows()", String.valueOf(bill.size().rows()));
        macro("accounts()", String.valueOf(bill.size().accounts()));
        macro("currency()", text(plan.agreement().currency()));
        table("sku_text", plan.catalogue().skus());
        for (var name : List.of("region", "commitment", "provider")) {
            table(name + "_text", plan.catalogue().rows(name + "s.csv"));
        }
        table("month_text", plan.months().stream().map(this::month).toList());
        table("discount_text", plan.rates().stream().map(Model::discount).toList());
        for (var script : SCRIPTS) {
            execute(Table.resource(script));
        }
        for (var part : parts) {
            var sums = "INSERT INTO sums SELECT * FROM summed(" + part.number() + ", " + part.arguments() + ")";
            warehouse.execute(sums, pace.watch(part.rows(), Pace.SUMMING));
            pace.done(part.rows(), Pace.SUMMING);
        }
        execute(Table.resource("fees.sql"));
        return this;
    }

    private Map<String, String> month(java.time.YearMonth month) {
        int index = plan.agreement().index(month);
        var size = plan.bill().size();
        var last = parts.stream().filter(p -> p.month() == index && p.isLast()).findFirst();
        return Map.of(
                "month", String.valueOf(index),
                "first", month.atDay(1).toString(),
                "first_row", String.valueOf(size.firstRow(index)),
                "end_row", String.valueOf(size.firstRow(index + 1)),
                "last_part", String.valueOf(last.orElseThrow().number()),
                "planned", String.valueOf(plan.spend(index)),
                "credited", String.valueOf(plan.creditMonths().contains(month)),
                "withheld", String.valueOf(plan.withheldCredits().contains(month)));
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

    /// @param signature such as `net()`
    void macro(String signature, String value) throws SQLException, InterruptedException {
        execute("CREATE OR REPLACE MACRO " + signature + " AS " + value);
    }

    /// Makes a table of text; a column that a row lacks is null in it.
    private void table(String name, Collection<? extends Map<String, String>> rows)
            throws SQLException, InterruptedException {
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

    void execute(String sql) throws SQLException, InterruptedException {
        warehouse.execute(sql, NOBODY);
    }

    <T> List<T> query(String sql, Rows<T> rows) throws SQLException, InterruptedException {
        return warehouse.query(sql, rows);
    }

    static String string(ResultSet row) throws SQLException {
        return row.getString(1);
    }
}
