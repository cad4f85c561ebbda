package drawdown.billing;

import drawdown.text.Reading;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Exports that are opened: their charges can be queried, and it is known where each goes.
///
/// `charges` has a row for each charge, with the columns that were asked for; all there are: docs/billing.md, 10.
/// `placed` has the same with `kind` and `name` of the spend that it is, or `left_out`, the reason why it is none.
public final class Bill {

    /// What is made of an opened bill.
    @FunctionalInterface
    public interface Use<T> {
        Reading<T> of(Bill bill) throws SQLException, InterruptedException;
    }

    /// The columns that decide where a charge goes, or whether it can be read.
    private static final Set<String> DECIDING = Set.of(
            "period_start",
            "category",
            "class",
            "provider",
            "publisher",
            "issuer",
            "service",
            "currency",
            "cost",
            "effective",
            "broken",
            "file");

    /// How much of the work it is, roughly, to read text into a table and to add up the charges.
    private static final double STAGING = 0.7;

    private static final double TOTALS = 0.25;

    private final Import what;
    private final Exports exports;
    private final Warehouse warehouse;
    private final Progress progress;
    private final String columns;
    private double done;
    private List<Placed> placed = List.of();

    Bill(Import what, Exports exports, Warehouse warehouse, Progress progress, Set<String> columns) {
        this.what = what;
        this.exports = exports;
        this.warehouse = warehouse;
        this.progress = progress;
        var all = new TreeSet<>(columns);
        all.addAll(DECIDING);
        this.columns = String.join(", ", all);
    }

    <T> Reading<T> read(Use<T> use) throws SQLException, InterruptedException {
        stage();
        var totals = warehouse.query(Format.resource("totals.sql"), Charges::read, phase(done + (1 - done) * TOTALS));
        placed = totals.stream()
                .map(c -> new Placed(c, Place.of(c, what.rules())))
                .toList();
        var problems = new Checks(what, exports, new Locator(warehouse, exports.files())).of(placed);
        if (!problems.isEmpty()) {
            return problems.refused();
        }
        place();
        return use.of(this);
    }

    /// Makes the charges queryable. Text is read once, into a table; Parquet is fast enough to be read where it lies.
    private void stage() throws SQLException, InterruptedException {
        var text =
                union(exports.files().entrySet().stream().filter(e -> e.getKey().isText()));
        var rest = union(
                exports.files().entrySet().stream().filter(e -> !e.getKey().isText()));
        if (!text.isEmpty()) {
            warehouse.execute("CREATE TABLE staged AS " + text, phase(STAGING));
        }
        var all = Stream.of(text.isEmpty() ? "" : "SELECT * FROM staged", rest).filter(s -> !s.isEmpty());
        warehouse.execute("CREATE VIEW charges AS " + all.collect(Collectors.joining(" UNION ALL ")));
    }

    private String union(Stream<Map.Entry<Layout, List<Path>>> files) {
        return files.map(e -> "SELECT " + columns + " FROM (" + e.getKey().charges(e.getValue(), false) + ")")
                .collect(Collectors.joining(" UNION ALL "));
    }

    /// Puts the verdict on each combination of deciding texts beside the charges.
    private void place() throws SQLException, InterruptedException {
        for (var statement : Format.resource("places.sql").split(";\\s*\\n")) {
            warehouse.execute(statement);
        }
        warehouse.append("places", placed.stream().map(Placed::row).distinct());
    }

    Import what() {
        return what;
    }

    Exports exports() {
        return exports;
    }

    /// All charges, grouped by what decides where they go.
    List<Placed> placed() {
        return placed;
    }

    public <T> List<T> query(String sql, Rows<T> rows) throws SQLException, InterruptedException {
        return warehouse.query(sql, rows);
    }

    /// A query that takes the work from where it is to a fraction of it.
    <T> List<T> query(String sql, Rows<T> rows, double until) throws SQLException, InterruptedException {
        return warehouse.query(sql, rows, phase(until));
    }

    public void execute(String sql) throws SQLException, InterruptedException {
        warehouse.execute(sql);
    }

    private Warehouse.Watch phase(double until) {
        double from = done;
        done = until;
        return (fraction, total) -> {
            double at = from + (until - from) * fraction;
            progress.at(at, Math.round(at * total), total);
        };
    }
}
