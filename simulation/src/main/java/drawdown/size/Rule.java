package drawdown.size;

import java.util.Optional;

/// A way to choose a size.
///
/// @param list what it comes to before discounts, a year, in cents; empty where it is stated as a commitment
public record Rule(Kind kind, Optional<Double> list, String shape, Level level) {

    public enum Kind {
        NONE("no commitment"),
        STEADY("steady baseline"),
        RAMP("structural ramp"),
        PEAK("peak projection"),
        OFFER("offer"),
        WRITTEN("as written"),
        OPTIMUM("optimum");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
