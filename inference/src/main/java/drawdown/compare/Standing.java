package drawdown.compare;

import drawdown.agreement.Agreement;
import drawdown.agreement.Scope;
import drawdown.agreement.Vendor;
import drawdown.agreement.Window;
import drawdown.price.Offer.Routing;
import drawdown.settlement.Schedule;
import drawdown.settlement.Spend;
import drawdown.simulation.DollarMore;
import drawdown.simulation.Simulation;
import drawdown.text.Names;
import java.time.YearMonth;
import java.util.List;
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
                .filter(w -> index >= w.from() && index < w.to())
                .findFirst()
                .orElseThrow();
    }

    /// Why spend cannot be routed there in a month; empty if it can.
    public Optional<String> fault(Routing to, YearMonth month) {
        var names = names(to);
        var name = name(to);
        int index = agreement().index(month);
        if (!names.contains(name)) {
            return Optional.of("is routed to the " + (usage(to) ? "scope " : "vendor ") + name
                    + ", which the agreement does not have. " + Names.advice(name, names));
        }
        return index >= 0 && index < agreement().months()
                ? Optional.empty()
                : Optional.of("is compared in " + month + ", outside the agreement's term from "
                        + agreement().effective() + " on");
    }

    /// What one more dollar there does.
    public DollarMore more(Routing to, YearMonth month) {
        return more(new DollarMore.Place(agreement().index(month), usage(to), index(to)));
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
        return names(to).indexOf(name(to));
    }

    private static boolean usage(Routing to) {
        return to.as() == Routing.As.USAGE;
    }

    private List<String> names(Routing to) {
        return usage(to)
                ? agreement().scopes().stream().map(Scope::name).toList()
                : agreement().vendors().stream().map(Vendor::name).toList();
    }

    private String name(Routing to) {
        var names = names(to);
        return (usage(to) ? to.scope() : to.vendor()).orElse(names.size() == 1 ? names.getFirst() : "");
    }
}
