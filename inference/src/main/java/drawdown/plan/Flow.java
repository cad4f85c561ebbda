package drawdown.plan;

import drawdown.price.Offer.Routing;
import java.util.Optional;

/// What is billed in one place each month.
///
/// @param to    the agreement and the scope or vendor it counts under; none is a direct bill
/// @param cents by month of the horizon, in whole cents, before the agreement's discount
public record Flow(Optional<Routing> to, long[] cents) {

    public long total() {
        long sum = 0;
        for (long month : cents) {
            sum += month;
        }
        return sum;
    }
}
