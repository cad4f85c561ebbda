package drawdown.report;

import static drawdown.report.Plot.number;

import drawdown.capacity.Sizes;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the traffic needs over its span, and how much of it the units of the cheapest size serve: columns, each the most of
/// the slots it stands for.
final class NeedChart {

    private static final double TOP = 14;
    private static final double PLANE = 220;
    private static final double BOTTOM = 34;
    private static final double RIGHT = 22;
    private static final int HUNDRED = 100;

    private final Sizes sizes;
    private final Plot.Size size;
    private final double[] columns;
    private final Axis axis;
    private final double left;

    private NeedChart(Sizes sizes, Plot.Size size) {
        this.sizes = sizes;
        this.size = size;
        this.columns = columns(sizes.sizing().needs(), size == Plot.Size.WIDE ? 504 : 168);
        long most = Math.round(HUNDRED
                * Math.max(
                        sizes.sizing().load().most(),
                        sizes.cheapest().getValue().units()));
        this.axis = Axis.of(0, most, 4);
        this.left = 22 + axis.width(size);
    }

    static Markup of(Sizes sizes, Plot.Size size) {
        return new NeedChart(sizes, size).draw();
    }

    private static double[] columns(double[] needs, int most) {
        int count = Math.min(most, needs.length);
        return IntStream.range(0, count)
                .mapToDouble(c -> IntStream.range(c * needs.length / count, (c + 1) * needs.length / count)
                        .mapToDouble(i -> needs[i])
                        .max()
                        .orElse(0))
                .toArray();
    }

    private Markup draw() {
        double units = sizes.cheapest().getValue().units();
        return Plot.svg(
                size,
                TOP + PLANE + BOTTOM,
                CapacityWords.need(sizes) + ".",
                Stream.of(
                        axis.lines(left, size.width() - RIGHT, tick -> y((double) tick / HUNDRED)),
                        area("filled", need -> 0, need -> Math.min(need, units)),
                        area("shortfall", need -> Math.min(need, units), need -> need),
                        Markup.of(
                                "<path class=\"rule optimum\" d=\"M{} {}H{}\"/>",
                                number(left),
                                number(y(units)),
                                number(size.width() - RIGHT)),
                        marks()));
    }

    private double x(double column) {
        return left + (size.width() - RIGHT - left) * column / columns.length;
    }

    private double y(double units) {
        return TOP + PLANE * (1 - axis.at(Math.round(units * HUNDRED)));
    }

    /// All columns as one shape, from one height to another.
    private Markup area(String kind, DoubleUnaryOperator from, DoubleUnaryOperator to) {
        var path = new StringBuilder();
        for (int c = 0; c < columns.length; c++) {
            if (to.applyAsDouble(columns[c]) > from.applyAsDouble(columns[c])) {
                path.append(String.format(
                        Locale.ROOT,
                        "M%s %sV%sH%sV%sZ",
                        number(x(c)),
                        number(y(from.applyAsDouble(columns[c]))),
                        number(y(to.applyAsDouble(columns[c]))),
                        number(x(c + 1)),
                        number(y(from.applyAsDouble(columns[c])))));
            }
        }
        return Markup.of("<path class=\"{}\" d=\"{}\"/>", kind, path.toString());
    }

    /// The time since the beginning, in the unit that suits the span.
    private Markup marks() {
        var shape = sizes.workload().profile().shape();
        long minutes = (long) shape.slotMinutes() * shape.slots();
        long unit = minutes > 2 * 1440 ? 1440 : minutes > 120 ? 60 : 1;
        var word = unit == 1440 ? "day" : unit == 60 ? "hour" : "minute";
        long count = minutes / unit;
        long every = Math.max(1, Axis.round(Math.max(1, count / (size == Plot.Size.WIDE ? 10 : 5))));
        return Stream.iterate(0L, at -> at <= count, at -> at + every)
                .map(at -> Markup.of(
                        """
                        <path class="mark" d="M{} {}v5"/><text x="{}" y="{}" text-anchor="{}">{}</text>
                        """,
                        number(x((double) at * unit * columns.length / minutes)),
                        number(TOP + PLANE),
                        number(x((double) at * unit * columns.length / minutes)),
                        number(TOP + PLANE + 20),
                        at == 0 ? "start" : "middle",
                        at == 0 ? word + " 0" : String.valueOf(at)))
                .collect(Markup.joining());
    }
}
