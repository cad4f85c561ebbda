package drawdown.capacity;

/// How many units are bought for a term: so many that they suffice in this share of its minutes.
public enum Level {
    MINIMUM("minimum", 0),
    P50("P50", 0.5),
    P90("P90", 0.9),
    P99("P99", 0.99),
    ZERO_REFUSAL("zero refusal", 1);

    private final String words;
    private final double share;

    Level(String words, double share) {
        this.words = words;
        this.share = share;
    }

    double share() {
        return share;
    }

    @Override
    public String toString() {
        return words;
    }
}
