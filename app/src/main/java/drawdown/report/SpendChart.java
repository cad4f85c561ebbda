package drawdown.report;

import static drawdown.report.PageAmount.compact;
import static drawdown.report.Plot.MONTH;
import static drawdown.report.Plot.TOP;
import static drawdown.report.Plot.number;

import drawdown.report.SpendCurve.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Spend against the commitment as a drawing: a band for measured spend, one for Marketplace, a line for the
/// commitment, and at the close of each window what is short or over.
final class SpendChart {

    private final SpendCurve curve;
    private final Plot plot;
    private final int brevity;

    private SpendChart(SpendCurve curve, Plot.Size size) {
        var first = curve.stretches().getFirst().points().getFirst().month();
        this.curve = curve;
        this.plot = Plot.of(size, curve.axis(5), first, curve.months());
        this.brevity = brevity();
    }

    static Markup of(SpendCurve curve, Plot.Size size) {
        return new SpendChart(curve, size).draw();
    }

    private Markup draw() {
        var stretches = curve.stretches();
        var summary = stretches.stream()
                .map(s -> " Window " + s.window().number() + ": " + result(s) + ".")
                .reduce("Spend against the commitment.", String::concat);
        return plot.draw(
                summary,
                Stream.of(
                                stretches.stream().map(this::bands),
                                curve.aggregate().stream().map(this::aggregate),
                                stretches.stream().map(this::pace),
                                stretches.stream().map(this::close),
                                stretches.stream().map(this::heading),
                                Stream.of(cursor()),
                                stretches.stream().flatMap(this::targets))
                        .flatMap(pieces -> pieces));
    }

    /// Measured spend, and Marketplace on top of it.
    private Markup bands(Stretch stretch) {
        var floor = line(stretch, m -> 0);
        var measured = line(stretch, stretch::measured);
        var spend = line(stretch, stretch::spend);
        return Markup.of(
                """
                <path class="measured" d="{}"/>{}<path class="spend-line" d="M{}"/>
                """,
                area(stretch, floor, measured),
                curve.hasMarketplace()
                        ? Markup.of("<path class=\"marketplace\" d=\"{}\"/>", area(stretch, measured, spend))
                        : Markup.NONE,
                path(stretch, spend, false));
    }

    private static long[] line(Stretch stretch, IntToLongFunction amount) {
        return IntStream.rangeClosed(0, stretch.months()).mapToLong(amount).toArray();
    }

    private String area(Stretch stretch, long[] below, long[] above) {
        return "M" + path(stretch, above, false) + "L" + path(stretch, below, true) + "Z";
    }

    private String path(Stretch stretch, long[] values, boolean backwards) {
        var points = new ArrayList<String>();
        for (int m = 0; m < values.length; m++) {
            points.add(number(plot.x(stretch.from() + m)) + " " + number(plot.y(values[m])));
        }
        return String.join("L", backwards ? points.reversed() : points);
    }

    private Markup pace(Stretch stretch) {
        return Markup.of("<path class=\"pace\" d=\"M{}\"/>", path(stretch, line(stretch, stretch::pace), false));
    }

    private Markup aggregate(long cents) {
        return Markup.of(
                """
                <path class="aggregate" d="M{} {}H{}"/><text x="{}" y="{}">To reach over the term: {}</text>
                """,
                number(plot.left()),
                number(plot.y(cents)),
                number(plot.right()),
                number(plot.left() + 8),
                number(plot.y(cents) + 16),
                compact(cents));
    }

    /// The boundary at the end of a window, and how far spend is from the commitment there.
    private Markup close(Stretch stretch) {
        var x = number(end(stretch));
        long spent = stretch.spend(stretch.months());
        long due = stretch.pace(stretch.months());
        var kind = kind(spent - due);
        return Markup.of(
                """
                <path class="boundary" d="M{} {}V{}"/><path class="gap {}" d="M{} {}V{}"/>
                <circle class="due" cx="{}" cy="{}" r="4"/><circle class="spent {}" cx="{}" cy="{}" r="3.5"/>
                """,
                x,
                number(TOP - 40),
                number(plot.bottom()),
                kind,
                x,
                number(plot.y(spent)),
                number(plot.y(due)),
                x,
                number(plot.y(due)),
                kind,
                x,
                number(plot.y(spent)));
    }

