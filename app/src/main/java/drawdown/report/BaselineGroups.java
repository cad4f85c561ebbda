package drawdown.report;

import drawdown.baseline.AiUse;
import drawdown.baseline.Baseline;
import drawdown.baseline.Costs;
import drawdown.baseline.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a baseline's spend by kind, name and month comes to in fewer words.
final class BaselineGroups {

    private BaselineGroups() {}

    /// By kind and name.
    static List<Group> places(Baseline baseline) {
        return summed(baseline, new LinkedHashMap<>(), 0, 2);
    }

    static List<Group> months(Baseline baseline) {
        return summed(baseline, new TreeMap<>((a, b) -> a.getFirst().compareTo(b.getFirst())), 2, 3);
    }

    private static List<Group> summed(Baseline baseline, Map<List<String>, Costs> sums, int from, int to) {
        baseline.months().groups().forEach(g -> sums.merge(g.keys().subList(from, to), g.costs(), Costs::plus));
        return sums.entrySet().stream()
                .map(e -> new Group(e.getKey(), e.getValue()))
                .toList();
    }

    /// `2025-01 to 2025-12`.
    static String span(Baseline baseline) {
        var months = months(baseline);
        var first = months.getFirst().keys().getFirst();
        var last = months.getLast().keys().getFirst();
        return first.equals(last) ? first : first + " to " + last;
    }

    /// Tokens or unit hours; of a unit that is not known, the quantity as the export has it.
    static String measured(AiUse use) {
        return use.measured().or(use::quantity).map(Sums::quantity).orElse("");
    }

    static String measure(AiUse use) {
        if (use.measured().isPresent()) {
            return use.measure();
        }
        var unit = use.unit().isEmpty() ? "no unit" : use.unit();
        return use.measure().isEmpty() ? unit : unit + " (unit not known)";
    }
}
