package drawdown.cost;

import static drawdown.cost.Cost.What.HOSTING;
import static drawdown.cost.Cost.What.MONTHLY;
import static drawdown.cost.Cost.What.PER_REQUEST;
import static drawdown.cost.Cost.What.STORAGE;
import static drawdown.cost.Cost.What.TRAINING;

import drawdown.money.Share;
import drawdown.price.Offer;
import drawdown.price.Offer.Mode;
import drawdown.workload.Trace;
import drawdown.workload.Traffic;
import drawdown.workload.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a workload costs where its tokens are metered.
///
/// What it needs must be stated: ask [#unknown] first.
public final class Metered {

    private static final BigDecimal HOURS = BigDecimal.valueOf(Trace.HOURS_OF_MONTH);

    private final Workload workload;
    private final Market market;

    public Metered(Workload workload, Market market) {
        this.workload = workload;
        this.market = market;
    }

    /// What all of the workload costs on an offer in a month: what can wait on the batch offer of the same model, channel
    /// and locality, where that is cheaper.
    public Cost cost(Offer offer, int month) {
        var traffic = traffic(offer, month);
        return tokens(offer, traffic, month)
                .plus(perRequest(offer, BigDecimal.valueOf(workload.requests(month))))
                .plus(standing(offer, month));
    }

    /// All of the workload's traffic in a month, in the tokens of the offer's model.
    public Traffic traffic(Offer offer, int month) {
        return workload.traffic(workload.accepted(offer.model()).orElseThrow(), month);
    }

    /// What some traffic costs by its tokens alone, the batch part included.
    public Cost tokens(Offer offer, Traffic traffic, int month) {
        var now = in(offer, month);
        var all = rates(now).cost(traffic);
        var batch = batch(now, traffic, month);
        if (batch.isEmpty()) {
            return all;
        }
        var share = workload.batchable();
        return all.times(decimal(share.rest())).plus(batch.get().times(decimal(share)));
    }

    /// What the traffic would cost on the batch offer, if there is one that is cheaper and whose prices are known.
    private Optional<Cost> batch(Offer offer, Traffic traffic, int month) {
        if (workload.batchable().equals(Share.NONE) || offer.mode() != Mode.ON_DEMAND) {
            return Optional.empty();
        }
        var dear = rates(offer).cost(traffic).total();
        return market.offers().stream()
                .filter(other -> other.mode() == Mode.BATCH && sameButMode(offer, other))
                .flatMap(other -> market.offer(other.id(), month).stream())
                .map(this::rates)
                .filter(rates -> rates.unknown(traffic).isEmpty())
                .map(rates -> rates.cost(traffic))
                .filter(cost -> cost.total().compareTo(dear) < 0)
                .min(Comparator.comparing(Cost::total));
    }

    private boolean sameButMode(Offer one, Offer other) {
        return one.model().equals(other.model())
                && one.channel().equals(other.channel())
                && one.locality() == other.locality()
                && one.guarantees().residency().equals(other.guarantees().residency())
                && workload.exclude().stream().noneMatch(other.id()::startsWith);
    }

    public Cost perRequest(Offer offer, BigDecimal requests) {
        return offer.overhead()
                .perRequest()
                .map(usd -> new Cost(List.of(new Cost.Part(offer.id(), PER_REQUEST, usd.multiply(requests)))))
                .orElse(Cost.NONE);
    }

    /// What is paid in a month in which the offer is used at all: its overhead, and a fine-tuned model's training,
    /// storage and hosting.
    public Cost standing(Offer offer, int month) {
        var now = in(offer, month);
        var parts = new ArrayList<Cost.Part>();
        now.overhead().monthly().ifPresent(usd -> parts.add(new Cost.Part(now.id(), MONTHLY, usd)));
        now.fixed().monthly().ifPresent(usd -> parts.add(new Cost.Part(now.id(), Cost.What.FIXED, usd)));
        workload.fineTuned()
                .ifPresent(tuned -> now.fineTuning().ifPresent(tuning -> {
                    tuning.training()
                            .ifPresent(rate -> parts.add(new Cost.Part(
                                    now.id(),
                                    TRAINING,
                                    tuned.trainingTokens()
                                            .times(tuned.perMonth())
                                            .at(rate))));
                    tuning.storageMonthly().ifPresent(usd -> parts.add(new Cost.Part(now.id(), STORAGE, usd)));
                    tuning.hostingHourly()
                            .ifPresent(usd -> parts.add(new Cost.Part(now.id(), HOSTING, usd.multiply(HOURS))));
                }));
        return new Cost(parts);
    }

    /// The settings of an offer that the workload needs and that are not stated in some month, such as
    /// `prices.cacheRead`.
    public List<String> unknown(Offer offer) {
        var unknown = new java.util.LinkedHashSet<String>();
        for (int month = 0; month < market.horizon().months(); month++) {
            var now = in(offer, month);
            unknown.addAll(rates(now).unknown(traffic(now, month)));
            if (workload.fineTuned().isPresent()
                    && now.fineTuning().flatMap(Offer.FineTuning::training).isEmpty()) {
                unknown.add("fineTuning.training");
            }
        }
        return List.copyOf(unknown);
    }

    private Offer in(Offer offer, int month) {
        return market.offer(offer.id(), month).orElseThrow();
    }

    private Rates rates(Offer offer) {
        return Rates.of(offer, workload.fineTuned().isPresent());
    }

    private static BigDecimal decimal(Share share) {
        return BigDecimal.valueOf(share.ppm(), 6);
    }
}
