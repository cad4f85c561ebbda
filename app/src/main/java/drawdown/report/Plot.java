package drawdown.report;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The plane of a chart: months to the right, amounts upwards, in the units of its drawing.
///
/// @param months how many there are
/// @param left   where the first month begins, right of the amounts' labels
record Plot(Size size, Axis axis, YearMonth first, int months, double left) {

    enum Size {
        WIDE(1120, 384, 6.6),
        NARROW(420, 340, 7.4);

        private final double width;
        private final double height;

        /// The width of a letter of its labels, on the generous side.
        private final double letter;

        Size(double width, double height, double letter) {
            this.width = width;
            this.height = height;
            this.letter = letter;
        }

        double width() {
            return width;
        }

        double letter() {
            return letter;
        }

        double height() {
            return height;
        }
    }

    static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /// Room for two lines of headings.
    static final double TOP = 54;

    private static final double BOTTOM = 34;
    private static final double RIGHT = 22;

    static Plot of(Size size, Axis axis, YearMonth first, int months) {
        return new Plot(size, axis, first, months, 14 + axis.width(size));
    }

    double right() {
        return size.width - RIGHT;
    }

    double bottom() {
        return size.height - BOTTOM;
    }

    /// Where a month begins, counted from 0.
    double x(int month) {
        return left + (right() - left) * month / months;
    }

    double y(long cents) {
        return bottom() - axis.at(cents) * (bottom() - TOP);
    }

    /// The first of several labels, the longest first, that fits a width; empty if none does.
    String label(double width, List<String> choices) {
        return choices.stream().filter(c -> fits(c, width)).findFirst().orElse("");
    }

    boolean fits(String label, double width) {
        return label.length() * size.letter + 6 <= width;
    }

    /// @param summary what the drawing shows, for those who do not see it
    Markup draw(String summary, Stream<Markup> content) {
        return svg(
                size,
                size.height,
                summary,
                Stream.of(axis.lines(left, right(), this::y), content.collect(Markup.joining()), monthMarks()));
    }

    /// A drawing of any height.
    static Markup svg(Size size, double height, String summary, Stream<Markup> content) {
        return Markup.of(
                """
                <svg class="{}" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>
                """,
                size.name().toLowerCase(Locale.ROOT),
                number(size.width),
                number(height),
                summary,
                content.collect(Markup.joining()));
    }

    /// As many months as can be read, a whole number of years where possible.
    private Markup monthMarks() {
        double width = 9 * size.letter + 22;
        int every = IntStream.of(1, 2, 3, 6, 12, 24, 36, 60)
                .filter(step -> step * (x(1) - x(0)) >= width)
                .findFirst()
                .orElse(120);
        return IntStream.iterate(0, m -> m <= months, m -> m + every)
                .mapToObj(m -> Markup.of(
                        """
                        <path class="mark" d="M{} {}v5"/><text x="{}" y="{}" text-anchor="middle">{}</text>
                        """,
                        number(x(m)),
                        number(bottom()),
                        number(x(m)),
                        number(bottom() + 20),
                        MONTH.format(first.plusMonths(m))))
                .collect(Markup.joining());
    }

    /// With one decimal at most.
    static String number(double value) {
        var text = String.valueOf(Math.round(value * 10) / 10.0);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
