package drawdown.workload;

import drawdown.money.Share;
import drawdown.price.Rate;
import java.math.BigDecimal;

/// An exact number of tokens, of whatever kind. Shares of it are exact too, so that it may have decimals. Two are equal
/// if they are as many, however they are written.
public record Tokens(BigDecimal count) implements Comparable<Tokens> {

    public static final Tokens NONE = new Tokens(BigDecimal.ZERO);

    public Tokens {
        count = count.signum() == 0 ? BigDecimal.ZERO : count.stripTrailingZeros();
    }

    public static Tokens of(long count) {
        return new Tokens(BigDecimal.valueOf(count));
    }

    public Tokens plus(Tokens other) {
        return new Tokens(count.add(other.count));
    }

    public Tokens minus(Tokens other) {
        return new Tokens(count.subtract(other.count));
    }

    public Tokens times(BigDecimal factor) {
        return new Tokens(count.multiply(factor));
    }

    public Tokens times(Share share) {
        return times(BigDecimal.valueOf(share.ppm(), 6));
    }

    /// What they cost, in US dollars.
    public BigDecimal at(Rate rate) {
        return count.multiply(rate.perMillion()).movePointLeft(6);
    }

    public boolean isNone() {
        return count.signum() == 0;
    }

    @Override
    public int compareTo(Tokens other) {
        return count.compareTo(other.count);
    }

    @Override
    public String toString() {
        return count.toPlainString();
    }
}
