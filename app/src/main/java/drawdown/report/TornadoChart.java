package drawdown.report;

import static drawdown.report.Plot.number;

import drawdown.simulation.Estimate;
import drawdown.value.Measure;
import drawdown.value.Valuation;
import drawdown.value.Valuation.Figures;
import drawdown.value.Valuation.Worth;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What each provision is worth, the dearest on top: its Shapley value as a bar with its error, beside it what it is worth
/// alone and last.
final class TornadoChart {

    private static final double TOP = 12;
    private static final double BOTTOM = 34;
    private static final double RIGHT = 30;
    private static final double GUTTER = 260;
    private static final double BAR = 14;

    /// The error bar reaches so many standard errors to either side.
    private static final double REACH = 2;

    private final Plot.Size size;
    private final Measure measure;
    private final List<Worth> worths;
    private final boolean gated;
    private final Scale scale;

    private TornadoChart(Valuation valuation, Measure measure, Plot.Size size) {
        this.size = size;
        this.measure = measure;
        this.worths = ValueText.shown(valuation);
        this.gated = valuation.negotiation().isGated();
        var ends = worths.stream()
                .map(worth -> worth.of(measure))
                .flatMapToDouble(f -> DoubleStream.of(
                        end(f.share(), -1),
                        end(f.share(), 1),
                        alone(f).value(),
                        f.last().value()))
                .summaryStatistics();
        var axis = Axis.of((long) Math.min(0, ends.getMin()), (long) Math.max(1, ends.getMax()), wide() ? 8 : 4);
        this.scale = new Scale(axis, wide() ? GUTTER : 22, size.width() - RIGHT);
    }

    static Markup of(Valuation valuation, Measure measure, Plot.Size size) {
        return new TornadoChart(valuation, measure, size).draw();
    }

    private boolean wide() {
        return size == Plot.Size.WIDE;
    }

    private static double end(Estimate estimate, int side) {
        return estimate.value() + side * REACH * estimate.standardError();
    }

    /// While nothing in the schedule holds, what it would be if it did.
    private Estimate alone(Figures figures) {
        return gated ? figures.ifHeld() : figures.alone();
    }

    private double row() {
        return wide() ? 28 : 46;
    }

    private double bottom() {
        return TOP + worths.size() * row();
    }

    private Markup draw() {
        return Plot.svg(
                size,
                bottom() + BOTTOM,
                "What each provision is worth, the dearest first. The table below has the numbers.",
                Stream.of(
                        scale.lines(TOP, bottom()),
                        IntStream.range(0, worths.size()).mapToObj(this::row).collect(Markup.joining()),
                        scale.marks(bottom())));
    }

    private Markup row(int index) {
        var worth = worths.get(index);
        var figures = worth.of(measure);
        double middle = TOP + (index + 1) * row() - (wide() ? row() / 2 : BAR / 2 + 5);
        var title = ValueText.title(worth.play().provision());
        return Markup.of(
                "<g><title>{}</title>{}{}{}{}{}</g>",
                title + ": Shapley " + new PageEstimate(figures.share()).text() + ", "
                        + (gated ? "alone if the schedule held " : "alone ")
                        + new PageEstimate(alone(figures)).text() + ", last "
                        + new PageEstimate(figures.last()).text(),
                wide()
                        ? label(title, scale.left() - 12, middle + 4, "end")
                        : label(title, scale.left(), middle - BAR / 2 - 7, "start"),
                bar(figures.share(), middle),
                error(figures.share(), middle),
                Markup.of(
                        "<circle class=\"alone\" cx=\"{}\" cy=\"{}\" r=\"4\"/>",
                        number(scale.x(alone(figures).value())),
                        number(middle)),
                Markup.of(
                        "<path class=\"last\" d=\"M{} {}l4.5 4.5l-4.5 4.5l-4.5 -4.5z\"/>",
                        number(scale.x(figures.last().value())),
                        number(middle - 4.5)));
    }

    private static Markup label(String title, double x, double y, String anchor) {
        return Markup.of(
                "<text class=\"name\" x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>",
                number(x),
                number(y),
                anchor,
                title);
    }

    private Markup bar(Estimate share, double middle) {
        double zero = scale.x(0);
        double end = scale.x(share.value());
        return Markup.of(
                "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                share.value() < 0 ? "shortfall" : "spend",
                number(Math.min(zero, end)),
                number(middle - BAR / 2),
                number(Math.abs(end - zero)),
                number(BAR));
    }

    private Markup error(Estimate share, double middle) {
        return Markup.of(
                "<path class=\"error\" d=\"M{} {}H{}m0 -4v8M{} {}v8\"/>",
                number(scale.x(end(share, -1))),
                number(middle),
                number(scale.x(end(share, 1))),
                number(scale.x(end(share, -1))),
                number(middle - 4));
    }
}
