package drawdown.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Amounts of each month, stacked in layers; what lowers them hangs below zero.
///
/// @param summary what the drawing shows, for those who do not see it
record StackedMonths(YearMonth first, int months, List<Layer> layers, String summary) {

    /// As many colours as there are.
    static final int COLOURS = 7;

    /// @param cents their sum
    record Layer(String name, long cents, Map<YearMonth, Long> months) {}

    Markup figure() {
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
        return plot.draw(summary, IntStream.range(0, months).mapToObj(m -> stack(plot, m)));
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
