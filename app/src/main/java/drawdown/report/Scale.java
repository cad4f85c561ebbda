package drawdown.report;

import static drawdown.report.Plot.number;

/// Amounts to the right, between two edges of a drawing.
record Scale(Axis axis, double left, double right) {

    double x(double cents) {
        return left + (right - left) * (cents - axis.low()) / (axis.high() - axis.low());
    }

    /// A mark and an amount below each tick.
    Markup marks(double bottom) {
        return axis.ticks().stream()
                .map(tick -> Markup.of(
                        """
                        <path class="mark" d="M{} {}v5"/><text x="{}" y="{}" text-anchor="middle">{}</text>
                        """,
                        number(x((double) tick)),
                        number(bottom),
                        number(x((double) tick)),
                        number(bottom + 20),
                        axis.label(tick)))
                .collect(Markup.joining());
    }

    /// A line at each tick, the one at zero stronger.
    Markup lines(double top, double bottom) {
        return axis.ticks().stream()
                .map(tick -> Markup.of(
                        "<path class=\"{}\" d=\"M{} {}V{}\"/>",
                        tick == 0 ? "zero" : "grid",
                        number(x((double) tick)),
                        number(top),
                        number(bottom)))
                .collect(Markup.joining());
    }
}
