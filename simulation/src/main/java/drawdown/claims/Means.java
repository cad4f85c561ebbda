package drawdown.claims;

import drawdown.clause.Account;
import drawdown.clause.Term;
import drawdown.settlement.Figure;
import drawdown.settlement.Outcome;
import drawdown.settlement.Schedule;
import drawdown.simulation.Sample;
import drawdown.simulation.Simulation;
import drawdown.value.Negotiation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What an agreement yields on average of its paths, in cents.
///
/// @param amounts recognised Marketplace is the sum over the windows
record Means(Map<Account, Double> amounts) {

    private static final List<Account> TOTALS = List.of(
            Account.LIST,
            Account.CHARGES,
            Account.MARKETPLACE_CHARGES,
            Account.OVER_PREMIUM,
            Account.OVER_PROTECTED,
            Account.OVER_UNPROTECTED,
            Account.TRUE_UP,
            Account.PREPAID_USED,
            Account.NEXT_CYCLE_OBLIGATION,
            Account.EXPOSURE,
            Account.COST);

    Means {
        amounts = Map.copyOf(amounts);
    }

    double of(Account account) {
        return Objects.requireNonNull(amounts.get(account), account::key);
    }

    /// One for each of the changes of terms, all on the same paths.
    static List<Means> of(Enterprise enterprise, List<Map<Term, Object>> changes, int paths) {
        var schedules = changes.stream()
                .map(terms ->
                        Schedule.of(Negotiation.governing(enterprise.agreement(), terms), enterprise.assumptions()))
                .toList();
        var sums = schedules.stream().map(Sums::new).toList();
        new Simulation(enterprise.paths(), 1).run(paths, Sample.settling(schedules, (outcomes, first) -> {
            for (int s = 0; s < sums.size(); s++) {
                sums.get(s).add(outcomes.get(s));
            }
        }));
        return sums.stream().map(sum -> sum.means(paths)).toList();
    }

    private static final class Sums {

        private final int windows;
        private final Map<Account, Double> sums = new EnumMap<>(Account.class);

        Sums(Schedule schedule) {
            this.windows = schedule.windows().size();
        }

        void add(Outcome outcome) {
            TOTALS.forEach(total -> add(total, outcome.total(total)));
            for (int window = 0; window < windows; window++) {
                add(Account.MARKETPLACE_ELIGIBLE, outcome.window(window, Figure.MARKETPLACE_ELIGIBLE));
            }
        }

        private void add(Account account, double[] cents) {
            sums.merge(account, Arrays.stream(cents).sum(), Double::sum);
        }

        Means means(int paths) {
            var means = new EnumMap<Account, Double>(Account.class);
            sums.forEach((account, sum) -> means.put(account, sum / paths));
            return new Means(means);
        }
    }
}
