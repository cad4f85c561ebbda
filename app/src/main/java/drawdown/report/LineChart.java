package drawdown.report;

import static drawdown.report.Plot.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Amounts in cents over any quantity, as lines.
///
/// @param summary what it shows, for those who do not see it
/// @param ticks   of the quantity, where it is labelled
/// @param labels  how a quantity is written
record LineChart(
        String summary,
        List<Line> lines,
        List<Mark> marks,
        List<Double> ticks,
        DoubleFunction<String> labels,
        String quantity)
        implements Chart {

    /// @param colour of the page's style, such as `spend`
    /// @param errors a standard error of each point; none if empty
    record Line(String name, String colour, List<Double> at, List<Double> cents, List<Double> errors) {}

    /// Where something happens: a break-even.
    record Mark(double at, String words) {}

    private static final double TOP = 30;
    private static final double BOTTOM = 34;
    private static final double RIGHT = 22;
    private static final int BAR = 40;

    /// The bars are of the first line.
    @Override
    public String text() {
        var headings = new ArrayList<>(List.of(quantity));
        IntStream.range(0, lines.size()).forEach(i -> headings.add(letter(i)));
        headings.add("");
        var table = new Table(headings.toArray(String[]::new));
        var first = lines.getFirst();
        double most = first.cents.stream().mapToDouble(c -> c).max().orElse(1);
        for (double at : ticks) {
            var cells = new ArrayList<>(List.of(labels.apply(at)));
            lines.forEach(line -> cells.add(cell(line, at)));
            cells.add("█".repeat((int) Math.round(BAR * Math.clamp(value(first, at) / Math.max(1, most), 0, 1))));
            table.row(cells.toArray(String[]::new));
        }
        return table
                + IntStream.range(0, lines.size())
                        .mapToObj(i -> "  " + letter(i) + "  " + lines.get(i).name + "\n")
                        .collect(Collectors.joining());
    }

    private static String letter(int line) {
        return String.valueOf((char) ('a' + line));
    }

    private static String cell(Line line, double at) {
        double cents = value(line, at);
        return Double.isNaN(cents) ? "" : PageAmount.compact(Math.round(cents)).replace('−', '-');
    }

    /// Linearly between points; no number beyond them.
    private static double value(Line line, double at) {
        for (int i = 1; i < line.at.size(); i++) {
            double left = line.at.get(i - 1);
            double right = line.at.get(i);
            if (at >= left && at <= right) {
                double part = right == left ? 0 : (at - left) / (right - left);
                return line.cents.get(i - 1) + part * (line.cents.get(i) - line.cents.get(i - 1));
            }
        }
        return Double.NaN;
    }

    @Override
    public Markup legend() {
        return lines.stream()
                .map(line -> Markup.of("<li class=\"use\" style=\"--use: var(--{})\">{}</li>", line.colour, line.name))
                .collect(Markup.joining());
    }

    @Override
    public Markup draw(Plot.Size size) {
        return new Drawing(size).draw();
    }

    private final class Drawing {

        private final Plot.Size size;
        private final Axis axis;
        private final double left;
        private final double least = lines.stream()
                .flatMap(l -> l.at.stream())
                .mapToDouble(x -> x)
                .min()
                .orElse(0);
        private final double most = lines.stream()
                .flatMap(l -> l.at.stream())
                .mapToDouble(x -> x)
                .max()
                .orElse(1);

        Drawing(Plot.Size size) {
            this.size = size;
            this.axis = Axis.of(
                    Math.round(extreme(-2).min().orElse(0)),
                    Math.round(extreme(2).max().orElse(1)),
                    5);
            this.left = 14 + axis.width(size);
        }

        private java.util.stream.DoubleStream extreme(int errors) {
            return lines.stream()
                    .flatMapToDouble(line -> IntStream.range(0, line.cents.size())
                            .mapToDouble(i ->
                                    line.cents.get(i) + errors * (line.errors.isEmpty() ? 0 : line.errors.get(i))));
        }

        private double x(double at) {
            return left + (size.width() - RIGHT - left) * (at - least) / (most - least);
        }

        private double y(double cents) {
            double part = (cents - axis.low()) / (axis.high() - axis.low());
            return size.height() - BOTTOM - (size.height() - BOTTOM - TOP) * part;
        }

        Markup draw() {
            return Plot.svg(
                    size,
                    size.height(),
                    summary,
                    Stream.of(
                            axis.lines(left, size.width() - RIGHT, this::y),
                            quantities(),
                            bands(),
                            curves(),
                            events()));
        }

        private Markup quantities() {
            double room = 12 * size.letter();
            double foot = size.height() - BOTTOM;
            var parts = new ArrayList<Markup>();
            double free = left - room / 2;
            for (double tick : ticks) {
                if (x(tick) - room / 2 >= free) {
                    free = x(tick) + room / 2;
                    parts.add(Markup.of(
                            "<path class=\"mark\" d=\"M{} {}v5\"/><text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                            number(x(tick)),
                            number(foot),
                            number(x(tick)),
                            number(foot + 20),
                            labels.apply(tick)));
                }
            }
            return parts.stream().collect(Markup.joining());
        }

        private Markup bands() {
            return lines.stream()
                    .filter(line -> !line.errors.isEmpty())
                    .map(line -> Markup.of(
                            "<path class=\"uncertain\" style=\"--use: var(--{})\" d=\"M{}L{}Z\"/>",
                            line.colour,
                            String.join("L", points(line, 2)),
                            String.join("L", points(line, -2).reversed())))
                    .collect(Markup.joining());
        }

        private Markup curves() {
            return lines.stream()
                    .map(line -> Markup.of(
                            "<path class=\"line\" style=\"--use: var(--{})\" d=\"M{}\"><title>{}</title></path>",
                            line.colour,
                            String.join("L", points(line, 0)),
                            line.name))
                    .collect(Markup.joining());
        }

        private List<String> points(Line line, int errors) {
            return IntStream.range(0, line.at.size())
                    .mapToObj(i -> number(x(line.at.get(i))) + " "
                            + number(y(line.cents.get(i) + (errors == 0 ? 0 : errors * line.errors.get(i)))))
                    .collect(Collectors.toList());
        }

        private Markup events() {
            return marks.stream()
                    .filter(m -> m.at >= least && m.at <= most)
                    .map(m -> {
                        boolean before = x(m.at) + m.words.length() * size.letter() > size.width() - RIGHT;
                        return Markup.of(
                                "<path class=\"cost-mark\" d=\"M{} {}V{}\"/><text class=\"due\" x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>",
                                number(x(m.at)),
                                number(TOP - 16),
                                number(size.height() - BOTTOM),
                                number(x(m.at) + (before ? -6 : 6)),
                                number(TOP - 6),
                                before ? "end" : "start",
                                m.words);
                    })
                    .collect(Markup.joining());
        }
    }
}
