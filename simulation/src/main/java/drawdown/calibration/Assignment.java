package drawdown.calibration;

import drawdown.agreement.Agreement;
import drawdown.agreement.Scope;
import drawdown.agreement.Vendor;
import drawdown.calibration.History.Series;
import drawdown.text.Location;
import drawdown.text.Names;
import drawdown.text.Problem;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Shown;
import drawdown.text.Source;
import drawdown.trajectory.Trajectory.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which scope or vendor of an agreement the names of a history belong to: as stated; else the scope or vendor of that
/// name; else the scope that lists it among its services; else the last scope.
///
/// @param stated scope or vendor by name of the history
public record Assignment(Agreement agreement, Map<String, String> stated) {

    private record Place(Kind kind, String name) {}

    /// The history by scope and vendor, in the agreement's order.
    public Reading<History> of(History history) {
        var problems = new Problems();
        var notes = new ArrayList<>(history.notes());
        var places = new LinkedHashMap<Place, Series>();
        scopes().forEach(name -> places.put(new Place(Kind.SCOPE, name), none(history, Kind.SCOPE, name)));
        vendors().forEach(name -> places.put(new Place(Kind.VENDOR, name), none(history, Kind.VENDOR, name)));
        var counted = new LinkedHashMap<String, List<String>>();
        check(history, problems);
        for (var series : history.series()) {
            var place = place(series);
            if (places.containsKey(place)) {
                places.merge(place, new Series(place.kind(), place.name(), series.amounts()), Series::plus);
            }
            if (!place.name().equals(series.name())) {
                counted.computeIfAbsent(place.name(), name -> new ArrayList<>()).add(series.name());
            }
        }
        counted.forEach((place, names) -> notes.add("Counted as " + place + ": " + Shown.names(names)));
        return problems.reading(new History(history.currency(), history.first(), List.copyOf(places.values()), notes));
    }

    private static Series none(History history, Kind kind, String name) {
        return new Series(kind, name, new double[history.months()]);
    }

    private void check(History history, Problems problems) {
        var names = history.series().stream().map(Series::name).toList();
        stated.forEach((name, place) -> {
            if (!names.contains(name)) {
                problems.add(problem(Shown.value(name) + " is not in the history", Names.advice(name, names)));
            }
            if (!scopes().contains(place) && !vendors().contains(place)) {
                var known = new ArrayList<>(scopes());
                known.addAll(vendors());
                problems.add(problem(
                        Shown.value(place) + " is not a scope or vendor of the agreement", Names.advice(place, known)));
            }
        });
        history.currency()
                .filter(c -> !c.equals(agreement.currency()))
                .ifPresent(c -> problems.add(problem(
                        "the history is in " + c + ", the agreement in " + agreement.currency(),
                        "Maybe convert the amounts first: they are not converted here.")));
        for (var series : history.series()) {
            if (series.kind() == Kind.VENDOR
                    && !vendors().contains(place(series).name())) {
                problems.add(problem(
                        Shown.value(series.name()) + " is not a vendor of the agreement",
                        vendors().isEmpty()
                                ? "Maybe add it to the agreement's vendors, which are none."
                                : Names.advice(series.name(), vendors())));
            }
        }
    }

    private static Problem problem(String what, String fix) {
        return new Problem(Location.whole(Source.of("history", "")), what, fix);
    }

    private Place place(Series series) {
        var name = stated.getOrDefault(series.name(), series.name());
        if (vendors().contains(name) && (series.kind() == Kind.VENDOR || !scopes().contains(name))) {
            return new Place(Kind.VENDOR, name);
        }
        return series.kind() == Kind.VENDOR ? new Place(Kind.VENDOR, name) : new Place(Kind.SCOPE, scope(name));
    }

    private String scope(String name) {
        return agreement.scopes().stream()
                .filter(scope -> scope.name().equals(name))
                .findFirst()
                .or(() -> agreement.scopes().stream()
                        .filter(scope -> scope.services().stream()
                                .anyMatch(service -> service.strip().equalsIgnoreCase(name)))
                        .findFirst())
                .orElse(agreement.scopes().getLast())
                .name();
    }

    private List<String> scopes() {
        return agreement.scopes().stream().map(Scope::name).toList();
    }

    private List<String> vendors() {
        return agreement.vendors().stream().map(Vendor::name).toList();
    }
}
