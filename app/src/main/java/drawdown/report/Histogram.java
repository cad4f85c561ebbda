package drawdown.report;

import java.util.Arrays;

/// How often values lie in each of several classes of equal, round width; the last ones take what lies beyond.
///
/// @param low   where the first class begins
/// @param width of each
record Histogram(long low, long width, int[] counts) {

    /// Beyond this share of the values on either side lie few, far apart.
    private static final double TAIL = 0.002;

    /// @param classes about how many
    static Histogram of(double[] values, int count, int classes) {
        var sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        double least = sorted[(int) (TAIL * (count - 1))];
        double most = sorted[(int) ((1 - TAIL) * (count - 1))];
        long width = Axis.round(Math.max(1, (long) Math.ceil((most - least) / classes)));
        long low = Math.floorDiv((long) least, width) * width;
        int number = (int) Math.floorDiv((long) most - low, width) + 1;
        var counts = new int[number];
        for (double value : sorted) {
            counts[(int) Math.clamp(Math.floorDiv((long) value - low, width), 0, number - 1L)]++;
        }
        return new Histogram(low, width, counts);
    }

    long edge(int index) {
        return low + index * width;
    }

    int most() {
        return Arrays.stream(counts).max().orElse(1);
    }
}
