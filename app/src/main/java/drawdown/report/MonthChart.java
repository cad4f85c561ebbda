package drawdown.report;

import drawdown.baseline.Baseline;
import drawdown.baseline.Group;
import drawdown.money.Money;
import drawdown.report.StackedMonths.Layer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was billed in each month, stacked by scope and vendor; what lowers the bill hangs below zero.
final class MonthChart {

    private MonthChart() {}

    static Markup of(Baseline baseline) {
        var all = BaselineGroups.months(baseline).stream()
                .map(g -> YearMonth.parse(g.keys().getFirst()))
                .toList();
        int months = (int) all.getFirst().until(all.getLast(), ChronoUnit.MONTHS) + 1;
        return new StackedMonths(all.getFirst(), months, layers(baseline), "Billed by month, scope and vendor")
                .figure();
    }

    /// The largest first; from the last colour on they are one.
    private static List<Layer> layers(Baseline baseline) {
        var places = BaselineGroups.places(baseline).stream()
                .map(Group::keys)
                .map(keys -> layer(name(keys), baseline, List.of(keys)))
                .sorted((a, b) -> Long.compare(Math.abs(b.cents()), Math.abs(a.cents())))
                .toList();
        if (places.size() <= StackedMonths.COLOURS) {
            return places;
        }
        var shown = places.subList(0, StackedMonths.COLOURS - 1);
        var names = shown.stream().map(Layer::name).toList();
        var others = BaselineGroups.places(baseline).stream()
                .map(Group::keys)
                .filter(keys -> !names.contains(name(keys)))
                .toList();
        return Stream.concat(shown.stream(), Stream.of(layer(others.size() + " others", baseline, others)))
                .toList();
    }

    /// `Red Hat Inc., Marketplace`, `credit`, `Tax, left out`.
    private static String name(List<String> keys) {
        return switch (keys.getFirst()) {
            case "usage" -> keys.get(1);
            case "marketplace" -> keys.get(1) + ", Marketplace";
            case "left out" -> keys.get(1) + ", left out";
            default -> PageWords.capital(keys.getFirst());
        };
    }

    private static Layer layer(String name, Baseline baseline, List<List<String>> places) {
        var months = new HashMap<YearMonth, BigDecimal>();
        for (var group : baseline.months().groups()) {
            if (places.contains(group.keys().subList(0, 2))) {
                months.merge(YearMonth.parse(group.keys().get(2)), group.costs().billed(), BigDecimal::add);
            }
        }
        var cents = months.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> Money.of(e.getValue()).cents()));
        return new Layer(name, cents.values().stream().mapToLong(c -> c).sum(), cents);
    }
}
