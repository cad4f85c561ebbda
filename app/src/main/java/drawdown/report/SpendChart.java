package drawdown.report;

import static drawdown.report.PageAmount.compact;

import drawdown.report.SpendCurve.Stretch;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Spend against the commitment as a drawing: a band for measured spend, one for Marketplace, a line for the
/// commitment, and at the close of each window what is short or over.
final class SpendChart {

    /// @param letter the width of a letter of its labels, on the generous side
    enum Size {
        WIDE(1120, 384, 6.6),
        NARROW(420, 340, 7.4);

        private final double width;
        private final double height;
        private final double letter;

        Size(double width, double height, double letter) {
            this.width = width;
            this.height = height;
            this.letter = letter;
        }
    }

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final double TOP = 54;
    private static final double BOTTOM = 34;
    private static final double GAP = 12;

    private final SpendCurve curve;
    private final Size size;
    private final Axis axis;
    private final double left;
    private final double right;
    private final int brevity;

    private SpendChart(SpendCurve curve, Size size) {
        this.curve = curve;
        this.size = size;
        this.axis = curve.axis(5);
        int letters = axis.ticks().stream()
                .mapToInt(t -> axis.label(t).length())
                .max()
                .orElse(0);
        this.left = 14 + letters * size.letter;
        this.right = size.width - 22;
        this.brevity = brevity();
    }

    static Markup of(SpendCurve curve, Size size) {
        return new SpendChart(curve, size).draw();
    }

    private Markup draw() {
        var stretches = curve.stretches();
        return Markup.of(
                """
                <svg class="{}" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>
                """,
                size.name().toLowerCase(Locale.ROOT),
                number(size.width),
                number(size.height),
                summary(),
                Stream.of(
                                Stream.of(grid()),
                                stretches.stream().map(this::bands),
                                curve.aggregate().stream().map(this::aggregate),
                                stretches.stream().map(this::pace),
                                stretches.stream().map(this::close),
                                stretches.stream().map(this::heading),
                                Stream.of(months()),
                                Stream.of(cursor()),
                                stretches.stream().flatMap(this::targets))
                        .flatMap(s -> s)
                        .collect(Markup.joining()));
    }

    private String summary() {
        return curve.stretches().stream()
                .map(s -> "Window " + s.window().number() + ": " + result(s))
                .reduce("Spend against the commitment.", (all, next) -> all + " " + next + ".");
    }

    private static String result(Stretch stretch) {
        long over = stretch.over();
        return over == 0 ? "met" : compact(Math.abs(over)) + (over < 0 ? " short" : " over");
    }

    private Markup grid() {
        return axis.ticks().stream()
                .map(tick -> Markup.of(
                        """
                        <path class="{}" d="M{} {}H{}"/><text class="tick" x="{}" y="{}" text-anchor="end">{}</text>
                        """,
                        tick == 0 ? "zero" : "grid",
                        number(left),
                        number(y(tick)),
                        number(right),
                        number(left - 8),
                        number(y(tick) + 4),
                        axis.label(tick)))
                .collect(Markup.joining());
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
            points.add(number(x(stretch.from() + m)) + " " + number(y(values[m])));
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
                number(left),
                number(y(cents)),
                number(right),
                number(left + 8),
                number(y(cents) + 16),
                compact(cents));
    }

    /// The boundary at the end of a window, and how far spend is from the commitment there.
    private Markup close(Stretch stretch) {
        double x = x(stretch.from() + stretch.months());
        long spent = stretch.spend(stretch.months());
        long due = stretch.pace(stretch.months());
        var kind = kind(spent - due);
        return Markup.of(
                """
                <path class="boundary" d="M{} {}V{}"/><path class="gap {}" d="M{} {}V{}"/>\
                <circle class="due" cx="{}" cy="{}" r="4"/><circle class="spent {}" cx="{}" cy="{}" r="3.5"/>
                """,
                number(x),
                number(TOP - 40),
                number(size.height - BOTTOM),
                kind,
                number(x),
                number(y(spent)),
                number(y(due)),
                number(x),
                number(y(due)),
                kind,
                number(x),
                number(y(spent)));
    }

    private static String kind(long over) {
        return over < 0 ? "short" : over > 0 ? "over" : "met";
    }

    /// What a window is called and how it closed, as far as there is room.
    private Markup heading(Stretch stretch) {
        double from = x(stretch.from());
        double to = x(stretch.from() + stretch.months());
        int n = stretch.window().number();
        return Markup.of(
                """
                <text class="window" x="{}" y="{}" text-anchor="middle">{}</text>\
                <text class="result {}" x="{}" y="{}" text-anchor="middle">{}</text>
                """,
                number((from + to) / 2),
                number(TOP - 28),
                longest(to - from, List.of("Window " + n, String.valueOf(n))),
                kind(stretch.over()),
                number((from + to) / 2),
                number(TOP - GAP),
                longest(to - from, results(stretch).subList(brevity, 4)));
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
                .filter(brevity -> curve.stretches().stream()
                                .filter(s -> fits(results(s).get(brevity), x(s.months()) - x(0)))
                                .count()
                        * 2
                        >= curve.stretches().size())
                .findFirst()
                .orElse(3);
    }

    private String longest(double room, List<String> choices) {
        return choices.stream().filter(c -> fits(c, room)).findFirst().orElse("");
    }

    private boolean fits(String words, double room) {
        return words.length() * size.letter + 6 <= room;
    }

    private Markup months() {
        double label = 9 * size.letter + 22;
        int every = IntStream.of(1, 2, 3, 6, 12, 24, 36, 60, 120)
                .filter(step -> step * (x(1) - x(0)) >= label)
                .findFirst()
                .orElse(120);
        var first = curve.stretches().getFirst().points().getFirst().month();
        return IntStream.iterate(0, m -> m <= curve.months(), m -> m + every)
                .mapToObj(m -> month(x(m), first.plusMonths(m)))
                .collect(Markup.joining());
    }

    private Markup month(double x, YearMonth month) {
        double bottom = size.height - BOTTOM;
        return Markup.of(
                """
                <path class="mark" d="M{} {}v5"/><text class="tick" x="{}" y="{}" text-anchor="middle">{}</text>
                """, number(x), number(bottom), number(x), number(bottom + 20), MONTH.format(month));
    }

    private Markup cursor() {
        return Markup.of("<path class=\"cursor\" d=\"M0 {}V{}\"/>", number(TOP), number(size.height - BOTTOM));
    }

    /// What a reader may point at: each month with its numbers.
    private Stream<Markup> targets(Stretch stretch) {
        return IntStream.rangeClosed(1, stretch.months()).mapToObj(m -> {
            double x = x(stretch.from() + m - 1);
            double width = x(stretch.from() + m) - x;
            return Markup.of(
                    """
                    <rect class="target" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>
                    """, number(x), number(TOP), number(width), number(size.height - TOP - BOTTOM), tip(stretch, m));
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

    private double x(int month) {
        return left + (right - left) * month / curve.months();
    }

    private double y(long cents) {
        return size.height - BOTTOM - axis.at(cents) * (size.height - TOP - BOTTOM);
    }

    private static String number(double value) {
        var text = String.valueOf(Math.round(value * 10) / 10.0);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
