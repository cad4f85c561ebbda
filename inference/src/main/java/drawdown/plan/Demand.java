package drawdown.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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

    /// Every route that may be chosen: those that are open, and that of today if none of them bills the same.
    List<Route> choices() {
        return today.filter(t -> open(t).isEmpty()).stream()
                .collect(() -> new ArrayList<>(routes), List::add, List::addAll);
    }

    /// The place of today's route among the choices.
    OptionalInt runs() {
        return today.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(open(today.get()).orElse(routes.size()));
    }

    /// The place of the open route that bills the same.
    private OptionalInt open(Route route) {
        return IntStream.range(0, routes.size())
                .filter(r -> routes.get(r).billsAs(route))
                .findFirst();
    }

    /// The place of a route among the choices.
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
