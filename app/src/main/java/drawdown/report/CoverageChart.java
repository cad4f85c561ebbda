package drawdown.report;

import static drawdown.report.Plot.number;

import drawdown.backtest.Coverage;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How often what came lay within each band, by months ahead, a panel for each band: realised as a line, nominal dashed, and
/// what right forecasts may come to with so few independent starts as an area. Panels stand side by side, or below each other.
final class CoverageChart {

    private static final double GAP = 44;
    private static final double TOP = 26;
    private static final double BOTTOM = 34;
    private static final double STACKED = 210;

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
        int bands = Coverage.BANDS.size();
        return Markup.of(
                """
                <svg class="{}" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>
                """,
                size.name().toLowerCase(Locale.ROOT),
                number(size.width()),
                number(wide() ? size.height() * 0.75 : bands * STACKED),
                summary(),
                IntStream.range(0, bands)
                        .mapToObj(place -> new Panel(Coverage.BANDS.get(place), place).draw())
                        .collect(Markup.joining()));
    }

    private boolean wide() {
        return size == Plot.Size.WIDE;
    }

    private String summary() {
        var last = coverage.getLast();
        return "Share of starts at which spend lay within each band, by months ahead. After " + last.ahead() + ": "
                + Coverage.BANDS.stream()
                        .map(band -> Math.round(100 * last.within(band)) + "% in the " + band + "% band")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /// One band.
    private final class Panel {

        private final int band;
        private final double left;
        private final double right;
        private final double top;
        private final double bottom;

        Panel(int band, int place) {
            int bands = Coverage.BANDS.size();
            double width = wide() ? size.width() / bands : size.width();
            this.band = band;
            this.left = (wide() ? place * width : 0) + GAP;
            this.right = left - GAP + width - 12;
            this.top = (wide() ? 0 : place * STACKED) + TOP;
            this.bottom = wide() ? size.height() * 0.75 - BOTTOM : top - TOP + STACKED - BOTTOM;
        }

        Markup draw() {
            return Markup.of(
                    """
                    {}<path class="fan outer" d="M{}L{}Z"/><path class="aggregate" d="M{} {}H{}"/>\
                    <path class="pace" d="M{}"/><text class="window" x="{}" y="{}">{}% band</text>{}
                    """,
                    shares(),
                    String.join("L", points(c -> c.expected(band).high())),
                    String.join("L", points(c -> c.expected(band).low()).reversed()),
                    number(left),
                    number(y(band / 100.0)),
                    number(right),
                    String.join("L", points(c -> c.within(band))),
                    number(left),
                    number(top - 12),
                    String.valueOf(band),
                    months());
        }

        private double x(int ahead) {
            return left + (right - left) * (ahead - 1) / Math.max(1, coverage.size() - 1);
        }

        private double y(double share) {
            return bottom - share * (bottom - top);
        }

        private List<String> points(ToDoubleFunction<Coverage> share) {
            return coverage.stream()
                    .map(c -> number(x(c.ahead())) + " " + number(y(share.applyAsDouble(c))))
                    .toList();
        }

        private Markup shares() {
            return Stream.of(0.0, 0.25, 0.5, 0.75, 1.0)
                    .map(share -> Markup.of(
                            """
                            <path class="{}" d="M{} {}H{}"/><text x="{}" y="{}" text-anchor="end">{}%</text>
                            """,
                            share == 0 ? "zero" : "grid",
                            number(left),
                            number(y(share)),
                            number(right),
                            number(left - 8),
                            number(y(share) + 4),
                            String.valueOf(Math.round(100 * share))))
                    .collect(Markup.joining());
        }

        /// The first, and every third where there are many.
        private Markup months() {
            int every = coverage.size() <= 8 ? 1 : coverage.size() <= 24 ? 3 : 6;
            return IntStream.rangeClosed(1, coverage.size())
                    .filter(ahead -> ahead == 1 || ahead % every == 0)
                    .mapToObj(ahead -> Markup.of(
                            """
                            <path class="mark" d="M{} {}v5"/><text x="{}" y="{}" text-anchor="middle">{}</text>
                            """,
                            number(x(ahead)),
                            number(bottom),
                            number(x(ahead)),
                            number(bottom + 20),
                            String.valueOf(ahead)))
                    .collect(Markup.joining());
        }
    }
}
