package drawdown.plan;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What a plan is asked for.
///
/// @param whole whether all traffic of a workload takes one route for the whole horizon
public record Question(Horizon horizon, List<Demand> demands, List<Position> positions, boolean whole) {

    public Question {
        demands = List.copyOf(demands);
        positions = List.copyOf(positions);
    }

    /// The period of each month, counted from 0: shares may change where a window of an agreement ends.
    int[] periods() {
        var ends = new TreeSet<Integer>();
        for (var position : positions) {
            int first = position.agreement().index(horizon.first());
            position.schedule().windows().forEach(w -> ends.add(w.to() - first));
        }
        var periods = new int[horizon.months()];
        for (int month = 1; month < periods.length; month++) {
            periods[month] = periods[month - 1] + (ends.contains(month) && !whole ? 1 : 0);
        }
        return periods;
    }

    int lastPeriod() {
        return periods()[horizon.months() - 1];
    }

    /// The same with the routes of one platform only, if every workload has one there.
    Optional<Question> on(String platform) {
        var there = demands.stream().flatMap(d -> d.on(platform).stream()).toList();
        return there.size() < demands.size()
                ? Optional.empty()
                : Optional.of(new Question(horizon, there, positions, whole));
    }

    /// Every platform on which all workloads could run.
    List<String> platforms() {
        return demands.stream()
                .flatMap(d -> d.routes().stream())
                .map(Route::platform)
                .distinct()
                .filter(platform -> on(platform).isPresent())
                .toList();
    }

    /// An assignment of a question with fewer routes, as one of this.
    Assignment widened(Question fewer, Assignment assignment) {
        var ppm = new long[demands.size()][][];
        for (int w = 0; w < ppm.length; w++) {
            var all = demands.get(w);
            var some = fewer.demands.get(w).routes();
            ppm[w] = new long[assignment.ppm()[w].length][all.choices().size()];
            for (int r = 0; r < some.size(); r++) {
                int there = all.index(some.get(r).id());
                for (int p = 0; p < ppm[w].length; p++) {
                    ppm[w][p][there] = assignment.ppm()[w][p][r];
                }
            }
        }
        return new Assignment(ppm);
    }
}
