package drawdown.billing;

import java.math.BigDecimal;

/// A number of charges and what they cost, exactly.
public record Sum(long charges, BigDecimal billed) {

    public static final Sum NONE = new Sum(0, BigDecimal.ZERO);

    public Sum plus(Sum other) {
        return new Sum(charges + other.charges, billed.add(other.billed));
    }

    public Sum minus(Sum other) {
        return new Sum(charges - other.charges, billed.subtract(other.billed));
    }

    /// Equal in amount, whatever the trailing zeros.
    boolean equalTo(Sum other) {
        return charges == other.charges && billed.compareTo(other.billed) == 0;
    }
}
