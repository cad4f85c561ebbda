package drawdown.report;

import static drawdown.report.Plot.number;

import drawdown.claims.Finding;
import drawdown.claims.Measure.Unit;
import drawdown.simulation.Distribution;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Findings of one unit, each on a row: the published range as a bar, and where nine in ten enterprises and their median
/// are.
final class ClaimsChart {

    private static final double TOP = 8;
    private static final double BOTTOM = 30;
    private static final double SIDE = 26;

    /// Of a reduction, either way: what is beyond is told in words.
    private static final double MOST = 1.25;

    private static final double LEAST = -0.4;

    private final Plot.Size size;
    private final Unit unit;
    private final List<Finding> findings;
    private final double low;
    private final double high;
    private final double step;

    private ClaimsChart(List<Finding> findings, Unit unit, Plot.Size size) {
        this.size = size;
        this.unit = unit;
        this.findings = findings;
        double least = ends(findings, 5).min().orElse(0);
        double most = ends(findings, 95).max().orElse(1);
        boolean percent = unit == Unit.PERCENT;
        double bottom = Math.min(0, percent ? Math.max(LEAST, least) : least);
        double top = percent ? Math.min(MOST, most) : most;
        this.step = step((top - bottom) / (size == Plot.Size.WIDE ? 9 : 4));
        this.low = Math.floor(bottom / step) * step;
        this.high = Math.ceil(top / step) * step;
    }

    private static java.util.stream.DoubleStream ends(List<Finding> findings, int percent) {
        return findings.stream()
                .flatMap(f -> f.distribution().stream()
                        .flatMap(d -> Stream.of(
                                d.percentile(percent).value(),
                                percent < 50
                                        ? f.claim().range().low()
                                        : f.claim().range().high())))
                .mapToDouble(Double::doubleValue);
    }

    private static double step(double atLeast) {
        return (double) Axis.round((long) Math.ceil(atLeast * 1000)) / 1000;
    }

    static Markup of(List<Finding> findings, Unit unit, Plot.Size size) {
        return new ClaimsChart(findings, unit, size).draw();
    }

    /// The narrow one says on a second line how a claim is read.
    private double row() {
        return size == Plot.Size.WIDE ? 52 : 69;
    }

    private double height() {
        return TOP + row() * findings.size() + BOTTOM;
    }

    private double x(double value) {
        return SIDE + (size.width() - 2 * SIDE) * Math.clamp((value - low) / (high - low), 0, 1);
    }

    private Markup draw() {
        return Markup.of(
                """
                <svg class="{}" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}</svg>
                """,
                size.name().toLowerCase(Locale.ROOT),
                number(size.width()),
                number(height()),
                "Published ranges beside where nine in ten enterprises are. The table below says the same in figures.",
                grid(),
                IntStream.range(0, findings.size()).mapToObj(this::row).collect(Markup.joining()));
    }

    private Markup grid() {
        return IntStream.rangeClosed(0, (int) Math.round((high - low) / step))
                .mapToObj(i -> low + i * step)
                .map(tick -> Markup.of(
                        """
                        <path class="{}" d="M{} {}V{}"/><text x="{}" y="{}" text-anchor="middle">{}</text>
                        """,
                        Math.abs(tick) < step / 2 ? "zero" : "grid",
                        number(x(tick)),
                        number(TOP),
                        number(height() - BOTTOM),
                        number(x(tick)),
                        number(height() - BOTTOM + 20),
                        label(tick)))
                .collect(Markup.joining());
    }

    private String label(double tick) {
        return switch (unit) {
            case PERCENT -> number(100 * tick) + "%";
            case POINTS -> number(100 * tick);
            case TIMES -> number(tick) + "×";
        };
    }

    private Markup row(int index) {
        var finding = findings.get(index);
        double bar = TOP + row() * (index + 1) - 27;
        var range = finding.claim().range();
        return Markup.of(
                """
                {}<rect class="published" x="{}" y="{}" width="{}" height="16"><title>published: {}</title></rect>{}
                """,
                label(finding, TOP + row() * index + 18),
                number(x(range.low())),
                number(bar),
                number(Math.max(2, x(range.high()) - x(range.low()))),
                ClaimsWords.range(range, unit),
                finding.distribution().map(d -> simulated(d, bar + 8)).orElse(Markup.NONE));
    }

    private Markup label(Finding finding, double y) {
        var template = size == Plot.Size.WIDE
                ? "<text class=\"window\" x=\"{}\" y=\"{}\">{}<tspan class=\"quiet\" dx=\"8\">{}</tspan></text>"
                : "<text class=\"window\" x=\"{}\" y=\"{}\">{}<tspan class=\"quiet\" x=\"30\" dy=\"17\">{}</tspan></text>";
        return Markup.of(
                template,
                number(SIDE + 4),
                number(y),
                finding.claim().title(),
                finding.reading().words());
    }

    private Markup simulated(Distribution distribution, double y) {
        double from = distribution.percentile(5).value();
        double median = distribution.percentile(50).value();
        double to = distribution.percentile(95).value();
        return Markup.of(
                "<path class=\"simulated\" d=\"M{} {}H{}\"><title>5 to 95%: {} to {}</title></path>{}",
                number(x(from)),
                number(y),
                number(Math.max(x(to), x(from) + 1)),
                ClaimsWords.figure(from, unit),
                ClaimsWords.figure(to, unit),
                median > high ? beyond(median, y) : median(median, y));
    }

    private Markup median(double median, double y) {
        return Markup.of(
                "<circle class=\"median\" cx=\"{}\" cy=\"{}\" r=\"5.5\"><title>median {}</title></circle>",
                number(x(median)),
                number(y),
                ClaimsWords.figure(median, unit));
    }

    /// A median that the axis does not reach.
    private Markup beyond(double median, double y) {
        return Markup.of(
                "<text class=\"window\" x=\"{}\" y=\"{}\" text-anchor=\"end\">median {} →</text>",
                number(x(high)),
                number(size == Plot.Size.WIDE ? y - 8 : y - 34),
                ClaimsWords.figure(median, unit));
    }
}
