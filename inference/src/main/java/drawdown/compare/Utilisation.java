package drawdown.compare;

import drawdown.capacity.Throughput;
import drawdown.cost.Market;
import drawdown.cost.Metered;
import drawdown.price.Offer;
import drawdown.price.Offer.Mode;
import drawdown.workload.Term;
import drawdown.workload.Trace;
import drawdown.workload.Workload;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Optional;

/// Units of capacity against the meter: how busy a unit must be for it to cost no more.
///
/// @param unit      the offer that is bought by the unit
/// @param metered   the cheapest of its channel and model that is not
/// @param unitMonth what a unit costs a month, in US dollars
/// @param requests  of this workload that a unit serves in a month in which it is never idle
/// @param each      what a request costs by the meter, in US dollars
public record Utilisation(
        Offer unit, Term term, Offer metered, BigDecimal unitMonth, BigDecimal requests, BigDecimal each) {

    private static final BigDecimal HOURS = BigDecimal.valueOf(Trace.HOURS_OF_MONTH);
    private static final BigDecimal MINUTES = HOURS.multiply(BigDecimal.valueOf(60));
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    /// Empty where a price or a throughput is not known, or the channel has no meter for the model.
    public static Optional<Utilisation> of(Workload workload, Market market, Offer unit, Term term) {
        var costs = new Metered(workload, market);
        return price(unit, term)
                .flatMap(price -> requests(workload, unit)
                        .flatMap(requests -> meter(costs, market, unit)
                                .map(meter -> new Utilisation(
                                        unit, term, meter, price, requests, each(workload, costs, meter)))));
    }

    /// What a unit costs a month.
    static Optional<BigDecimal> price(Offer unit, Term term) {
        return term.price(unit.terms()).map(usd -> switch (term) {
            case HOURLY -> usd.multiply(HOURS);
            case MONTH -> usd;
            case YEAR -> usd.divide(YEAR, MathContext.DECIMAL128);
        });
    }

    private static Optional<BigDecimal> requests(Workload workload, Offer unit) {
        var model = workload.accepted(unit.model()).orElseThrow().factor();
        return unit.capacity()
                .filter(c -> c.inputTpm().isPresent())
                .flatMap(c -> Throughput.of(c, workload.cached()))
                .map(t -> {
                    var weight =
                            t.weight(workload.input().count(), workload.output().count());
                    return t.perMinute().multiply(MINUTES).divide(weight.multiply(model), MathContext.DECIMAL128);
                });
    }

    private static Optional<Offer> meter(Metered costs, Market market, Offer unit) {
        return market.offers().stream()
                .filter(o -> o.mode() == Mode.ON_DEMAND
                        && o.model().equals(unit.model())
                        && o.channel().seller().equals(unit.channel().seller())
                        && o.locality() == unit.locality())
                .filter(o -> costs.unknown(o).isEmpty())
                .min(Comparator.comparing(o -> tokens(costs, o)));
    }

    /// What the meter bills for all of the workload's tokens in the first month, in US dollars.
    static BigDecimal tokens(Metered costs, Offer meter) {
        return costs.tokens(meter, costs.traffic(meter, 0), 0).total();
    }

    /// And for a request.
    static BigDecimal each(Workload workload, Metered costs, Offer meter) {
        return tokens(costs, meter).divide(BigDecimal.valueOf(workload.requests(0)), MathContext.DECIMAL128);
    }

    /// The part of its hours that a unit must be busy; more than 1 where it never pays.
    public BigDecimal breakEven() {
        return unitMonth.divide(requests.multiply(each), MathContext.DECIMAL128);
    }

    /// What a request costs on a unit that is busy for a part of its hours, in US dollars.
    public BigDecimal each(BigDecimal busy) {
        return unitMonth.divide(requests.multiply(busy), MathContext.DECIMAL128);
    }
}
