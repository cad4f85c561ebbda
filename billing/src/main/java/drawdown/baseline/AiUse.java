package drawdown.baseline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Use of AI in one way. Source of what is recognised: the tables of `ai.sql`.
///
/// @param kind `tokens`, `provisioned`, `other` or `not recognised`
/// @param channel who sells and hosts it; empty, like the maker and the model, where no pattern knows it
/// @param use `input`, `output`, `cache-read`, `provisioned throughput`, …; the meter of what is not recognised
/// @param measured in tokens or unit hours; absent where the unit of a charge is not known
/// @param measure `tokens`, `PTU hours`, …
/// @param unit of the quantity, as the export writes it
public record AiUse(
        String kind,
        String channel,
        String maker,
        String model,
        String use,
        String tier,
        String measure,
        Optional<BigDecimal> measured,
        String unit,
        Optional<BigDecimal> quantity,
        Costs costs) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    static AiUse read(ResultSet row) throws SQLException {
        return new AiUse(
                row.getString("ai"),
                Costs.text(row, "channel"),
                Costs.text(row, "maker"),
                Costs.text(row, "model"),
                Costs.text(row, "use"),
                Costs.text(row, "tier"),
                Costs.text(row, "measure"),
                Costs.amount(row, "measured"),
                Costs.text(row, "unit"),
                Costs.amount(row, "quantity"),
                Costs.read(row));
    }

    /// Of one amount for this use: per million tokens, or per hour of one provisioned unit; to six decimals, half-even.
    public Optional<BigDecimal> price(BigDecimal amount) {
        var whole = kind.equals("tokens") ? amount.multiply(MILLION) : amount;
        return measured.filter(m -> m.signum() != 0).map(m -> whole.divide(m, 6, RoundingMode.HALF_EVEN));
    }
}
