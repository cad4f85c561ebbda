package drawdown.report;

import static drawdown.report.Plot.number;

import drawdown.backtest.Coverage;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How often what came lay within each band, by months ahead: realised as a line, nominal dashed, and what right forecasts
/// may come to with so few independent starts as an area.
final class CoverageChart {

    private static final double LEFT = 46;
    private static final double RIGHT = 84;
    private static final double TOP = 14;
    private static final double BOTTOM = 34;

    private final List<Coverage> coverage;
    private final Plot.Size size;

    private CoverageChart(List<Coverage> coverage, Plot.Size size) {
        this.coverage = coverage;
        this.size = size;
    }

    static Markup of(List<Coverage> coverage, Plot.Size size) {
        return new CoverageChart(coverage, size).draw();
    }

    private Markup draw() {
        return Markup.of(
                """
                <svg class="{}" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}{}</svg>
                """,
                size.name().toLowerCase(Locale.ROOT),
                number(size.width()),
                number(size.height()),
                summary(),
                shares(),
                Coverage.BANDS.stream().map(this::band).collect(Markup.joining()),
                months());
    }

    private String summary() {
        var last = coverage.getLast();
        return "Share of starts at which spend lay within each band, by months ahead. After " + last.ahead() + ": "
                + Coverage.BANDS.stream()
                        .map(band -> Math.round(100 * last.within(band)) + "% in the " + band + "% band")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private double x(int ahead) {
        double steps = Math.max(1, coverage.size() - 1);
        return LEFT + (size.width() - LEFT - RIGHT) * (ahead - 1) / steps;
    }

    private double y(double share) {
        return bottom() - share * (bottom() - TOP);
    }

    private double bottom() {
        return size.height() - BOTTOM;
    }

    private Markup band(int band) {
        double right = x(coverage.size());
        var last = coverage.getLast();
        return Markup.of(
                """
                <path class="fan outer" d="M{}L{}Z"/><path class="aggregate" d="M{} {}H{}"/>\
                <path class="pace" d="M{}"/><text class="window" x="{}" y="{}">{}% band</text>
                """,
                String.join("L", points(c -> c.expected(band).high())),
                String.join("L", points(c -> c.expected(band).low()).reversed()),
                number(LEFT),
                number(y(band / 100.0)),
                number(right),
                String.join("L", points(c -> c.within(band))),
                number(right + 10),
                number(Math.max(y(last.within(band)), TOP + labelsBelow(band)) + 4),
                String.valueOf(band));
    }

    /// Lines that end at the same share have their labels below each other, the widest band on top.
    private double labelsBelow(int band) {
        return 16 * (Coverage.BANDS.size() - 1 - Coverage.BANDS.indexOf(band));
    }

    private List<String> points(ToDoubleFunction<Coverage> share) {
        return coverage.stream()
                .map(c -> number(x(c.ahead())) + " " + number(y(share.applyAsDouble(c))))
                .toList();
    }

    private Markup shares() {
        return Stream.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
                .map(share -> Markup.of(
                        """
                        <path class="{}" d="M{} {}H{}"/><text x="{}" y="{}" text-anchor="end">{}%</text>
                        """,
                        share == 0 ? "zero" : "grid",
                        number(LEFT),
                        number(y(share)),
                        number(x(coverage.size())),
                        number(LEFT - 8),
                        number(y(share) + 4),
                        String.valueOf(Math.round(100 * share))))
                .collect(Markup.joining());
    }

    private Markup months() {
        int every = coverage.size() <= 12 ? 1 : coverage.size() <= 24 && size == Plot.Size.WIDE ? 1 : 3;
        return IntStream.rangeClosed(1, coverage.size())
                .filter(ahead -> ahead % every == 0 || every == 1)
                .mapToObj(ahead -> Markup.of(
                        """
                        <path class="mark" d="M{} {}v5"/><text x="{}" y="{}" text-anchor="middle">{}</text>
                        """,
                        number(x(ahead)),
                        number(bottom()),
                        number(x(ahead)),
                        number(bottom() + 20),
                        String.valueOf(ahead)))
                .collect(Markup.joining());
    }
}
