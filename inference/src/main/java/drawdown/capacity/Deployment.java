package drawdown.capacity;

import drawdown.cost.Cost;
import drawdown.price.Offer;
import drawdown.workload.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Units of an offer over a horizon, and what is beyond them.
///
/// @param level  that the units were sized to; none if their number was given
/// @param spill  the metered offer that takes what is beyond; none if it is refused
public record Deployment(Offer offer, Term term, Optional<Level> level, Optional<Offer> spill, List<Month> months) {

    public Deployment {
        months = List.copyOf(months);
    }

    /// @param units       of this month, in the term that it is in
    /// @param usd         what they cost, whatever is used
    /// @param beyond      the shares of all traffic that are beyond them
    /// @param spilled     what those cost on the metered offer
    /// @param standing    what is paid besides, however many units there are
    /// @param utilisation the share of the units' time that is used
    public record Month(
            int units, BigDecimal usd, Load.Beyond beyond, Cost spilled, Cost standing, double utilisation) {}

    /// What the units and the spill cost in a month.
    public Cost used(int month) {
        var now = months.get(month);
        return new Cost(List.of(new Cost.Part(offer.id(), Cost.What.UNITS, now.usd()))).plus(now.spilled());
    }

    /// The largest share of a month's requests that is refused.
    public double refused() {
        return spill.isPresent()
                ? 0
                : months.stream().mapToDouble(m -> m.beyond().requests()).max().orElse(0);
    }

    /// What one reads of it: `150 PTU by the year`, or from the fewest to the most, `150 to 200 PTU (P90) by the year`.
    public String words() {
        int fewest = months.stream().mapToInt(Month::units).min().orElseThrow();
        int most = months.stream().mapToInt(Month::units).max().orElseThrow();
        return (fewest == most ? fewest + " " : fewest + " to " + most + " ")
                + offer.capacity().orElseThrow().unit()
                + (fewest == most ? "" : level.map(l -> " (" + l + ")").orElse(""))
                + " by the " + term.span();
    }

    public List<Integer> units() {
        return months.stream().map(Month::units).toList();
    }
}
