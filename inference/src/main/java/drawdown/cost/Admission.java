package drawdown.cost;

import drawdown.money.Share;
import drawdown.price.Offer;
import drawdown.price.Offer.Locality;
import drawdown.price.Offer.Mode;
import drawdown.workload.Workload;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which offers may serve a workload, and which need keeps the others from it.
public final class Admission {

    /// Why an offer may not serve a workload: the setting of the workload that it fails, and how.
    public record Reason(String need, String why) {}

    /// An offer of an accepted model that may not serve.
    public record Excluded(Offer offer, List<Reason> reasons) {
        public Excluded {
            reasons = List.copyOf(reasons);
        }
    }

    /// @param offers those that may serve, as they are in the first month; in the order of their ids
    public record Admitted(List<Offer> offers, List<Excluded> excluded) {
        public Admitted {
            offers = List.copyOf(offers);
            excluded = List.copyOf(excluded);
        }

        /// Why nothing may serve the workload: which need keeps out which offer.
        public String why(Workload workload, YearMonth month) {
            if (excluded.isEmpty()) {
                return "no offer of a model of " + workload.id() + " has a price in " + month;
            }
            return "no offer may serve " + workload.id() + ": "
                    + excluded.stream()
                            .limit(SHOWN)
                            .map(e -> e.offer().id() + " "
                                    + e.reasons().stream().map(Reason::why).collect(Collectors.joining(" and ")))
                            .collect(Collectors.joining("; "))
                    + (excluded.size() > SHOWN ? "; … (" + excluded.size() + " in all)" : "");
        }

        /// What would let the most of them in.
        public String advice() {
            var needs = excluded.stream()
                    .flatMap(e -> e.reasons().stream().map(Reason::need))
                    .collect(Collectors.groupingBy(need -> need, TreeMap::new, Collectors.counting()));
            return needs.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(most -> "Maybe drop " + most.getKey() + ", which keeps out " + most.getValue()
                            + " of them, or state in a book of your own what your contract guarantees.")
                    .orElse("Maybe add another model, or a book with prices of that month.");
        }
    }

    private static final int SHOWN = 8;

    private final Workload workload;
    private final List<Reason> reasons = new ArrayList<>();

    private Admission(Workload workload) {
        this.workload = workload;
    }

    /// All offers of the models that a workload accepts, sorted into those that may serve it and those that may not.
    public static Admitted of(Workload workload, Market market) {
        var offers = new ArrayList<Offer>();
        var excluded = new ArrayList<Excluded>();
        for (var offer : market.offers()) {
            if (workload.accepted(offer.model()).isPresent()) {
                var reasons = new ArrayList<>(reasons(workload, offer));
                market.missing(offer.id())
                        .ifPresent(month -> reasons.add(new Reason("months", "has no price in " + month)));
                if (reasons.isEmpty()) {
                    offers.add(offer);
                } else {
                    excluded.add(new Excluded(offer, reasons));
                }
            }
        }
        return new Admitted(offers, excluded);
    }

    /// Why an offer may not serve a workload; empty if it may.
    public static List<Reason> reasons(Workload workload, Offer offer) {
        var admission = new Admission(workload);
        admission.check(offer);
        return List.copyOf(admission.reasons);
    }

    private void check(Offer offer) {
        var needs = workload.needs();
        var states = offer.guarantees();
        boolean own = offer.locality() == Locality.OWN; // then it is for oneself to keep
        workload.exclude().stream()
                .filter(start -> offer.id().startsWith(start))
                .findFirst()
                .ifPresent(start -> no("exclude", "is not wanted: " + start));
        needs.residency()
                .filter(where -> !own && !states.residency().contains(where))
                .ifPresent(where -> no(
                        "needs.residency",
                        states.residency().isEmpty()
                                ? "states no residency, " + where + " is needed"
                                : "keeps data in " + String.join(", ", states.residency()) + ", not in " + where));
        flag(needs.zeroRetention() && !own, states.zeroRetention(), "needs.zeroRetention", "zero retention");
        flag(needs.noTraining() && !own, states.noTraining(), "needs.noTraining", "that nothing is used for training");
        if (needs.guaranteed() && !offer.mode().byUnit()) {
            no("needs.guaranteed", "is " + offer.mode() + ", which guarantees no capacity");
        }
        if (late(offer.mode()) && !workload.batchable().equals(Share.WHOLE)) {
            no("batchable", "is " + offer.mode() + ", and only " + workload.batchable() + " of the requests can wait");
        }
        fineTuning(offer);
    }

    /// Whether answers may come late, so that it serves nothing but what can wait.
    private static boolean late(Mode mode) {
        return mode == Mode.BATCH || mode == Mode.FLEX;
    }

    private void fineTuning(Offer offer) {
        if (workload.fineTuned().isPresent()) {
            var tuning = offer.fineTuning();
            if (tuning.isEmpty()) {
                no("fineTuned", "states no fine-tuning");
            } else if (tuning.get().units().isPresent() && !offer.mode().byUnit()) {
                no(
                        "fineTuned",
                        "serves fine-tuned models from " + tuning.get().units().get() + " provisioned units only");
            }
        }
    }

    private void flag(boolean needed, Optional<Boolean> stated, String need, String what) {
        if (needed && !stated.orElse(false)) {
            no(need, (stated.isEmpty() ? "does not state " : "states that it does not guarantee ") + what);
        }
    }

    private void no(String need, String why) {
        reasons.add(new Reason(need, why));
    }
}
