package drawdown.lockin;

import java.util.SplittableRandom;

/// How new versions of a model come: at any time with the same probability, each doing the same work for less.
///
/// @param months      between two of them on average
/// @param improvement by how much a version lowers the price of a unit of work, as a share
public record Versions(double months, double improvement) {

    public static final Versions NONE = new Versions(12, 0);

    public Versions {
        if (!(months > 0 && improvement >= 0 && improvement < 1)) {
            throw new IllegalArgumentException("a version every " + months + " months, better by " + improvement);
        }
    }

    /// What a unit of work costs with the newest version after a month, as a factor of what it cost before.
    double month(SplittableRandom random) {
        double factor = 1;
        for (double at = random.nextExponential(); at < 1 / months; at += random.nextExponential()) {
            factor *= 1 - improvement;
        }
        return factor;
    }

    /// The same after so many months, on average.
    public double expected(int after) {
        return Math.exp(-improvement * after / months);
    }
}
