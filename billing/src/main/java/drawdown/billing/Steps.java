package drawdown.billing;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The steps of reading an export, each done part by part: for a part as a whole or not at all, so that a run that was
/// stopped goes on where it was.
final class Steps {

    private static final List<String> ALL = List.of("staged", "totals", "coverage", "repeats");

    private final Warehouse warehouse;
    private final Progress progress;
    private double done;

    Steps(Warehouse warehouse, Progress progress) throws SQLException, InterruptedException {
        this.warehouse = warehouse;
        this.progress = progress;
        warehouse.execute("CREATE TABLE IF NOT EXISTS done (step VARCHAR, part VARCHAR)");
    }

    /// What all steps do.
    static String sql() {
        return ALL.stream().map(step -> Format.resource(step + ".sql")).collect(Collectors.joining());
    }

    /// Gathers in a table what a query yields for each part, with the part's id beside it.
    ///
    /// @param step names the table, and the resource: statements over the view `part`, the last of which is the query
    /// @param share of the work that is left, which this is
    void gather(String step, List<Part> parts, double share) throws SQLException, InterruptedException {
        var kept = kept(step, parts);
        double from = done;
        double all = (1 - done) * share;
        double whole = Math.max(1, parts.stream().mapToLong(Part::weight).sum());
        double passed = 0;
        for (var part : parts) {
            double before = passed / whole;
            double size = part.weight() / whole;
            if (kept.add(part.id())) {
                gather(step, part, (fraction, rows) -> {
                    double at = from + all * (before + size * fraction);
                    long total = Math.round(rows / size);
                    progress.at(at, Math.round(at * total), total);
                });
            }
            passed += part.weight();
        }
        done = from + all;
    }

    /// The parts that an earlier run has done; what it knew of others is forgotten.
    private Set<String> kept(String step, List<Part> parts) throws SQLException, InterruptedException {
        var wanted = parts.stream().map(Part::id).toList();
        var kept = new HashSet<String>();
        for (var id : warehouse.query("SELECT part FROM done WHERE step = '" + step + "'", row -> row.getString(1))) {
            if (wanted.contains(id)) {
                kept.add(id);
            } else {
                warehouse.together(
                        Warehouse.Watch.NONE,
                        "DELETE FROM " + step + " WHERE part = '" + id + "'",
                        "DELETE FROM done WHERE step = '" + step + "' AND part = '" + id + "'");
            }
        }
        return kept;
    }

    private void gather(String step, Part part, Warehouse.Watch watch) throws SQLException, InterruptedException {
        warehouse.execute("CREATE OR REPLACE TEMP VIEW part AS " + part.query());
        var statements = Format.statements(step + ".sql");
        for (var statement : statements.subList(0, statements.size() - 1)) {
            warehouse.execute(statement, watch);
        }
        boolean first = warehouse
                .query("SELECT 1 FROM duckdb_tables() WHERE table_name = '" + step + "'", row -> 1)
                .isEmpty();
        warehouse.together(
                watch,
                (first ? "CREATE TABLE " + step + " AS " : "INSERT INTO " + step + " ") + "SELECT *, '" + part.id()
                        + "' AS part FROM (" + statements.getLast() + ")",
                "INSERT INTO done VALUES ('" + step + "', '" + part.id() + "')");
    }
}
