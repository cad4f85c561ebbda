package drawdown.billing;

import drawdown.text.Problems;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

/// Exports of actual or of amortised cost. In the latter what reservations and savings plans cost is spread over the usage
/// that they cover, instead of being charged when they are bought; both together would charge it twice.
record Views(Warehouse warehouse, Exports exports) {

    /// What it asks of each charge.
    static final Set<String> COLUMNS = Set.of("commitment_type", "line", "quantity");

    private record Both(String month, String amortised, String actual) {}

    void tell(Problems problems) throws SQLException, InterruptedException {
        warehouse.query(
                "SELECT file, bool_or(amortised) FROM views GROUP BY file HAVING bool_or(amortised) OR bool_or(actual)",
                row -> {
                    var view = row.getBoolean(2) ? ", amortised: not as invoiced" : ", actual";
                    return exports.titles().computeIfPresent(Path.of(row.getString(1)), (f, title) -> title + view);
                });
        warehouse
                .query(BOTH, row -> new Both(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(both -> problems.add(
                        Places.whole(Path.of(both.amortised)),
                        "is of amortised cost in " + both.month + ", and " + both.actual
                                + " of actual: together they charge reservations and savings plans twice",
                        "Maybe import the actual cost alone: it is what is invoiced."));
    }

    private static final String BOTH = """
            WITH files AS (
                SELECT file, period_start, bool_or(amortised) AS amortised, bool_or(actual) AND NOT bool_or(amortised) AS actual
                FROM views
                GROUP BY ALL)
            SELECT strftime(period_start, '%Y-%m') AS month, min(one.file), min(other.file)
            FROM files one JOIN files other USING (period_start)
            WHERE one.amortised AND other.actual
            GROUP BY month
            ORDER BY month""";
}
