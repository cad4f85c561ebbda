package drawdown.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// An exact amount in whole cents of the agreement's currency.
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /// What an input amount may be at most, exclusive: ten digits before the point.
    public static final BigDecimal LIMIT = BigDecimal.TEN.pow(10);

    /// The amount rounded half-even to the cent.
    public static Money of(BigDecimal amount) {
        return new Money(
                amount.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /// The share of this amount, rounded half-even to the cent.
    public Money times(Share share) {
        return new Money(share.of(cents));
    }

    /// Two decimals and no grouping: `-1234.50`.
    public String plain() {
        return plain(cents);
    }

    public static String plain(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /// Two decimals, grouped for people: `-1,234.50`.
    public static String grouped(long cents) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(cents, 2));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /// Grouped for people, as in sentences: `1,234.50`.
    @Override
    public String toString() {
        return grouped(cents);
    }
}
