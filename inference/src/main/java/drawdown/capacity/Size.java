package drawdown.capacity;

import drawdown.cost.Cost;
import drawdown.workload.Term;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// A number of units in one month: what they do, and what they and the spill cost.
///
/// @param beyond      the shares of all traffic that are beyond them
/// @param utilisation the share of the units' time that is used; none of no units
/// @param spilled     what is beyond costs on the metered offer; nothing where it is refused
/// @param usd         what the units cost in the month, by the term they are bought for; a twelfth of a year's price
public record Size(
        int units, Load.Beyond beyond, Optional<Double> utilisation, Cost spilled, Map<Term, BigDecimal> usd) {

    public Size {
        usd = Map.copyOf(usd);
    }

    /// Units and spill together, if there is a price for the term.
    public Optional<BigDecimal> total(Term term) {
        return Optional.ofNullable(usd.get(term)).map(units -> units.add(spilled.total()));
    }
}
