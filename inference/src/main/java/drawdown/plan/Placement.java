package drawdown.plan;

import drawdown.money.Share;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Where a workload goes.
///
/// @param uses     the routes it takes, the one with most of its traffic first
/// @param runnerUp what comes next, if there is another route
public record Placement(Demand demand, List<Use> uses, Optional<RunnerUp> runnerUp) {

    public Placement {
        uses = List.copyOf(uses);
    }

    public Route winner() {
        return uses.getFirst().route();
    }

    /// @param shares of the traffic, by period
    public record Use(Route route, List<Share> shares) {
        public Use {
            shares = List.copyOf(shares);
        }
    }

    /// The route with which the whole bill would be least, were all of the workload's traffic on one other than the winner.
    /// What flips the decision between the two is absent where nothing within reach does.
    ///
    /// @param cents   by how much the whole bill would be higher
    /// @param dearer  by which share of its price the winner may become dearer, up to five times the price
    /// @param cheaper by which share of its price the runner-up must become cheaper
    /// @param volume  the traffic at which the two are equal, as a multiple of what is expected, up to tenfold
    /// @param saved   what a dollar would have to save under the agreement of the two
    public record RunnerUp(
            Route route,
            double cents,
            OptionalDouble dearer,
            OptionalDouble cheaper,
            OptionalDouble volume,
            Optional<Saved> saved) {}

    /// @param share of its price, between −1 and 1
    public record Saved(String agreement, double share) {}
}
