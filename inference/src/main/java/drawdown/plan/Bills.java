package drawdown.plan;

import drawdown.money.Share;
import drawdown.price.Offer.Routing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What each route of each workload bills, sorted by where it goes: directly, or to a place in an agreement. Spend in
/// months in which its agreement does not run is a direct bill.
final class Bills {

    /// A scope or vendor of an agreement that some route bills to. Its months have the coordinates `first …` of a point.
    record Place(int position, boolean usage, int index, int first) {}

    /// What goes to a place, by month.
    record Placed(Place place, long[] cents) {}

    /// What a route bills in proportion to its traffic, or for standing there.
    record Part(long[] direct, List<Placed> placed) {

        boolean isNothing() {
            return placed.isEmpty() && Arrays.stream(direct).allMatch(c -> c == 0);
        }
    }

    record Billed(Part scaled, Part standing) {}

    private final Question question;
    private final int[] periods;
    private final List<Place> places = new ArrayList<>();
    private final List<List<Billed>> billed;

    Bills(Question question) {
        this.question = question;
        this.periods = question.periods();
        this.billed = question.demands().stream()
                .map(demand -> demand.choices().stream()
                        .map(route -> new Billed(part(route.scaled()), part(route.standing())))
                        .toList())
                .toList();
    }

    Question question() {
        return question;
    }

    int months() {
        return periods.length;
    }

    int period(int month) {
        return periods[month];
    }

    int periods() {
        return periods[periods.length - 1] + 1;
    }

    List<Place> places() {
        return places;
    }

    /// How many coordinates a point has: what is spent in each month of each place.
    int coordinates() {
        return places.size() * months();
    }

    Billed of(int workload, int route) {
        return billed.get(workload).get(route);
    }

    /// Whether a workload is on this route with all of its traffic for the whole horizon or not at all.
    boolean indivisible(int workload, int route) {
        return question.whole()
                || !question.demands().get(workload).choices().get(route).divisible();
    }

    private Part part(List<Flow> flows) {
        var direct = new long[months()];
        var placed = new ArrayList<Placed>();
        for (var flow : flows) {
            var place = flow.to().map(this::place);
            var inside = new long[months()];
            for (int month = 0; month < direct.length; month++) {
                if (runs(place, month)) {
                    inside[month] += flow.cents()[month];
                } else {
                    direct[month] += flow.cents()[month];
                }
            }
            place.ifPresent(p -> placed.add(new Placed(p, inside)));
        }
        return new Part(direct, List.copyOf(placed));
    }

    private boolean runs(Optional<Place> place, int month) {
        return place.isPresent()
                && question.positions().get(place.get().position()).month(question.horizon(), month) >= 0;
    }

    private Place place(Routing to) {
        for (int a = 0; a < question.positions().size(); a++) {
            var index = question.positions().get(a).place(to);
            if (index.isPresent()) {
                return place(a, to.isUsage(), index.getAsInt());
            }
        }
        throw new IllegalArgumentException("no agreement has a place for " + to);
    }

    private Place place(int position, boolean usage, int index) {
        for (var place : places) {
            if (place.position() == position && place.usage() == usage && place.index() == index) {
                return place;
            }
        }
        var place = new Place(position, usage, index, coordinates());
        places.add(place);
        return place;
    }

    /// What an assignment bills.
    Spent of(Assignment assignment) {
        var spent = Spent.none(coordinates());
        for (int w = 0; w < billed.size(); w++) {
            add(assignment, w, spent);
        }
        return spent;
    }

    /// What one workload of it bills.
    Spent of(Assignment assignment, int workload) {
        return add(assignment, workload, Spent.none(coordinates()));
    }

    /// What a workload bills on one route in each month, directly and in agreements.
    long[] byMonth(Assignment assignment, int workload, int route) {
        var months = new long[months()];
        for (int month = 0; month < months.length; month++) {
            var spent = Spent.none(coordinates());
            long ppm = assignment.ppm()[workload][periods[month]][route];
            if (ppm > 0) {
                add(of(workload, route).scaled(), ppm, month, spent);
                add(of(workload, route).standing(), Share.WHOLE_PPM, month, spent);
            }
            months[month] =
                    Math.round(spent.direct()[0] + Arrays.stream(spent.point()).sum());
        }
        return months;
    }

    /// What a workload bills with all of its traffic on one route: in proportion to it, and for standing there.
    List<Spent> whole(int workload, int route) {
        return List.of(of(workload, route).scaled(), of(workload, route).standing()).stream()
                .map(part -> {
                    var spent = Spent.none(coordinates());
                    for (int month = 0; month < periods.length; month++) {
                        add(part, Share.WHOLE_PPM, month, spent);
                    }
                    return spent;
                })
                .toList();
    }

    private Spent add(Assignment assignment, int w, Spent spent) {
        for (int r = 0; r < billed.get(w).size(); r++) {
            for (int month = 0; month < periods.length; month++) {
                long ppm = assignment.ppm()[w][periods[month]][r];
                if (ppm > 0) {
                    add(of(w, r).scaled(), ppm, month, spent);
                    add(of(w, r).standing(), Share.WHOLE_PPM, month, spent);
                }
            }
        }
        return spent;
    }

    private static void add(Part part, long ppm, int month, Spent spent) {
        spent.bill(cents(part.direct()[month], ppm));
        for (var placed : part.placed()) {
            spent.point()[placed.place().first() + month] += cents(placed.cents()[month], ppm);
        }
    }

    private static long cents(long cents, long ppm) {
        return ppm == Share.WHOLE_PPM ? cents : new Share(ppm).of(cents);
    }
}
