package drawdown.report;

import static drawdown.report.Plot.number;

import drawdown.capacity.Size;
import drawdown.capacity.Sizes;
import drawdown.workload.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What sizes cost in a month, a curve for each term, and which is the cheapest.
final class UnitsChart {

    private static final double TOP = 34;
    private static final double PLANE = 240;
    private static final double BOTTOM = 34;
    private static final double RIGHT = 22;
    private static final int HUNDRED = 100;

    private final Sizes sizes;
    private final Plot.Size size;
    private final Axis costs;
    private final Scale units;

    private UnitsChart(Sizes sizes, Plot.Size size) {
        this.sizes = sizes;
        this.size = size;
        long most = sizes.curve().stream()
                .flatMap(s -> CapacityWords.terms(sizes).stream().flatMap(t -> s.total(t).stream()))
                .mapToLong(UnitsChart::cents)
                .max()
                .orElse(1);
        this.costs = Axis.of(0, most, 5);
        double left = 22 + costs.width(size);
        var axis = Axis.of(0, (long) HUNDRED * sizes.curve().getLast().units(), size == Plot.Size.WIDE ? 8 : 4);
        this.units = new Scale(axis, left, size.width() - RIGHT);
    }

    static Markup of(Sizes sizes, Plot.Size size) {
        return new UnitsChart(sizes, size).draw();
    }

    private static long cents(BigDecimal usd) {
        return usd.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    private double x(Size at) {
        return units.x((double) HUNDRED * at.units());
    }

    private double y(Size at, Term term) {
        return y(cents(at.total(term).orElseThrow()));
    }

    private double y(long cents) {
        return TOP + PLANE * (1 - costs.at(cents));
    }

    private Markup draw() {
        return Plot.svg(
                size,
                TOP + PLANE + BOTTOM,
                CapacityWords.verdict(sizes) + ".",
                Stream.of(
                        costs.lines(units.left(), units.right(), this::y),
                        CapacityWords.terms(sizes).stream().map(this::curve).collect(Markup.joining()),
                        optimum(),
                        units.marks(TOP + PLANE)));
    }

    private Markup curve(Term term) {
        return Markup.of(
                "<path class=\"term-{}\" d=\"M{}\"/>",
                term.toString(),
                sizes.curve().stream()
                        .map(at -> number(x(at)) + " " + number(y(at, term)))
                        .collect(Collectors.joining("L")));
    }

    private Markup optimum() {
        var term = sizes.cheapest().getKey();
        var best = sizes.cheapest().getValue();
        var label = "%,d %s %s".formatted(best.units(), CapacityWords.unit(sizes), CapacityWords.term(term));
        boolean before = x(best) + label.length() * size.letter() > units.right();
        return Markup.of(
                """
                <path class="rule optimum" d="M{} {}V{}"/><circle class="spent" cx="{}" cy="{}" r="4"/>\
                <text class="optimum" x="{}" y="{}" text-anchor="{}">{}</text>
                """,
                number(x(best)),
                number(TOP - 12),
                number(TOP + PLANE),
                number(x(best)),
                number(y(best, term)),
                number(before ? x(best) - 6 : x(best) + 6),
                number(TOP - 4),
                before ? "end" : "start",
                label);
    }
}
