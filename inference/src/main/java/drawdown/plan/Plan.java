package drawdown.plan;

import java.util.List;
import java.util.Map;

/// Which workload goes where, so that the whole bill is least: the answer to `inference plan`.
///
/// @param modelled     what the program that found it thought it costs, in cents
/// @param bound        what any plan costs at least, in cents
/// @param doubts       the agreements for which the bound is not proven but held against every plan that was priced, and why
/// @param alternatives other plans, priced likewise
public record Plan(
        Question question,
        WholeBill bill,
        double modelled,
        double bound,
        Map<String, String> doubts,
        List<Placement> placements,
        List<Alternative> alternatives) {

    public Plan {
        doubts = Map.copyOf(doubts);
        placements = List.copyOf(placements);
        alternatives = List.copyOf(alternatives);
    }

    public static Plan of(Question question, Effort effort) {
        return new Planning(question, effort).plan();
    }

    /// By how much a better plan could be cheaper at most, relative to the whole bill.
    public double gap() {
        return (bill.cents() - bound) / Math.abs(bill.cents());
    }

    public boolean isProven() {
        return doubts.isEmpty();
    }
}
