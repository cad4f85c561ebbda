package drawdown.price;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact price in US dollars per million tokens. Two rates are equal if they cost the same, however they are written.
public record Rate(BigDecimal perMillion) implements Comparable<Rate> {

    /// More than any model costs: a rate above it is one in another unit.
    public static final BigDecimal MOST = BigDecimal.valueOf(1_000);

    public Rate {
        perMillion = perMillion.signum() == 0 ? BigDecimal.ZERO : perMillion.stripTrailingZeros();
    }

    public static Rate of(String perMillion) {
        return new Rate(new BigDecimal(perMillion));
    }

    public static Rate perToken(BigDecimal usd) {
        return new Rate(usd.movePointRight(6));
    }

    public static Rate perThousand(BigDecimal usd) {
        return new Rate(usd.movePointRight(3));
    }

    /// What so many tokens cost, in US dollars.
    public BigDecimal of(long tokens) {
        return perMillion.multiply(BigDecimal.valueOf(tokens)).movePointLeft(6);
    }

    public Rate plus(Rate other) {
        return new Rate(perMillion.add(other.perMillion));
    }

    /// How much more than another rate this is, as a percentage with one decimal: `+10.0%`.
    ///
    /// @throws ArithmeticException where the other is 0
    public BigDecimal percentOver(Rate other) {
        return perMillion
                .subtract(other.perMillion)
                .movePointRight(2)
                .divide(other.perMillion, 1, RoundingMode.HALF_EVEN);
    }

    @Override
    public int compareTo(Rate other) {
        return perMillion.compareTo(other.perMillion);
    }

    /// At least two decimals, and as many as it has: `3.00`, `0.0125`.
    @Override
    public String toString() {
        return perMillion
                .setScale(Math.max(2, perMillion.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
