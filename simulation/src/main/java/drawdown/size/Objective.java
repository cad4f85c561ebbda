package drawdown.size;

import drawdown.money.Share;
import drawdown.value.Measure;

/// What of the cost is to be least: the mean, the mean of the worst five in a hundred, or a mix of the two.
///
/// @param tail the weight of the worst, 0% to 100%
public record Objective(Share tail) {

    public static final Objective MEAN = new Objective(Share.NONE);
    public static final Objective CVAR = new Objective(Share.WHOLE);

    /// As something whose mean over the paths it is.
    double[] of(double[] cost) {
        if (tail.equals(Share.NONE)) {
            return cost;
        }
        double weight = (double) tail.ppm() / Share.WHOLE_PPM;
        var by = Measure.TAIL.of(cost);
        for (int path = 0; path < by.length; path++) {
            by[path] = weight * by[path] + (1 - weight) * cost[path];
        }
        return by;
    }

    /// In words.
    @Override
    public String toString() {
        return equals(MEAN)
                ? "mean cost"
                : equals(CVAR)
                        ? "cost of the worst 5%"
                        : tail.rest() + " of mean cost and " + tail + " of that of the worst 5%";
    }
}
