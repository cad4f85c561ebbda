package drawdown.report;

import static drawdown.report.Plot.number;

import drawdown.clause.Account;
import drawdown.simulation.Futures;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How cost is distributed over the futures: a bar for each class of costs, and where the mean and the worst 5% lie.
final class CostChart {

    private static final int CLASSES = 40;
    private static final double TOP = 34;
    private static final double BOTTOM = 34;
    private static final double SIDE = 22;

    private final Plot.Size size;
    private final Histogram histogram;
    private final Scale scale;
    private final Futures futures;

    private CostChart(Futures futures, Plot.Size size) {
        this.size = size;
        this.futures = futures;
        this.histogram =
                Histogram.of(futures.sample().of(Account.COST), futures.sample().count(), CLASSES);
        long end = histogram.edge(histogram.counts().length);
        var axis = Axis.between(histogram.low(), end, size == Plot.Size.WIDE ? 8 : 4);
        this.scale = new Scale(axis, SIDE, size.width() - SIDE);
    }

    static Markup of(Futures futures, Plot.Size size) {
        return new CostChart(futures, size).draw();
    }

    private Markup draw() {
        var cost = futures.sample().distribution(Account.COST);
        return Plot.svg(
                size,
                size.height(),
                "The distribution of cost: mean "
                        + PageAmount.compact(Math.round(cost.mean().value())) + ", worst 5% "
                        + PageAmount.compact(Math.round(cost.worst().value())) + ".",
                Stream.of(
                        IntStream.range(0, histogram.counts().length)
                                .mapToObj(this::bar)
                                .collect(Markup.joining()),
                        scale.marks(bottom()),
                        mark("Mean", cost.mean().value(), "due"),
                        mark("Worst 5%", cost.worst().value(), "short")));
    }

    private double x(double cents) {
        return scale.x(cents);
    }

    private double bottom() {
        return size.height() - BOTTOM;
    }

    private Markup bar(int index) {
        double height = (bottom() - TOP) * histogram.counts()[index] / histogram.most();
        double left = x((double) histogram.edge(index));
        double right = x((double) histogram.edge(index + 1));
        return Markup.of(
                "<rect class=\"spend\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"><title>{} to {}: {}</title></rect>",
                number(left + 0.5),
                number(bottom() - height),
                number(Math.max(0.5, right - left - 1)),
                number(height),
                PageAmount.compact(histogram.edge(index)),
                PageAmount.compact(histogram.edge(index + 1)),
                FuturesText.percent(
                        (double) histogram.counts()[index] / futures.sample().count()));
    }

    private Markup mark(String words, double cents, String kind) {
        double at = Math.clamp(x(cents), SIDE, size.width() - SIDE);
        return Markup.of(
                """
                <path class="cost-mark {}" d="M{} {}V{}"/><text class="{}" x="{}" y="{}" text-anchor="middle">{} {}</text>
                """,
                kind,
                number(at),
                number(TOP - 8),
                number(bottom()),
                kind,
                number(Math.clamp(at, 60, size.width() - 60)),
                number(kind.equals("due") ? TOP - 22 : TOP - 12),
                words,
                PageAmount.compact(Math.round(cents)));
    }
}
