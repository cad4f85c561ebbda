package drawdown.workload;

import drawdown.price.Offer.UnitTerms;
import drawdown.text.Names;
import java.math.BigDecimal;
import java.util.Optional;

/// For how long a unit of capacity is bought at a time.
public enum Term {
    HOURLY(1),
    MONTH(1),
    YEAR(12);

    private final int months;

    Term(int months) {
        this.months = months;
    }

    /// After how many months it is bought anew; by the hour units may change each month.
    public int months() {
        return months;
    }

    /// `hour`, `month` or `year`.
    public String span() {
        return this == HOURLY ? "hour" : toString();
    }

    /// What a unit costs for it.
    public Optional<BigDecimal> price(UnitTerms terms) {
        return switch (this) {
            case HOURLY -> terms.hourly();
            case MONTH -> terms.month();
            case YEAR -> terms.year();
        };
    }

    @Override
    public String toString() {
        return Names.word(this);
    }
}
