package drawdown.audit;

import drawdown.settlement.Schedule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the fewest causes that explain the cells in which a bill deviates: first what befell all services of a month or a
/// scope, then what befell one service over months.
final class Causes {

    /// Of this many deviating cells of a service the rate is tried on the others.
    private static final int CANDIDATES = 3;

    /// A cause and the cells that it explains.
    record Group(Rates rates, Reach reach, List<Cell> cells) {}

    /// How far a cause reaches.
    enum Reach {
        ALL,
        SCOPE,
        SERVICE
    }

    private final Schedule schedule;
    private final List<Cell> all;
    private final Set<Cell> open;
    private final List<Group> groups = new ArrayList<>();

    private Causes(Schedule schedule, List<Cell> all, Set<Cell> open) {
        this.schedule = schedule;
        this.all = all;
        this.open = open;
    }

    /// @param deviating those of `all` that are to be explained
    static List<Group> of(List<Cell> all, List<Cell> deviating, Schedule schedule) {
        var sorted = all.stream()
                .filter(cell -> cell.before().signum() != 0)
                .sorted(Comparator.comparing(Cell::month).thenComparing(Cell::service))
                .toList();
        var causes = new Causes(schedule, sorted, new HashSet<>(deviating));
        causes.find();
        return causes.groups;
    }

    private void find() {
        together(new Rates.None(), Cell::isUsage, Reach.ALL);
        together(new Rates.YearBefore(), Cell::isUsage, Reach.ALL);
        for (int scope = 0; scope < schedule.agreement().scopes().size(); scope++) {
            int place = scope;
            together(new Rates.None(), cell -> cell.isUsage() && cell.place() == place, Reach.SCOPE);
        }
        services().values().forEach(this::alone);
        // What no rate explains, and what a service was not charged for at all but discounted.
        open.stream()
                .sorted(Comparator.comparing(Cell::month))
                .collect(Collectors.groupingBy(Causes::service, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(cells -> groups.add(new Group(new Rates.Unknown(), Reach.SERVICE, cells)));
    }

    /// Takes the runs of months in which the same rate befell every cell that can tell, of two services at least.
    private void together(Rates rates, Predicate<Cell> which, Reach reach) {
        var months = all.stream()
                .filter(which)
                .filter(cell -> rates.in(cell, schedule).filter(cell::tells).isPresent())
                .collect(Collectors.groupingBy(Cell::index, TreeMap::new, Collectors.toList()));
        var run = new ArrayList<Cell>();
        int before = Integer.MIN_VALUE;
        for (var month : months.entrySet()) {
            boolean hit = month.getValue().stream().allMatch(cell -> open.contains(cell) && fits(rates, cell));
            if (!hit || month.getKey() != before + 1) {
                take(rates, reach, run);
                run.clear();
            }
            if (hit) {
                run.addAll(month.getValue());
                before = month.getKey();
            }
        }
        take(rates, reach, run);
    }

    private void take(Rates rates, Reach reach, List<Cell> run) {
        if (run.stream().map(Cell::service).distinct().count() > 1) {
            add(rates, reach, run);
        }
    }

    private void add(Rates rates, Reach reach, List<Cell> cells) {
        groups.add(new Group(rates, reach, List.copyOf(cells)));
        cells.forEach(open::remove);
    }

    private Map<List<Object>, List<Cell>> services() {
        return all.stream().collect(Collectors.groupingBy(Causes::service, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Object> service(Cell cell) {
        return List.of(cell.kind(), cell.name(), cell.service());
    }

    /// Explains a service month by month, each time by the rate that reaches furthest.
    private void alone(List<Cell> cells) {
        var passed = new HashSet<Cell>();
        for (var first : cells) {
            if (open.contains(first) && !passed.contains(first)) {
                var rest = cells.subList(cells.indexOf(first), cells.size());
                candidates(rest)
                        .map(rates -> new Group(rates, Reach.SERVICE, run(rates, rest)))
                        .filter(group -> group.cells().contains(first))
                        .reduce((one, other) ->
                                other.cells().size() > one.cells().size() ? other : one)
                        .ifPresent(group -> add(group.rates(), group.reach(), group.cells()));
                passed.add(first);
            }
        }
    }

    private Stream<Rates> candidates(List<Cell> cells) {
        var scopes = cells.getFirst().isUsage()
                ? IntStream.range(0, schedule.agreement().scopes().size())
                        .filter(place -> place != cells.getFirst().place())
                        .<Rates>mapToObj(Rates.OfScope::new)
                : Stream.<Rates>empty();
        var yearBefore = cells.getFirst().isUsage() ? Stream.<Rates>of(new Rates.YearBefore()) : Stream.<Rates>empty();
        var constant = cells.stream()
                .filter(open::contains)
                .sorted(Comparator.comparing((Cell cell) -> cell.before().abs()).reversed())
                .limit(CANDIDATES)
                .<Rates>map(cell -> new Rates.Constant(cell.rate()))
                .distinct();
        return Stream.of(Stream.<Rates>of(new Rates.None()), yearBefore, scopes, constant)
                .flatMap(s -> s);
    }

    /// The cells that a rate explains from the first on, up to one that tells otherwise.
    private List<Cell> run(Rates rates, List<Cell> cells) {
        var run = new ArrayList<Cell>();
        for (var cell : cells) {
            if (open.contains(cell)) {
                if (!fits(rates, cell)) {
                    break;
                }
                run.add(cell);
            } else if (rates.in(cell, schedule).map(cell::tells).orElse(true)) {
                break;
            }
        }
        return run;
    }

    private boolean fits(Rates rates, Cell cell) {
        return rates.in(cell, schedule).filter(cell::fits).isPresent();
    }
}
