package drawdown.price.feed;

/// A fault of a feed, and what was made of it.
///
/// @param name what the feed calls the row
/// @param times in how many rows of that name
public record Finding(String name, String fault, Outcome outcome, int times) {

    public enum Outcome {
        /// Read as what it must have meant, because the feed is known to say it so.
        CORRECTED,
        /// The price is left unknown.
        UNKNOWN,
        /// The row is left out.
        REFUSED,
        /// Taken as it is, though it looks wrong.
        KEPT;

        public String words() {
            return switch (this) {
                case CORRECTED -> "corrected";
                case UNKNOWN -> "left unknown";
                case REFUSED -> "refused";
                case KEPT -> "kept";
            };
        }
    }
}
