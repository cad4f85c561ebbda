package drawdown.compare;

import drawdown.cost.Admission;
import drawdown.price.Offer;
import drawdown.price.Offer.Mode;
import drawdown.workload.Term;
import drawdown.workload.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Where, for one workload, one way to buy becomes cheaper than another.
public record BreakEvens(
        Workload workload, List<Utilisation> units, List<SelfHosting> own, List<Remaining> commitments) {

    public BreakEvens {
        units = List.copyOf(units);
        own = List.copyOf(own);
        commitments = List.copyOf(commitments);
    }

    public static BreakEvens of(Workload workload, Comparing comparing) {
        var market = comparing.market();
        var offers = Admission.of(workload, market).offers();
        var comparison = comparing.of(workload);
        return new BreakEvens(
                workload,
                of(offers, Mode.PROVISIONED)
                        .flatMap(unit -> Arrays.stream(Term.values())
                                .flatMap(term -> Utilisation.of(workload, market, unit, term).stream()))
                        .toList(),
                of(offers, Mode.SELF_HOSTED)
                        .flatMap(own -> SelfHosting.of(workload, market, own).stream())
                        .toList(),
                comparing.standings().values().stream()
                        .flatMap(standing -> Remaining.of(comparison, standing).stream())
                        .toList());
    }

    private static Stream<Offer> of(List<Offer> offers, Mode mode) {
        return offers.stream().filter(o -> o.mode() == mode);
    }
}
