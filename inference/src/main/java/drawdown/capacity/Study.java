package drawdown.capacity;

import drawdown.cost.Admission;
import drawdown.cost.Market;
import drawdown.cost.Metered;
import drawdown.price.Offer;
import drawdown.text.Problems;
import drawdown.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The units of every offer by the unit that may serve a workload.
public final class Study {

    private final Workload workload;
    private final Market market;
    private final Metered metered;
    private final Admission.Admitted admitted;

    public Study(Workload workload, Market market) {
        this.workload = workload;
        this.market = market;
        this.metered = new Metered(workload, market);
        this.admitted = Admission.of(workload, market);
    }

    public Admission.Admitted admitted() {
        return admitted;
    }

    /// The sizing of an offer; empty if it does not state what is needed, see [Sizing#unknown].
    public Optional<Sizing> sizing(Offer offer) {
        return Sizing.of(workload, market, offer, spill(offer));
    }

    /// The metered offer that takes what is beyond the units: of the same model and channel, in the same locality if there
    /// is one, else the cheapest; none for who needs guaranteed units.
    public Optional<Offer> spill(Offer units) {
        return admitted.offers().stream()
                .filter(o -> !workload.needs().guaranteed() && o.mode() == Offer.Mode.ON_DEMAND)
                .filter(o -> o.model().equals(units.model()) && o.channel().equals(units.channel()))
                .filter(o -> metered.unknown(o).isEmpty())
                .min(Comparator.comparing((Offer o) -> o.locality() != units.locality())
                        .thenComparing(o -> metered.cost(o, 0).total()));
    }

    /// Sizes of the offers by the unit whose id begins so; what keeps one from being sized is a problem of the workload.
    public List<Sizes> sizes(String beginning, Problems problems) {
        var all = new ArrayList<Sizes>();
        admitted.offers().stream()
                .filter(o -> o.mode().byUnit() && o.id().startsWith(beginning))
                .filter(offer -> states(offer, problems))
                .forEach(offer -> sizing(offer).ifPresent(sizing -> all.add(Sizes.of(workload, sizing))));
        return all;
    }

    /// Whether an offer states all that the workload needs; what it does not state is a problem of the workload.
    public boolean states(Offer offer, Problems problems) {
        var unknown = unknown(offer);
        if (!unknown.isEmpty()) {
            problems.add(
                    workload.at(),
                    offer.id() + " does not state " + String.join(", ", unknown) + ", which " + workload.id()
                            + " needs",
                    "Maybe state it in a book of your own, or write exclude: [" + offer.id() + "].");
        }
        return unknown.isEmpty();
    }

    /// The settings of an offer that the workload needs and that are not stated in some month.
    public List<String> unknown(Offer offer) {
        return offer.mode().byUnit() ? Sizing.unknown(workload, market, offer) : metered.unknown(offer);
    }

    public Metered metered() {
        return metered;
    }

    /// Why no offer by the unit whose id begins so may serve the workload.
    public void none(String beginning, Problems problems) {
        var excluded = admitted.excluded().stream()
                .filter(e -> e.offer().mode().byUnit() && e.offer().id().startsWith(beginning))
                .toList();
        var kept = new Admission.Admitted(List.of(), excluded);
        if (excluded.isEmpty()) {
            problems.add(
                    workload.at(),
                    "no model of " + workload.id() + " is sold by the unit"
                            + (beginning.isEmpty() ? "" : " under " + beginning),
                    "Maybe add an offer by the unit to a book of your own, or name another with --offer.");
        } else {
            problems.add(workload.at(), kept.why(workload, market.horizon().first()), kept.advice());
        }
    }
}