    private static String kind(long over) {
        return over < 0 ? "short" : over > 0 ? "over" : "met";
    }

    private double begin(Stretch stretch) {
        return plot.x(stretch.from());
    }

    private double end(Stretch stretch) {
        return plot.x(stretch.from() + stretch.months());
    }

    /// What a window is called and how it closed, as far as there is room.
    private Markup heading(Stretch stretch) {
        double width = end(stretch) - begin(stretch);
        var middle = number((begin(stretch) + end(stretch)) / 2);
        int n = stretch.window().number();
        return Markup.of(
                """
                <text class="window" x="{}" y="{}" text-anchor="middle">{}</text>
                <text class="result {}" x="{}" y="{}" text-anchor="middle">{}</text>
                """,
                middle,
                number(TOP - 28),
                plot.label(width, List.of("Window " + n, String.valueOf(n))),
                kind(stretch.over()),
                middle,
                number(TOP - 12),
                plot.label(width, results(stretch).subList(brevity, 4)));
    }

    private static String result(Stretch stretch) {
        long over = stretch.over();
        return over == 0 ? "met" : compact(Math.abs(over)) + (over < 0 ? " short" : " over");
    }

    /// How a window closed, in ever fewer words.
    private static List<String> results(Stretch stretch) {
        var mark = stretch.over() < 0 ? "▼" : stretch.over() > 0 ? "▲" : "●";
        var amount = compact(Math.abs(stretch.over()));
        return List.of(mark + " " + result(stretch), mark + " " + amount, amount, mark);
    }

    /// The first of the results that fits half of the windows at least, so that most say it alike.
    private int brevity() {
        return IntStream.range(0, 3)
                .filter(b -> 2 * fitting(b) >= curve.stretches().size())
                .findFirst()
                .orElse(3);
    }

    private long fitting(int result) {
        return curve.stretches().stream()
                .filter(s -> plot.fits(results(s).get(result), end(s) - begin(s)))
                .count();
    }

    /// The month that is pointed at; the page's script moves it.
    private Markup cursor() {
        return Markup.of("<path class=\"cursor\" d=\"M0 {}V{}\"/>", number(TOP), number(plot.bottom()));
    }

    /// What a reader may point at: each month with its numbers.
    private Stream<Markup> targets(Stretch stretch) {
        return IntStream.rangeClosed(1, stretch.months()).mapToObj(m -> {
            double x = plot.x(stretch.from() + m - 1);
            return Markup.of(
                    """
                    <rect class="target" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>
                    """,
                    number(x),
                    number(TOP),
                    number(plot.x(stretch.from() + m) - x),
                    number(plot.bottom() - TOP),
                    tip(stretch, m));
        });
    }

    private String tip(Stretch stretch, int month) {
        var point = stretch.points().get(month - 1);
        long spent = stretch.spend(month);
        long ahead = spent - stretch.pace(month);
        var lines = new ArrayList<>(List.of(
                MONTH.format(point.month()) + ", window " + stretch.window().number(),
                "In the month: " + compact(point.inMonth()),
                "Spend so far: " + compact(spent)));
        if (point.marketplace() != 0) {
            lines.add("of it Marketplace in the window: " + compact(point.marketplace()));
        }
        lines.add("Commitment so far: " + compact(stretch.pace(month)));
        lines.add((ahead < 0 ? "Behind: " : "Ahead: ") + compact(Math.abs(ahead)));
        if (month == stretch.months()) {
            lines.add("The window closes: " + result(stretch));
        }
        return String.join("\n", lines);
    }
}
