package drawdown.plan;

import drawdown.agreement.Agreement;
import drawdown.price.Offer.Routing;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Block;
import drawdown.settlement.Schedule;
import drawdown.settlement.Spend;
import drawdown.trajectory.Paths;
import java.util.OptionalInt;

/// An agreement and what is spent under it in any case.
///
/// @param base the spend without the workloads: one path, or several futures whose mean counts
public record Position(Schedule schedule, Block base) {

    public static Position of(Agreement agreement, Spend spend, Assumptions assumptions) {
        return new Position(Schedule.of(agreement, assumptions), Block.of(agreement, spend));
    }

    /// With the first of the paths of a trajectory as base.
    public static Position of(Schedule schedule, Paths paths, int futures) {
        var base = Block.of(schedule.agreement(), futures);
        paths.fill(base, 0);
        return new Position(schedule, base);
    }

    public Agreement agreement() {
        return schedule.agreement();
    }

    /// Which of the agreement's scopes or vendors takes what is routed so; empty if it is another agreement's, or it has no
    /// such scope or vendor, or several where the routing names none.
    public OptionalInt place(Routing to) {
        int index = agreement().id().equals(to.name()) ? to.places(agreement()).indexOf(to.place(agreement())) : -1;
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /// The month of the agreement that runs in a month of the horizon, or −1 where it does not run.
    int month(Horizon horizon, int month) {
        int index = agreement().index(horizon.month(month));
        return index >= 0 && index < schedule.months().size() ? index : -1;
    }
}
