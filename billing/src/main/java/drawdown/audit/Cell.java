package drawdown.audit;

import drawdown.billing.Kind;
import drawdown.money.Share;
import java.math.BigDecimal;
import java.time.YearMonth;

/// One service in one month: what it cost before discount, what the bill took off, and what the agreement grants.
///
/// @param index   of the month in the term
/// @param kind    usage or Marketplace
/// @param name    of its scope or vendor
/// @param place   the index of that in the agreement
/// @param granted the discount within the commitment, or the vendor's own
/// @param bound   by how much rounding, charge by charge, may move the discount
public record Cell(
        YearMonth month,
        int index,
        Kind kind,
        String name,
        int place,
        String service,
        long charges,
        BigDecimal before,
        BigDecimal applied,
        Share granted,
        BigDecimal bound) {

    public BigDecimal expected() {
        return at(granted);
    }

    /// What the bill did not take off; negative if it took off too much.
    public BigDecimal lost() {
        return expected().subtract(applied);
    }

    BigDecimal at(Share rate) {
        return before.multiply(BigDecimal.valueOf(rate.ppm(), 6));
    }

    boolean isUsage() {
        return kind == Kind.USAGE;
    }

    boolean deviates() {
        return !fits(granted);
    }

    /// Whether the bill applied this rate, as far as rounding lets one see.
    boolean fits(Share rate) {
        return within(at(rate).subtract(applied));
    }

    /// Whether one would see in this cell that a rate was applied and not the granted one.
    boolean tells(Share rate) {
        return !within(at(rate).subtract(expected()));
    }

    private boolean within(BigDecimal difference) {
        return difference.abs().compareTo(bound) <= 0;
    }

    /// The rate that the bill applied on average.
    Share rate() {
        return new Share(applied.movePointRight(6)
                .divide(before, 0, java.math.RoundingMode.HALF_EVEN)
                .longValueExact());
    }
}
