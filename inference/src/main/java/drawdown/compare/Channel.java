package drawdown.compare;

import drawdown.price.Offer;
import drawdown.price.Offer.Routing;
import drawdown.simulation.DollarMore;
import drawdown.simulation.Estimate;
import java.util.Optional;

/// What a workload costs in a month through one channel, in cents.
///
/// @param to       the agreement it counts towards; none if bought directly
/// @param list     what the channel bills before discounts
/// @param more     what a dollar of that does to the agreement
/// @param overhead what is paid beside the channel's bill
public record Channel(Offer offer, Optional<Routing> to, long list, DollarMore more, long overhead) {

    public double discount() {
        return (double) list * (1 - more.charged().value());
    }

    /// What the commitment costs less: λ times what counts.
    public Estimate offset() {
        return more.saves().times((double) list);
    }

    public double counts() {
        return (double) list * more.counts().value();
    }

    /// Before the offset.
    public double paid() {
        return (double) (list + overhead) - discount();
    }

    public Estimate total() {
        return new Estimate(paid() - offset().value(), offset().standardError());
    }
}
