package drawdown.plan;

import drawdown.capacity.Deployment;
import drawdown.capacity.Study;
import drawdown.cost.Cost;
import drawdown.cost.Market;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.price.Offer;
import drawdown.price.Offer.Routing;
import drawdown.price.PriceBook;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.workload.RoutingLine;
import drawdown.workload.Term;
import drawdown.workload.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// The routes that are open to workloads: every metered offer that may serve one, and every way to buy units whose
/// refusals stay within what the workload allows.
public final class Routes {

    private final Market market;
    private final List<RoutingLine> routing;

    /// @param routing where spend counts whose offer does not say it
    public Routes(Market market, List<RoutingLine> routing) {
        this.market = market;
        this.routing = List.copyOf(routing);
    }

    public static Reading<List<Route>> of(
            Workload workload, PriceBook book, Horizon horizon, List<RoutingLine> routing) {
        var problems = new Problems();
        var routes = new Routes(Market.of(book, horizon), routing).of(workload, problems);
        return problems.reading(routes);
    }

    /// Empty with the problems said: none may serve it, or a price that it needs is not known.
    public List<Route> of(Workload workload, Problems problems) {
        var study = new Study(workload, market);
        var admitted = study.admitted();
        if (!priced(workload, study, problems)) {
            return List.of();
        }
        var routes = new ArrayList<Route>();
        var metered = study.metered();
        for (var offer : admitted.offers()) {
            if (offer.mode().byUnit()) {
                study.sizing(offer).ifPresent(sizing -> {
                    for (var way : sizing.deployments()) {
                        if (way.refused() * Share.WHOLE_PPM
                                <= workload.refusable().ppm()) {
                            routes.add(route(way));
                        }
                    }
                });
            } else {
                routes.add(new Route(
                        offer.id(),
                        offer.channel().issuer(),
                        true,
                        flows(
                                month -> metered.cost(offer, month),
                                part -> !part.what().standing()),
                        flows(month -> metered.standing(offer, month), part -> true)));
            }
        }
        if (routes.isEmpty()) {
            problems.add(
                    workload.at(),
                    "units alone may serve " + workload.id() + ", and none of them without refusing more than "
                            + workload.refusable() + " of the requests",
                    "Maybe write a larger refusable.");
        }
        return routes;
    }

    /// Whether everything that the offers ask is known; what is not is a problem of the workload.
    private boolean priced(Workload workload, Study study, Problems problems) {
        int before = problems.count();
        if (workload.outgrows(market.horizon().months())) {
            problems.add(
                    workload.at(),
                    workload.id() + " grows to more than 10¹³ requests a month within "
                            + market.horizon().months() + " months",
                    "Maybe its growth is for a year.");
            return false;
        }
        var admitted = study.admitted();
        if (admitted.offers().isEmpty()) {
            problems.add(workload.at(), admitted.why(workload, market.horizon().first()), admitted.advice());
        }
        admitted.offers().forEach(offer -> study.states(offer, problems));
        return problems.count() == before;
    }

    private Route route(Deployment way) {
        var offer = way.offer();
        return new Route(
                offer.id() + " · " + way.words(),
                offer.channel().issuer(),
                false,
                flows(way::used, part -> true),
                flows(month -> way.months().get(month).standing(), part -> true));
    }

    /// All of a workload as it runs today, to be taken as a whole; empty if it does not say, or a price is not known.
    public Optional<Route> today(Workload workload) {
        var study = new Study(workload, market);
        var parts = new ArrayList<IntFunction<Cost>>();
        for (var running : workload.today()) {
            var share = running.share().orElse(Share.WHOLE);
            var offer = market.offer(running.offer(), 0)
                    .filter(o -> market.missing(o.id()).isEmpty());
            if (offer.isEmpty() || !study.unknown(offer.get()).isEmpty()) {
                return Optional.empty();
            }
            parts.add(today(study, offer.get(), share, running));
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var id = "today: "
                + String.join(
                        ", ",
                        workload.today().stream().map(Workload.Running::offer).toList());
        IntFunction<Cost> all =
                month -> parts.stream().map(part -> part.apply(month)).reduce(Cost.NONE, Cost::plus);
        return Optional.of(new Route(
                id,
                market.offer(workload.today().getFirst().offer(), 0)
                        .orElseThrow()
                        .channel()
                        .issuer(),
                false,
                flows(all, part -> !part.what().standing()),
                flows(all, part -> part.what().standing())));
    }

    private static IntFunction<Cost> today(Study study, Offer offer, Share share, Workload.Running running) {
        var part = BigDecimal.valueOf(share.ppm(), 6);
        if (!offer.mode().byUnit()) {
            return month -> {
                var cost = study.metered().cost(offer, month);
                return new Cost(cost.parts().stream()
                        .map(p -> p.what().standing()
                                ? p
                                : new Cost.Part(p.offer(), p.what(), p.usd().multiply(part)))
                        .toList());
            };
        }
        var way = study.sizing(offer)
                .orElseThrow()
                .fixed(running.term().orElse(Term.HOURLY), running.units().orElseThrow(), share.fraction());
        return month -> way.used(month).plus(way.months().get(month).standing());
    }

    /// The bills of all months, one for each place where they count.
    private List<Flow> flows(IntFunction<Cost> cost, Predicate<Cost.Part> which) {
        var cents = new LinkedHashMap<Optional<Routing>, long[]>();
        for (int month = 0; month < market.horizon().months(); month++) {
            var bills = new LinkedHashMap<Optional<Routing>, BigDecimal>();
            for (var part : cost.apply(month).parts()) {
                if (which.test(part)) {
                    bills.merge(to(part, month), part.usd(), BigDecimal::add);
                }
            }
            for (var bill : bills.entrySet()) {
                cents.computeIfAbsent(
                                bill.getKey(), to -> new long[market.horizon().months()])[month] = Money.of(
                                bill.getValue())
                        .cents();
            }
        }
        return cents.entrySet().stream()
                .map(flow -> new Flow(flow.getKey(), flow.getValue()))
                .toList();
    }

    private final Map<String, Optional<Routing>> known = new TreeMap<>();

    private Optional<Routing> to(Cost.Part part, int month) {
        return part.what().apart()
                ? Optional.empty()
                : known.computeIfAbsent(
                        part.offer(),
                        id -> RoutingLine.of(market.offer(id, month).orElseThrow(), routing));
    }
}
