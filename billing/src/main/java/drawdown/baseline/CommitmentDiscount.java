package drawdown.baseline;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// A savings plan or reservation: what was paid for it, and what it did.
///
/// @param bought billed for purchases of it
/// @param covered list cost of the usage it covers
/// @param used effective cost of that usage
/// @param unused effective cost of what of it went unused; absent unless the export says which charges these are
public record CommitmentDiscount(
        String id,
        String type,
        BigDecimal bought,
        Optional<BigDecimal> covered,
        Optional<BigDecimal> used,
        Optional<BigDecimal> unused,
        long charges) {

    static CommitmentDiscount read(ResultSet row) throws SQLException {
        return new CommitmentDiscount(
                row.getString("commitment"),
                Costs.text(row, "commitment_type"),
                row.getBigDecimal("bought"),
                Costs.amount(row, "covered"),
                Costs.amount(row, "used"),
                Costs.amount(row, "unused"),
                row.getLong("charges"));
    }
}
