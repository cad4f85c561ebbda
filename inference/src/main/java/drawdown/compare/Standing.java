package drawdown.compare;

import drawdown.agreement.Agreement;
import drawdown.agreement.Window;
import drawdown.price.Offer.Routing;
import drawdown.settlement.Schedule;
import drawdown.settlement.Spend;
import drawdown.simulation.DollarMore;
import drawdown.simulation.Simulation;
import drawdown.text.Names;
import java.time.YearMonth;
import java.util.Optional;

/// An agreement that spend may be routed to, and what else is spent under it: as it is known, or as it may develop.
///
/// @param paths how many futures, where it may develop
public record Standing(Schedule schedule, Spend spend, Optional<Simulation> futures, int paths) {

    public Agreement agreement() {
        return schedule.agreement();
    }

    /// The window that a month of the term lies in.
    Window window(YearMonth month) {
        int index = agreement().index(month);
        return schedule.windows().stream()
                .filter(w -> w.holds(index))
                .findFirst()
                .orElseThrow();
    }

    /// Why spend cannot be routed there in a month; empty if it can.
    public Optional<String> fault(Routing to, YearMonth month) {
        var names = to.places(agreement());
        var name = to.place(agreement());
        int index = agreement().index(month);
        if (!names.contains(name)) {
            return Optional.of("is routed to the " + to.kind() + " " + name + ", which the agreement does not have. "
                    + Names.advice(name, names));
        }
        return index >= 0 && index < agreement().months()
                ? Optional.empty()
                : Optional.of("is compared in " + month + ", outside the agreement's term from "
                        + agreement().effective() + " on");
    }

    /// What one more dollar there does.
    public DollarMore more(Routing to, YearMonth month) {
        return more(new DollarMore.Place(agreement().index(month), to.isUsage(), index(to)));
    }

    /// The same in a scope, by its index.
    public DollarMore more(int scope, YearMonth month) {
        return more(new DollarMore.Place(agreement().index(month), true, scope));
    }

    private DollarMore more(DollarMore.Place place) {
        return futures.map(f -> DollarMore.of(schedule, f, paths, place))
                .orElseGet(() -> DollarMore.of(schedule, spend, place));
    }

    /// Of the scope or vendor.
    int index(Routing to) {
        return to.places(agreement()).indexOf(to.place(agreement()));
    }
}
