package drawdown.simulation;

import drawdown.clause.Account;
import drawdown.settlement.Block;
import drawdown.settlement.Outcome;
import drawdown.settlement.Schedule;
import drawdown.settlement.Settlement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;

/// What an agreement yields on each of many paths: the totals of a run, in cents.
///
/// @param count  how many paths there are
/// @param totals `[path]`, of each total; longer than `count` where the run stopped early
public record Sample(int count, Map<Account, double[]> totals) {

    public Sample {
        totals = Map.copyOf(totals);
    }

    /// One figure of every path.
    public double[] of(Account total) {
        return Objects.requireNonNull(totals.get(total), total::key);
    }

    public Distribution distribution(Account total) {
        return Distribution.of(of(total), count);
    }

    public Estimate mean(Account total) {
        return Distribution.mean(of(total), count);
    }

    /// Samples of several agreements on the same paths, in one pass. They have the scopes, vendors and months of the
    /// agreement that the paths are for.
    ///
    /// @param kept which totals to keep
    public static List<Sample> of(Simulation simulation, List<Schedule> schedules, int count, List<Account> kept) {
        return of(simulation, schedules, count, kept, settled -> true);
    }

    /// The same until somebody ends it; then the samples are of fewer paths.
    ///
    /// @param goOn as of [Simulation#run]
    public static List<Sample> of(
            Simulation simulation, List<Schedule> schedules, int count, List<Account> kept, LongPredicate goOn) {
        var samples = schedules.stream().map(schedule -> empty(count, kept)).toList();
        var settling = settling(schedules, (outcomes, first) -> {
            for (int s = 0; s < samples.size(); s++) {
                samples.get(s).keep(outcomes.get(s), first);
            }
        });
        int done = simulation.run(count, settling, goOn);
        return samples.stream().map(sample -> new Sample(done, sample.totals)).toList();
    }

    /// What is done with the outcomes of a block, one for each schedule; they hold until the call ends.
    public interface Listener {
        void settled(List<Outcome> outcomes, long first);
    }

    /// Work that settles each block under every one of the schedules.
    public static IntFunction<Simulation.Work> settling(List<Schedule> schedules, Listener listener) {
        return paths -> {
            var settlements =
                    schedules.stream().map(s -> new Settlement(s, paths)).toList();
            return (block, first) -> listener.settled(settle(settlements, block), first);
        };
    }

    private static List<Outcome> settle(List<Settlement> settlements, Block block) {
        var outcomes = new ArrayList<Outcome>();
        settlements.forEach(settlement -> outcomes.add(settlement.settle(block)));
        return outcomes;
    }

    static Sample empty(int count, List<Account> kept) {
        var totals = new EnumMap<Account, double[]>(Account.class);
        kept.forEach(total -> totals.put(total, new double[count]));
        return new Sample(count, totals);
    }

    void keep(Outcome outcome, long first) {
        totals.forEach(
                (total, values) -> System.arraycopy(outcome.total(total), 0, values, (int) first, outcome.paths()));
    }
}
