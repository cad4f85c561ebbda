package drawdown.size;

import drawdown.clause.Account;
import drawdown.settlement.Figure;
import drawdown.settlement.Outcome;
import drawdown.settlement.Schedule;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.simulation.Sample;
import drawdown.simulation.Simulation;
import java.util.List;

/// What is spent whatever is committed, and how much of it counts under the agreement as written; by path, in cents.
///
/// @param cost     without an agreement: everything at list, Marketplace after the vendors' discounts, less credits
/// @param list     usage before discounts, without Marketplace
/// @param measured what of that counts
/// @param counted  that and what counts of Marketplace
record Uncommitted(double[] cost, double[] list, double[] measured, double[] counted) {

    static Uncommitted of(Simulation simulation, Schedule schedule, int paths) {
        var found = new Uncommitted(new double[paths], new double[paths], new double[paths], new double[paths]);
        int windows = schedule.windows().size();
        simulation.run(paths, Sample.settling(List.of(schedule), (outcomes, first) -> {
            var outcome = outcomes.getFirst();
            found.keep(outcome, windows, (int) first);
        }));
        return found;
    }

    private void keep(Outcome outcome, int windows, int first) {
        add(outcome.total(Account.LIST), 1, list, first);
        add(outcome.total(Account.LIST), 1, cost, first);
        add(outcome.total(Account.MARKETPLACE_CHARGES), 1, cost, first);
        add(outcome.total(Account.CREDITS), -1, cost, first);
        for (int window = 0; window < windows; window++) {
            add(outcome.window(window, Figure.MEASURED), 1, measured, first);
            add(outcome.window(window, Figure.MEASURED), 1, counted, first);
            add(outcome.window(window, Figure.MARKETPLACE_ELIGIBLE), 1, counted, first);
        }
    }

    private static void add(double[] cents, int sign, double[] into, int first) {
        for (int path = 0; path < cents.length; path++) {
            into[first + path] += sign * cents[path];
        }
    }

    /// What of a dollar of usage counts.
    Estimate share() {
        return Distribution.ratio(measured, list, list.length);
    }
}
