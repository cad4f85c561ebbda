package drawdown.report;

import static drawdown.report.Plot.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Amounts in cents that add up, a bar for each row.
///
/// @param summary  what it shows, for those who do not see it
/// @param segments of each bar, in their order
record BarChart(String summary, List<Segment> segments, List<Bar> bars) implements Chart {

    /// @param colour of the page's style, such as `spend`
    /// @param glyph  in a terminal
    record Segment(String name, String colour, String glyph) {}

    /// @param cents one for each segment, at least 0
    record Bar(String name, List<Long> cents) {}

    private static final int WIDTH = 60;
    private static final double ROW = 46;
    private static final double HEIGHT = 18;
    private static final double BOTTOM = 34;
    private static final double SIDE = 22;

    @Override
    public String text() {
        int width = bars.stream().mapToInt(bar -> bar.name.length()).max().orElse(0);
        return bars.stream()
                        .map(bar -> ("  " + bar.name + " ".repeat(width - bar.name.length() + 2) + glyphs(bar))
                                .stripTrailing())
                        .collect(Collectors.joining("\n", "", "\n"))
                + segments.stream().map(s -> s.glyph + " " + s.name).collect(Collectors.joining("   ", "  ", "\n"));
    }

    private String glyphs(Bar bar) {
        var text = new StringBuilder();
        long sum = 0;
        for (int i = 0; i < segments.size(); i++) {
            sum += bar.cents.get(i);
            int end = (int) Math.round((double) WIDTH * sum / most());
            text.append(segments.get(i).glyph.repeat(Math.max(0, end - text.length())));
        }
        return text.toString();
    }

    private long most() {
        return Math.max(1, bars.stream().mapToLong(BarChart::length).max().orElse(1));
    }

    private static long length(Bar bar) {
        return bar.cents.stream().mapToLong(c -> c).sum();
    }

    @Override
    public Markup legend() {
        return segments.stream()
                .map(s -> Markup.of("<li class=\"use\" style=\"--use: var(--{})\">{}</li>", s.colour, s.name))
                .collect(Markup.joining());
    }

    @Override
    public Markup draw(Plot.Size size) {
        var axis = Axis.of(0, most(), size == Plot.Size.WIDE ? 8 : 4);
        var scale = new Scale(axis, SIDE, size.width() - SIDE);
        double foot = bars.size() * ROW + 8;
        return Plot.svg(
                size,
                foot + BOTTOM,
                summary,
                Stream.of(
                        scale.lines(4, foot),
                        scale.marks(foot),
                        IntStream.range(0, bars.size())
                                .mapToObj(i -> bar(bars.get(i), i * ROW, scale, size))
                                .collect(Markup.joining())));
    }

    private Markup bar(Bar bar, double top, Scale scale, Plot.Size size) {
        var parts = new ArrayList<Markup>();
        int letters = (int) ((size.width() - 2 * SIDE) / size.letter());
        parts.add(Markup.of(
                "<text class=\"name\" x=\"{}\" y=\"{}\">{}</text>",
                number(SIDE),
                number(top + 16),
                bar.name.length() <= letters ? bar.name : bar.name.substring(0, letters - 1) + "…"));
        long sum = 0;
        for (int i = 0; i < segments.size(); i++) {
            long cents = bar.cents.get(i);
            if (cents > 0) {
                parts.add(Markup.of(
                        "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"><title>{}: {}</title></rect>",
                        segments.get(i).colour,
                        number(scale.x((double) sum)),
                        number(top + 22),
                        number(scale.x((double) (sum + cents)) - scale.x((double) sum)),
                        number(HEIGHT),
                        segments.get(i).name,
                        PageAmount.exact(cents)));
            }
            sum += cents;
        }
        return parts.stream().collect(Markup.joining());
    }
}
