package drawdown.billing;

import drawdown.billing.Reconciliation.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is to be known of exports of one format alone: a query over the charges, and the columns of theirs that it asks.
record Findings(Set<String> asks, String sql) {

    private static final String ASKS = "-- asks: ";

    /// @param discount whether it is a discount of the bill, or else something odd
    record Finding(boolean discount, Part part) {

        static Finding read(ResultSet row) throws SQLException {
            return new Finding(
                    row.getString("part").equals("discount"),
                    new Part(row.getString("name"), new Sum(row.getLong("charges"), row.getBigDecimal("billed"))));
        }
    }

    static Optional<Findings> of(String format) {
        return Format.ifPresent(format + "-findings.sql").map(sql -> {
            var asks = sql.lines().filter(l -> l.startsWith(ASKS)).findFirst().orElseThrow();
            return new Findings(Set.of(asks.substring(ASKS.length()).split(",\\s*")), sql);
        });
    }

    static List<Part> parts(List<Finding> all, boolean discounts) {
        return all.stream()
                .filter(f -> f.discount == discounts)
                .map(Finding::part)
                .toList();
    }
}
