package drawdown.simulation;

/// A figure estimated from paths, and how far it may be off.
///
/// @param standardError the standard deviation of the estimate over seeds: about two times in three it is off by less
public record Estimate(double value, double standardError) {

    /// In the units of the other, such as dollars for cents.
    public Estimate times(double factor) {
        return new Estimate(value * factor, Math.abs(factor) * standardError);
    }
}
