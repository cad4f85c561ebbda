package drawdown.workload;

import drawdown.money.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// By how much a workload grows from each month to the next; negative where it shrinks.
public record Growth(Share perMonth) {

    public static final Growth NONE = new Growth(Share.NONE);

    /// The most that is believed: tenfold in a month.
    static final Share MOST = new Share(9 * Share.WHOLE_PPM);

    /// Requests in a later month, half-even to a whole request.
    public long of(long requests, int months) {
        return BigDecimal.valueOf(Share.WHOLE_PPM + perMonth.ppm(), 6)
                .pow(months)
                .multiply(BigDecimal.valueOf(requests))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    @Override
    public String toString() {
        return perMonth.toString();
    }
}
