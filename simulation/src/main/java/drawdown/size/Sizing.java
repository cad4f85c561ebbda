package drawdown.size;

import drawdown.agreement.Agreement;
import drawdown.settlement.Assumptions;
import drawdown.simulation.Estimate;
import drawdown.simulation.Simulation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How much to commit: what commitments of every size cost on the same paths, and where rules of thumb lie among them.
///
/// @param counts  what of a dollar of usage before discounts counts towards the commitment, under the agreement as written
/// @param counted what counts in a year, on average over the term, in cents
/// @param curves  one for each shape
/// @param rules   ways to choose a size, and what they cost; their `above` is beside the best of all curves
public record Sizing(
        Agreement agreement,
        int paths,
        Objective objective,
        Optional<Ladder> ladder,
        Optional<Baselines> baselines,
        Estimate counts,
        Estimate counted,
        List<Curve> curves,
        List<Rule> rules) {

    public Sizing {
        curves = List.copyOf(curves);
        rules = List.copyOf(rules);
    }

    public static Sizing of(Agreement agreement, Assumptions assumptions, Simulation simulation, Question question) {
        return new Search(agreement, assumptions, simulation, question).sizing();
    }

    /// The curve with the least optimum.
    public Curve best() {
        return curves.stream()
                .min(Comparator.comparingDouble(c -> c.optimum().objective().value()))
                .orElseThrow();
    }

    public Optional<Rule> rule(Rule.Kind kind) {
        return rules.stream().filter(r -> r.kind() == kind).findFirst();
    }
}
