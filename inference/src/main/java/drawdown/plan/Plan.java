package drawdown.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /// The months in which shares stay the same.
    public List<Period> periods() {
        var periods = question.periods();
        var horizon = question.horizon();
        var spans = new ArrayList<Period>();
        int from = 0;
        for (int month = 1; month <= periods.length; month++) {
            if (month == periods.length || periods[month] != periods[from]) {
                spans.add(new Period(horizon.month(from), horizon.month(month - 1)));
                from = month;
            }
        }
        return List.copyOf(spans);
    }

    public record Period(YearMonth first, YearMonth last) {}

    /// Another plan that is shown, by its name.
    public Optional<Alternative> alternative(String name) {
        return alternatives.stream().filter(a -> a.name().equals(name)).findFirst();
    }

    public boolean isProven() {
        return doubts.isEmpty();
    }
}
