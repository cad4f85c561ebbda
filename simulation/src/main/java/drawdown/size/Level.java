package drawdown.size;

import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.size.Trials.Trial;

/// What a commitment of one size costs and risks; in cents and as fractions.
///
/// @param cost      its mean
/// @param worst     the mean of the worst 5% (CVaR 95%)
/// @param objective what is to be least
/// @param above     by how much the objective exceeds that of the optimum, on the same paths
/// @param shortfall how often some shortfall is booked
/// @param beyondCap how often spend exceeds the protected band
public record Level(
        Proposal proposal,
        Estimate cost,
        Estimate worst,
        Estimate objective,
        Estimate above,
        Estimate shortfall,
        Estimate beyondCap) {

    static Level of(Trial trial, Trial optimum) {
        int paths = trial.cost().length;
        var distribution = Distribution.of(trial.cost(), paths);
        return new Level(
                trial.proposal(),
                distribution.mean(),
                distribution.worst(),
                Distribution.mean(trial.objective(), paths),
                difference(trial.objective(), optimum.objective()),
                trial.shortfall(),
                trial.beyondCap());
    }

    private static Estimate difference(double[] of, double[] from) {
        return Distribution.mean(less(of, from), of.length);
    }

    static double[] less(double[] of, double[] from) {
        var by = new double[of.length];
        for (int path = 0; path < by.length; path++) {
            by[path] = of[path] - from[path];
        }
        return by;
    }
}
