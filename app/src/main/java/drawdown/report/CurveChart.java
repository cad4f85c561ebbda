package drawdown.report;

import static drawdown.report.Plot.number;

import drawdown.size.Curve;
import drawdown.size.Level;
import drawdown.size.Rule;
import drawdown.size.Sizing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What commitments cost by their size, with the rules of thumb among them, and beneath it how often they fall short.
final class CurveChart {

    private static final double LINE = 17;
    private static final double PLANE = 270;
    private static final double GAP = 44;
    private static final double STRIP = 96;
    private static final double BOTTOM = 34;
    private static final double RIGHT = 22;

    private final Sizing sizing;
    private final Plot.Size size;
    private final Curve best;
    private final List<Rule> marks;
    private final Axis costs;
    private final Axis sizes;
    private final double left;

    private CurveChart(Sizing sizing, Plot.Size size) {
        this.sizing = sizing;
        this.size = size;
        this.best = sizing.best();
        this.marks = sizing.rules().stream()
                .filter(r -> r.kind() != Rule.Kind.NONE)
                .sorted(Comparator.comparing(r -> r.level().proposal().perYear()))
                .toList();
        var levels = sizing.curves().stream().flatMap(c -> c.levels().stream()).toList();
        this.costs = Axis.between(
                Math.round(all(levels).mapToDouble(CurveChart::low).min().orElse(0)),
                Math.round(all(levels).mapToDouble(CurveChart::high).max().orElse(1)),
                5);
        this.sizes = Axis.between(
                levels.stream().mapToLong(CurveChart::cents).min().orElse(0),
                Stream.concat(levels.stream(), marks.stream().map(Rule::level))
                        .mapToLong(CurveChart::cents)
                        .max()
                        .orElse(1),
                size == Plot.Size.WIDE ? 8 : 4);
        this.left = 22 + costs.width(size);
    }

    static Markup of(Sizing sizing, Plot.Size size) {
        return new CurveChart(sizing, size).draw();
    }

    /// What is drawn in the plane: the levels, and the rules whose own agreement lies off the curves.
    private Stream<Level> all(List<Level> levels) {
        return Stream.concat(levels.stream(), marks.stream().map(Rule::level));
    }

    private static double low(Level level) {
        return level.objective().value() - 2 * level.objective().standardError();
    }

    private static double high(Level level) {
        return level.objective().value() + 2 * level.objective().standardError();
    }

    private static long cents(Level level) {
        return level.proposal().perYear().cents();
    }

    private double top() {
        return LINE * marks.size() + 12;
    }

    private double bottom() {
        return top() + PLANE;
    }

    private double height() {
        return bottom() + GAP + STRIP + BOTTOM;
    }

    private double x(double cents) {
        return left + (size.width() - RIGHT - left) * (cents - sizes.low()) / (sizes.high() - sizes.low());
    }

    private double y(double cents) {
        return bottom() - PLANE * (cents - costs.low()) / (costs.high() - costs.low());
    }

    private double risk(double probability) {
        return bottom() + GAP + STRIP * (1 - probability);
    }

    private Markup draw() {
        return Markup.of(
                """
                <svg class="{}" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}{}{}{}{}</svg>
                """,
                size.name().toLowerCase(Locale.ROOT),
                number(size.width()),
                number(height()),
                SizeWords.verdict(sizing),
                costLines(),
                sizeMarks(),
                Markup.of("<path class=\"error\" d=\"{}\"/>", band()),
                sizing.curves().stream()
                        .sorted(Comparator.comparing(this::isBest))
                        .map(c -> Markup.of(
                                "<path class=\"{}\" d=\"M{}\"/>",
                                isBest(c) ? "curve" : "other",
                                line(c, l -> y(l.objective().value()))))
                        .collect(Markup.joining()),
                rules(),
                risks());
    }

    private boolean isBest(Curve curve) {
        return curve.shape().equals(best.shape());
    }

    private String band() {
        return "M" + line(best, l -> y(high(l))) + "L"
                + String.join("L", points(best, l -> y(low(l))).reversed()) + "Z";
    }

    private String line(Curve curve, ToDoubleFunction<Level> y) {
        return String.join("L", points(curve, y));
    }

    private List<String> points(Curve curve, ToDoubleFunction<Level> y) {
        var points = new ArrayList<String>();
        for (var level : curve.levels()) {
            points.add(number(x((double) cents(level))) + " " + number(y.applyAsDouble(level)));
        }
        return points;
    }

    private Markup costLines() {
        return costs.ticks().stream()
                .map(tick -> horizontal(y((double) tick), costs.label(tick), "grid"))
                .collect(Markup.joining());
    }

    private Markup horizontal(double y, String label, String kind) {
        return Markup.of(
                """
                <path class="{}" d="M{} {}H{}"/><text x="{}" y="{}" text-anchor="end">{}</text>
                """,
                kind,
                number(left),
                number(y),
                number(size.width() - RIGHT),
                number(left - 8),
                number(y + 4),
                label);
    }

    private Markup sizeMarks() {
        double foot = risk(0);
        return sizes.ticks().stream()
                .map(tick -> Markup.of(
                        """
                        <path class="mark" d="M{} {}v5"/><text x="{}" y="{}" text-anchor="middle">{}</text>
                        """,
                        number(x((double) tick)),
                        number(foot),
                        number(x((double) tick)),
                        number(foot + 20),
                        sizes.label(tick)))
                .collect(Markup.joining());
    }

    /// A line of its own for each label, so that none lies on another.
    private Markup rules() {
        var near = best.near();
        return Stream.concat(
                        Stream.of(Markup.of(
                                "<path class=\"near\" d=\"M{} {}H{}\"/>",
                                number(x((double) near.least().cents())),
                                number(bottom()),
                                number(x((double) near.most().cents())))),
                        IntStream.range(0, marks.size()).mapToObj(i -> rule(marks.get(i), LINE * (i + 1))))
                .collect(Markup.joining());
    }

    private Markup rule(Rule rule, double y) {
        var kind = rule.kind() == Rule.Kind.OPTIMUM ? "optimum" : "";
        double x = x((double) cents(rule.level()));
        var label = PageWords.capital(rule.kind().words()) + " " + PageAmount.compact(cents(rule.level()));
        boolean before = x + label.length() * size.letter() > size.width() - RIGHT;
        return Markup.of(
                """
                <path class="rule {}" d="M{} {}V{}"/><circle class="spent" cx="{}" cy="{}" r="4"/>\
                <text class="{}" x="{}" y="{}" text-anchor="{}">{}</text>
                """,
                kind,
                number(x),
                number(y - 10),
                number(bottom()),
                number(x),
                number(y(rule.level().objective().value())),
                kind,
                number(before ? x - 6 : x + 6),
                number(y),
                before ? "end" : "start",
                label);
    }

    private Markup risks() {
        return Stream.of(
                        DoubleStream.of(0, 0.5, 1)
                                .mapToObj(p -> horizontal(risk(p), Math.round(100 * p) + "%", p == 0 ? "zero" : "grid"))
                                .collect(Markup.joining()),
                        Markup.of(
                                "<path class=\"risk\" d=\"M{}\"/>",
                                line(best, l -> risk(l.shortfall().value()))),
                        Markup.of(
                                "<path class=\"risk cap\" d=\"M{}\"/>",
                                line(best, l -> risk(l.beyondCap().value()))))
                .collect(Markup.joining());
    }
}
