package drawdown.claims;

/// From a low to a high end, both included.
public record Range(double low, double high) {

    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException(low + " to " + high);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /// @param place 0 at the low end, 1 at the high one
    double at(double place) {
        return low + place * (high - low);
    }

    /// The same with even steps in the logarithm.
    double logarithmicallyAt(double place) {
        return low * StrictMath.pow(high / low, place);
    }
}
