package drawdown.report;

import drawdown.baseline.Baseline;
import drawdown.baseline.Group;
import drawdown.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What was billed in each month, stacked by scope and vendor; what lowers the bill hangs below zero.
final class MonthChart {

    /// As many colours as there are; what has none of its own is in the last.
    private static final int COLOURS = 7;

    /// One layer of the stacks.
    private record Layer(String name, long cents, Map<YearMonth, Long> months) {}

    private final YearMonth first;
    private final int months;
    private final List<Layer> layers;

    private MonthChart(YearMonth first, int months, List<Layer> layers) {
        this.first = first;
        this.months = months;
        this.layers = layers;
    }

    static Markup of(Baseline baseline) {
        var all = BaselineGroups.months(baseline).stream()
                .map(g -> YearMonth.parse(g.keys().getFirst()))
                .toList();
        int months = (int) all.getFirst().until(all.getLast(), ChronoUnit.MONTHS) + 1;
        return new MonthChart(all.getFirst(), months, layers(baseline)).figure();
    }

    /// The largest first; from the last colour on they are one.
    private static List<Layer> layers(Baseline baseline) {
        var places = BaselineGroups.places(baseline).stream()
                .map(Group::keys)
                .map(keys -> layer(name(keys), baseline, List.of(keys)))
                .sorted((a, b) -> Long.compare(Math.abs(b.cents), Math.abs(a.cents)))
                .toList();
        if (places.size() <= COLOURS) {
            return places;
        }
        var shown = places.subList(0, COLOURS - 1);
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

    private Markup figure() {
        return Markup.of(
                """
                <figure class="chart stacks"><ul class="legend">{}</ul><div class="plot">{}</div></figure>""",
                IntStream.range(0, layers.size())
                        .mapToObj(i -> Markup.of(
                                "<li class=\"c{}\">{} <b>{}</b></li>",
                                i,
                                layers.get(i).name(),
                                PageAmount.compact(layers.get(i).cents())))
                        .collect(Markup.joining()),
                Stream.of(Plot.Size.values()).map(this::drawing).collect(Markup.joining()));
    }

    private Markup drawing(Plot.Size size) {
        long high = stacks().mapToLong(
                        m -> m.stream().filter(c -> c > 0).mapToLong(c -> c).sum())
                .max()
                .orElse(0);
        long low = stacks().mapToLong(
                        m -> m.stream().filter(c -> c < 0).mapToLong(c -> c).sum())
                .min()
                .orElse(0);
        var plot = Plot.of(size, Axis.of(low, high, 5), first, months);
        return plot.draw(
                "Billed by month, scope and vendor", IntStream.range(0, months).mapToObj(m -> stack(plot, m)));
    }

    private Stream<List<Long>> stacks() {
        return IntStream.range(0, months).mapToObj(this::amounts);
    }

    private List<Long> amounts(int month) {
        return layers.stream()
                .map(l -> l.months().getOrDefault(first.plusMonths(month), 0L))
                .toList();
    }

    private Markup stack(Plot plot, int month) {
        double width = plot.x(month + 1) - plot.x(month);
        double bar = Math.min(width * .72, 64);
        double left = plot.x(month) + (width - bar) / 2;
        var rects = new ArrayList<Markup>();
        long above = 0;
        long below = 0;
        var amounts = amounts(month);
        for (int i = 0; i < amounts.size(); i++) {
            long cents = amounts.get(i);
            long from = cents > 0 ? above : below;
            rects.add(Markup.of(
                    "<rect class=\"c{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"><title>{}, {}: {}</title></rect>",
                    i,
                    Plot.number(left),
                    Plot.number(plot.y(Math.max(from, from + cents))),
                    Plot.number(bar),
                    Plot.number(Math.abs(plot.y(from) - plot.y(from + cents))),
                    layers.get(i).name(),
                    Plot.MONTH.format(first.plusMonths(month)),
                    PageAmount.exact(cents)));
            above += Math.max(0, cents);
            below += Math.min(0, cents);
        }
        return rects.stream().collect(Markup.joining());
    }
}
