package drawdown.report;

import static drawdown.report.Plot.number;

import drawdown.option.ExitOption;
import drawdown.simulation.Estimate;
import java.util.stream.Stream;

/// The worth of a right between its bounds: never used, and used in hindsight.
final class BoundsChart {

    private static final double SIDE = 30;
    private static final double TOP = 56;
    private static final double BAND = 22;
    private static final double BOTTOM = 34;
    private static final double REACH = 2;

    private final ExitOption option;
    private final Plot.Size size;
    private final Scale scale;

    private BoundsChart(ExitOption option, Plot.Size size) {
        this.option = option;
        this.size = size;
        double least = Math.min(0, end(option.value(), -1));
        double most = Math.max(1, Math.max(end(option.foresight(), 1), end(option.value(), 1)));
        this.scale = new Scale(
                Axis.of((long) least, (long) most, size == Plot.Size.WIDE ? 8 : 4), SIDE, size.width() - SIDE);
    }

    static Markup of(ExitOption option) {
        return Stream.of(Plot.Size.values())
                .map(size -> new BoundsChart(option, size).draw())
                .collect(Markup.joining());
    }

    private static double end(Estimate estimate, int side) {
        return estimate.value() + side * REACH * estimate.standardError();
    }

    private Markup draw() {
        double bottom = TOP + BAND;
        return Plot.svg(
                size,
                bottom + 14 + BOTTOM,
                "Never used 0, decided each month " + new PageEstimate(option.value()).text() + ", with foresight "
                        + new PageEstimate(option.foresight()).text() + ".",
                Stream.of(
                        scale.lines(TOP - 8, bottom + 14),
                        band("band", option.foresight()),
                        band("spend", option.value()),
                        error(option.value()),
                        error(option.foresight()),
                        mark("Decided each month", option.value(), TOP - 32),
                        mark("With foresight", option.foresight(), TOP - 14),
                        scale.marks(bottom + 14)));
    }

    private Markup band(String kind, Estimate to) {
        double zero = scale.x(0);
        double end = scale.x(to.value());
        return Markup.of(
                "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                kind,
                number(Math.min(zero, end)),
                number(TOP),
                number(Math.abs(end - zero)),
                number(BAND));
    }

    private Markup error(Estimate estimate) {
        return Markup.of(
                "<path class=\"error\" d=\"M{} {}H{}m0 -5v10M{} {}v10\"/>",
                number(scale.x(end(estimate, -1))),
                number(TOP + BAND / 2),
                number(scale.x(end(estimate, 1))),
                number(scale.x(end(estimate, -1))),
                number(TOP + BAND / 2 - 5));
    }

    private Markup mark(String words, Estimate estimate, double y) {
        double at = scale.x(estimate.value());
        return Markup.of(
                "<path class=\"cost-mark\" d=\"M{} {}V{}\"/><text class=\"due\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{} {}</text>",
                number(at),
                number(TOP - 8),
                number(TOP),
                number(Math.clamp(at, 90, size.width() - 90)),
                number(y),
                words,
                PageAmount.compact(Math.round(estimate.value())));
    }
}
