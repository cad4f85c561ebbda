package drawdown.lockin;

import java.util.SplittableRandom;

/// How the price of a unit of work may develop: list prices fall, and new versions do more for the same.
public record Outlook(Decline decline, Versions versions) {

    /// One future, by month from 0 on, as factors of the first month.
    ///
    /// @param list    the list price of any version
    /// @param version what a unit of work costs with the version that is newest then, at the same list price
    record Path(double[] list, double[] version) {

        /// What a unit of work costs who is free to choose.
        double price(int month) {
            return list[month] * version[month];
        }
    }

    /// Path i of a seed is the same whatever else is drawn.
    Path path(long seed, long index, int months) {
        var seeds = new SplittableRandom(seed + SEED_STEP * index);
        var cuts = new SplittableRandom(seeds.nextLong());
        var releases = new SplittableRandom(seeds.nextLong());
        var path = new Path(new double[months], new double[months]);
        path.list[0] = 1;
        path.version[0] = 1;
        for (int month = 1; month < months; month++) {
            path.list[month] = path.list[month - 1] * decline.month(cuts);
            path.version[month] = path.version[month - 1] * versions.month(releases);
        }
        return path;
    }

    /// What SplittableRandom adds to its state for each number, so that number i of a seed is known without the others.
    private static final long SEED_STEP = 0x9E3779B97F4A7C15L;
}
