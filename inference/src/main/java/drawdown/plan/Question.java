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

    /// The same with the routes of one platform only, if every workload has one there.
    Optional<Question> on(String platform) {
        var there = demands.stream().flatMap(d -> d.on(platform).stream()).toList();
        return there.size() < demands.size()
                ? Optional.empty()
                : Optional.of(new Question(horizon, there, positions, whole));
    }

    /// Every platform on which all workloads could run.
    List<String> platforms() {
        return demands.getFirst().routes().stream()
                .map(Route::platform)
                .distinct()
                .filter(platform -> on(platform).isPresent())
                .toList();
    }
}
