package drawdown.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A workload and the routes that are open to it.
///
/// @param today how it runs now, if it does; it may go on as it is
public record Demand(String workload, List<Route> routes, Optional<Route> today) {

    public Demand {
        routes = List.copyOf(routes);
        if (routes.isEmpty()) {
            throw new IllegalArgumentException(workload + " has no route");
        }
    }

    /// Every route that may be chosen: those that are open, and that of today if it is none of them.
    List<Route> choices() {
        return Stream.concat(routes.stream(), today.stream().filter(t -> !isOpen(t)))
                .toList();
    }

    private boolean isOpen(Route route) {
        return routes.stream().anyMatch(r -> r.id().equals(route.id()));
    }

    /// The place of a route among the choices.
    int index(String id) {
        var choices = choices();
        return IntStream.range(0, choices.size())
                .filter(r -> choices.get(r).id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(workload + " has no route " + id));
    }

    /// With the routes of one platform only; empty where there are none.
    Optional<Demand> on(String platform) {
        var there = routes.stream().filter(r -> r.platform().equals(platform)).toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(new Demand(workload, there, Optional.empty()));
    }
}
