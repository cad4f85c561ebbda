package drawdown.value;

import org.apache.commons.numbers.arrays.Selection;

/// What of a cost counts, as something whose mean over the paths it is.
public enum Measure {
    /// The mean cost.
    MEAN {
        @Override
        public double[] of(double[] cost) {
            return cost;
        }
    },

    /// The mean of the highest 5% of costs: CVaR 95%. By path it is `q + max(0, cost − q) / 5%`, q being the 95th
    /// percentile (Rockafellar and Uryasev, "Optimization of conditional value-at-risk", 2000).
    TAIL {
        @Override
        public double[] of(double[] cost) {
            int rank = (int) Math.ceil((1 - SHARE) * cost.length) - 1;
            var parted = cost.clone();
            Selection.select(parted, rank);
            double q = parted[rank];
            var by = new double[cost.length];
            for (int i = 0; i < by.length; i++) {
                by[i] = q + Math.max(0, cost[i] - q) / SHARE;
            }
            return by;
        }
    };

    static final double SHARE = 0.05;

    /// @param cost by path
    public abstract double[] of(double[] cost);
}
