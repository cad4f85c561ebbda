package drawdown.compare;

import drawdown.cost.Market;
import drawdown.cost.Metered;
import drawdown.price.Offer;
import drawdown.workload.Term;
import drawdown.workload.Trace;
import drawdown.workload.Workload;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Machines of one's own against an API, by what the API would bill a month. Whole replicas are run, as many as the busiest
/// hour needs.
///
/// @param fixed   a month whatever is served, in US dollars
/// @param replica a month
/// @param serves  what the API would bill for the work that a replica does in a month, with idle hours as the profile has
///                them
/// @param busy    the mean of the hours' traffic over the busiest hour's
public record SelfHosting(
        Offer own, Offer api, BigDecimal fixed, BigDecimal replica, BigDecimal serves, BigDecimal busy) {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(Trace.HOURS_OF_MONTH * 3600L);

    /// Against the cheapest API of the models that will do; empty where a price or a throughput is not known.
    public static Optional<SelfHosting> of(Workload workload, Market market, Offer own) {
        var costs = new Metered(workload, market);
        var api = market.offers().stream()
                .filter(o -> o.mode() == Offer.Mode.ON_DEMAND
                        && workload.accepted(o.model()).isPresent())
                .filter(o -> costs.unknown(o).isEmpty())
                .min(Comparator.comparing(o -> Utilisation.tokens(costs, o)));
        var busy = busy(workload);
        return api.flatMap(a -> Utilisation.price(own, Term.HOURLY)
                .flatMap(replica -> requests(workload, own).map(requests -> {
                    var each = Utilisation.each(workload, costs, a);
                    return new SelfHosting(
                            own,
                            a,
                            own.fixed().monthly().orElse(BigDecimal.ZERO),
                            replica,
                            requests.multiply(busy).multiply(each),
                            busy);
                })));
    }

    /// What a replica that is never idle serves in a month: the lesser of what its input and its output allow.
    private static Optional<BigDecimal> requests(Workload workload, Offer own) {
        var factor = workload.accepted(own.model()).orElseThrow().factor();
        return own.capacity()
                .flatMap(c -> Stream.of(
                                c.outputTokensPerSecond()
                                        .map(t -> t.divide(workload.output().count(), MathContext.DECIMAL128)),
                                c.inputTokensPerSecond()
                                        .map(t -> t.divide(workload.input().count(), MathContext.DECIMAL128)))
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder()))
                .map(perSecond -> perSecond.multiply(SECONDS).divide(factor, MathContext.DECIMAL128));
    }

    private static BigDecimal busy(Workload workload) {
        var hours = workload.profile().shape().requests();
        double most = 0;
        double sum = 0;
        for (double hour : hours) {
            most = Math.max(most, hour);
            sum += hour;
        }
        return BigDecimal.valueOf(sum / hours.length / most);
    }

    /// What machines of one's own cost for the work that the API would bill so much for.
    public BigDecimal cost(BigDecimal apiBill) {
        var replicas = apiBill.divide(serves, 0, RoundingMode.CEILING).max(BigDecimal.ONE);
        return fixed.add(replica.multiply(replicas));
    }

    /// The least monthly bill of the API at which one's own machines cost no more; empty where a replica costs more than
    /// what it serves is worth.
    public Optional<BigDecimal> breakEven() {
        return from(BigDecimal.ZERO);
    }

    /// From which bill on they never cost more again, though each further replica is a step.
    public Optional<BigDecimal> always() {
        return from(replica);
    }

    /// With so many replicas that all they serve pays for them and for the fixed cost, and a step more.
    private Optional<BigDecimal> from(BigDecimal step) {
        var gain = serves.subtract(replica);
        if (gain.signum() <= 0) {
            return Optional.empty();
        }
        var replicas = fixed.add(step).divide(gain, 0, RoundingMode.CEILING).max(BigDecimal.ONE);
        return Optional.of(fixed.add(replica.multiply(replicas)));
    }
}
