package drawdown.compare;

import drawdown.cost.Admission;
import drawdown.cost.Admission.Excluded;
import drawdown.cost.Admission.Reason;
import drawdown.cost.Cost;
import drawdown.cost.Market;
import drawdown.cost.Metered;
import drawdown.money.Money;
import drawdown.price.Offer;
import drawdown.price.Offer.Routing;
import drawdown.simulation.DollarMore;
import drawdown.workload.RoutingLine;
import drawdown.workload.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Prices a workload on every offer that may serve it, in the first month of a market.
///
/// @param routing   which agreement the spend on which offer counts towards
/// @param standings the agreements, by their id; spend routed to another counts nowhere, unless its price is stated
/// @param stated    shadow prices that are stated rather than found, by agreement
public record Comparing(
        Market market, List<RoutingLine> routing, Map<String, Standing> standings, Map<String, Double> stated) {

    public Comparison of(Workload workload) {
        var metered = new Metered(workload, market);
        var admitted = Admission.of(workload, market);
        var excluded = new ArrayList<>(admitted.excluded());
        var channels = new ArrayList<Channel>();
        var known = new HashMap<Routing, DollarMore>();
        for (var offer : admitted.offers()) {
            var lacking = lacking(metered, offer);
            if (lacking.isPresent()) {
                excluded.add(new Excluded(offer, List.of(lacking.get())));
            } else {
                var to = RoutingLine.of(offer, routing);
                var more = to.map(t -> known.computeIfAbsent(t, this::more)).orElse(DollarMore.DIRECT);
                channels.add(channel(offer, to, more, metered.cost(offer, 0)));
            }
        }
        var tokens = workload.traffic(workload.models().getFirst(), 0).all().tokens();
        return new Comparison(workload, market.horizon().first(), tokens, channels, excluded);
    }

    private static Optional<Reason> lacking(Metered metered, Offer offer) {
        if (offer.mode().byUnit()) {
            return Optional.of(
                    new Reason("mode", "is bought by the unit: what it costs hangs on the hours of traffic"));
        }
        var unknown = metered.unknown(offer);
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reason("prices", "does not state " + String.join(", ", unknown)));
    }

    private static Channel channel(Offer offer, Optional<Routing> to, DollarMore more, Cost cost) {
        long list = Money.of(cost.total(part -> !part.what().apart())).cents();
        long overhead = Money.of(cost.total(part -> part.what().apart())).cents();
        return new Channel(offer, to, list, more, overhead);
    }

    private DollarMore more(Routing to) {
        var price = Optional.ofNullable(stated.get(to.name()));
        var found = Optional.ofNullable(standings.get(to.name()))
                .map(s -> s.more(to, market.horizon().first()));
        return found.map(more -> price.map(more::at).orElse(more))
                .or(() -> price.map(DollarMore::stated))
                .orElse(DollarMore.DIRECT);
    }
}
