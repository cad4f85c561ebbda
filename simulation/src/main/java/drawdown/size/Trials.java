package drawdown.size;

import drawdown.clause.Account;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.simulation.Sample;
import drawdown.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;

/// Settles proposals, all on the same paths.
///
/// @param none by path, the cost without an agreement, in cents
record Trials(Simulation simulation, Assumptions assumptions, Objective objective, double[] none, int paths) {

    /// As many are settled on a block of paths, once it is drawn.
    private static final int TOGETHER = 32;

    private static final List<Account> KEPT = List.of(Account.COST, Account.CRYSTALLISED, Account.OVER_UNPROTECTED);

    /// What a proposal comes to.
    ///
    /// @param cost       by path, in cents
    /// @param objective  by path: what is to be least is its mean
    /// @param shortfall  how often some shortfall is booked
    /// @param beyondCap  how often spend exceeds the protected band
    record Trial(Proposal proposal, double[] cost, double[] objective, Estimate shortfall, Estimate beyondCap) {

        double mean() {
            return Distribution.mean(objective, objective.length).value();
        }
    }

    List<Trial> of(List<Proposal> proposals) {
        var trials = new ArrayList<Trial>();
        for (int from = 0; from < proposals.size(); from += TOGETHER) {
            var some = proposals.subList(from, Math.min(proposals.size(), from + TOGETHER));
            var schedules = some.stream()
                    .map(p -> Schedule.of(p.agreement(), assumptions))
                    .toList();
            var samples = Sample.of(simulation, schedules, paths, KEPT);
            for (int i = 0; i < some.size(); i++) {
                trials.add(trial(some.get(i), samples.get(i)));
            }
        }
        return trials;
    }

    private Trial trial(Proposal proposal, Sample sample) {
        var cost = sample.of(Account.COST);
        return new Trial(
                proposal,
                cost,
                objective.of(cost, none),
                above0(sample.of(Account.CRYSTALLISED)),
                above0(sample.of(Account.OVER_UNPROTECTED)));
    }

    private Estimate above0(double[] cents) {
        return Distribution.probability(
                java.util.Arrays.stream(cents).filter(c -> c > 0).count(), paths);
    }
}
