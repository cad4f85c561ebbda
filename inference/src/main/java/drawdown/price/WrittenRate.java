package drawdown.price;

import drawdown.record.Written;
import drawdown.text.Node;
import drawdown.text.Values;
import java.util.Optional;

/// How a rate is written: a number, as US dollars per million tokens.
final class WrittenRate {

    static final Written<Rate> KIND = new Written<>(
            Rate.class, Optional.empty(), WrittenRate::read, Written.number(0, Rate.MOST.longValueExact()));

    private WrittenRate() {}

    /// A rate that some model may cost. In another unit it would be a thousand or a million times too high.
    private static Optional<Rate> read(Node node, String name, Values values) {
        return values.decimal(node, name).flatMap(number -> {
            boolean free = number.signum() == 0 && name.matches(".*\\.(input|output|training)");
            if (free) {
                values.problems()
                        .add(
                                node.location(),
                                name + " is 0, but nothing is free",
                                "Maybe remove it: what is not stated is unknown.");
            } else if (number.compareTo(Rate.MOST) > 0) {
                values.problems()
                        .add(
                                node.location(),
                                name + " is " + node.shown()
                                        + " US dollars per million tokens, more than any model costs",
                                "Maybe it is in another unit: write " + new Rate(number.movePointLeft(3)) + " or "
                                        + new Rate(number.movePointLeft(6)) + ".");
            }
            return free || number.compareTo(Rate.MOST) > 0 ? Optional.empty() : Optional.of(new Rate(number));
        });
    }
}
