package drawdown.report;

import static drawdown.report.Plot.number;

import drawdown.report.PageAmount.Unit;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;

/// A scale of amounts in cents whose ticks stand at round numbers.
record Axis(long low, long high, long step) {

    /// The scale that holds zero and both ends.
    ///
    /// @param intervals about how many it has between its ticks
    static Axis of(long least, long most, int intervals) {
        long low = Math.min(0, least);
        long high = Math.max(Math.max(0, most), low + 1);
        long step = round((high - low + intervals - 1) / intervals);
        return new Axis(Math.floorDiv(low, step) * step, Math.ceilDiv(high, step) * step, step);
    }

    /// The scale that holds both ends, but not zero unless it lies between them.
    static Axis between(long least, long most, int intervals) {
        long step = round(Math.max(1, (most - least) / intervals));
        return new Axis(Math.floorDiv(least, step) * step, Math.ceilDiv(most, step) * step, step);
    }

    /// The least of 1, 2, 2.5 and 5 times a power of ten that is not below an amount.
    static long round(long atLeast) {
        long power = 1;
        while (power * 10 < atLeast) {
            power *= 10;
        }
        for (long tenths : new long[] {10, 20, 25, 50}) {
            if (power * tenths % 10 == 0 && power * tenths / 10 >= atLeast) {
                return power * tenths / 10;
            }
        }
        return power * 10;
    }

    List<Long> ticks() {
        return LongStream.iterate(low, tick -> tick <= high, tick -> tick + step)
                .boxed()
                .toList();
    }

    /// Every tick in the unit of the largest, or the one below it where the step is a small part of that.
    String label(long tick) {
        if (tick == 0) {
            return "0";
        }
        var largest = Unit.of(Math.max(high, -low));
        var unit = largest != Unit.ONE && step * 2 < largest.cents() ? Unit.values()[largest.ordinal() - 1] : largest;
        int decimals = step % unit.cents() == 0 ? 0 : step * 10 % unit.cents() == 0 ? 1 : 2;
        return unit.print(tick, decimals);
    }

    /// How wide the widest of the labels is.
    double width(Plot.Size size) {
        return size.letter()
                * ticks().stream().mapToInt(t -> label(t).length()).max().orElse(0);
    }

    /// A line across at each tick, the one at zero stronger, and its label before it.
    ///
    /// @param y where an amount stands
    Markup lines(double left, double right, LongToDoubleFunction y) {
        return ticks().stream()
                .map(tick -> Markup.of(
                        """
                        <path class="{}" d="M{} {}H{}"/><text x="{}" y="{}" text-anchor="end">{}</text>
                        """,
                        tick == 0 ? "zero" : "grid",
                        number(left),
                        number(y.applyAsDouble(tick)),
                        number(right),
                        number(left - 8),
                        number(y.applyAsDouble(tick) + 4),
                        label(tick)))
                .collect(Markup.joining());
    }

    /// Where an amount lies between the ends, 0 to 1.
    double at(long cents) {
        return (double) (cents - low) / (high - low);
    }
}
