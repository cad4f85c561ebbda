package drawdown.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A workload and the routes that are open to it.
///
/// @param today the id of the route that all of its traffic takes now, if it runs already
public record Demand(String workload, List<Route> routes, Optional<String> today) {

    public Demand {
        routes = List.copyOf(routes);
        if (routes.isEmpty()) {
            throw new IllegalArgumentException(workload + " has no route");
        }
    }

    /// The place of a route in the list.
    int index(String id) {
        return IntStream.range(0, routes.size())
                .filter(r -> routes.get(r).id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(workload + " has no route " + id));
    }

    /// With the routes of one platform only; empty where there are none.
    Optional<Demand> on(String platform) {
        var there = routes.stream().filter(r -> r.platform().equals(platform)).toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(new Demand(workload, there, Optional.empty()));
    }
}
