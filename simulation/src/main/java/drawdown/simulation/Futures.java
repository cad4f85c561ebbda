package drawdown.simulation;

import drawdown.agreement.Window;
import drawdown.clause.Account;
import drawdown.settlement.Figure;
import drawdown.settlement.Outcome;
import drawdown.settlement.Schedule;
import drawdown.settlement.Settlement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What is known about the futures of an agreement: the answer to `simulate`.
///
/// @param idle         the scopes and vendors that the trajectory says nothing of: they spend nothing
/// @param sample       the totals of every path
/// @param firing       the probability that something happens, of what may happen at all
/// @param fan          what has counted by the end of each month
/// @param shadowPrices of the windows that are not over when the trajectory starts
public record Futures(
        Schedule schedule,
        List<String> idle,
        Sample sample,
        Map<Firing, Estimate> firing,
        List<FanMonth> fan,
        List<ShadowPrice> shadowPrices) {

    /// What has counted since the term began, at [Distribution#PERCENTS]: measured spend, and recognised Marketplace as it
    /// comes in, up to what counts of it when its window closes.
    ///
    /// @param commitment due by the end of the month, spread evenly over the months of each window
    public record FanMonth(YearMonth month, double commitment, List<Double> counted) {
        public FanMonth {
            counted = List.copyOf(counted);
        }
    }

    /// Runs an agreement on up to `count` paths. The scopes, vendors and months are those the simulation's paths are for.
    ///
    /// @param watch hears the mean cost
    public static Futures of(Simulation simulation, Schedule schedule, int count, Watch watch) {
        var run = new Run(simulation, schedule, count);
        int done = simulation.run(count, run::work, settled -> {
            var cost = run.cost((int) settled);
            return watch.goOn((double) settled / count, cost) && !watch.enough((int) settled, cost);
        });
        return run.futures(done);
    }

    /// What a run keeps of its paths, by path.
    private static final class Run {

        private static final Firing[] FIRINGS = Firing.values();

        private final Schedule schedule;
        private final List<String> idle;
        private final List<Window> open;
        private final Sample sample;
        private final long[] fired;
        private final double[][] cumulative;
        private final double[][] saved;
        private final double[][] measured;

        Run(Simulation simulation, Schedule schedule, int count) {
            int start =
                    schedule.agreement().index(simulation.paths().trajectory().start());
            this.schedule = schedule;
            this.idle = simulation.paths().idle();
            this.open = schedule.windows().stream()
                    .filter(window -> window.lastMonth() >= start)
                    .toList();
            this.sample = Sample.empty(count, Account.TOTALS);
            this.fired = new long[count];
            this.cumulative = new double[schedule.months().size()][count];
            this.saved = new double[open.size()][count];
            this.measured = new double[open.size()][count];
        }

        Simulation.Work work(int paths) {
            var settlement = Settlement.byMonth(schedule, paths);
            var prices = open.stream()
                    .map(window -> new ShadowPrice.Work(schedule, window, paths))
                    .toList();
            return (block, first) -> {
                var outcome = settlement.settle(block);
                keep(outcome, (int) first);
                for (int w = 0; w < prices.size(); w++) {
                    prices.get(w).on(block, outcome, (int) first, saved[w], measured[w]);
                }
            };
        }

        private void keep(Outcome outcome, int first) {
            sample.keep(outcome, first);
            var before = new double[outcome.paths()];
            schedule.windows().forEach(window -> addUp(outcome, window, before, first));
            for (var firing : FIRINGS) {
                firing.mark(outcome, schedule.windows().size(), fired, first);
            }
        }

        /// @param before what has counted before the window; then what has with it
        private void addUp(Outcome outcome, Window window, double[] before, int first) {
            var most = outcome.window(window.index(), Figure.MARKETPLACE_ELIGIBLE);
            for (int month = window.from(); month < window.to(); month++) {
                var counted = outcome.counted(month);
                var recognised = outcome.recognised(month);
                for (int path = 0; path < before.length; path++) {
                    before[path] += counted[path];
                    cumulative[month][first + path] = before[path] + Math.min(recognised[path], most[path]);
                }
            }
            for (int path = 0; path < before.length; path++) {
                before[path] += most[path];
            }
        }

        Estimate cost(int paths) {
            return Distribution.mean(sample.of(Account.COST), paths);
        }

        Futures futures(int done) {
            var probabilities = new EnumMap<Firing, Estimate>(Firing.class);
            for (var firing : FIRINGS) {
                if (mayFire(firing)) {
                    probabilities.put(firing, Distribution.probability(firing.count(fired, done), done));
                }
            }
            return new Futures(
                    schedule, idle, new Sample(done, sample.totals()), probabilities, fan(done), prices(done));
        }

        /// Either relief or a percentage says what rolls.
        private boolean mayFire(Firing firing) {
            boolean relief = schedule.inForce().stream()
                    .anyMatch(terms -> terms.terms().rollover().relief().isPresent());
            return switch (firing) {
                case RELIEVES -> relief;
                case ROLLS -> !relief;
                default -> true;
            };
        }

        private List<FanMonth> fan(int done) {
            var fan = new ArrayList<FanMonth>();
            double due = 0;
            for (var window : schedule.windows()) {
                double commitment = (double) schedule.commitments()[window.index()];
                int length = window.to() - window.from();
                for (int month = window.from(); month < window.to(); month++) {
                    var sorted = Arrays.copyOf(cumulative[month], done);
                    Arrays.sort(sorted);
                    fan.add(new FanMonth(
                            schedule.agreement().month(month),
                            due + commitment * (month + 1 - window.from()) / length,
                            Distribution.PERCENTS.stream()
                                    .map(p -> Distribution.percentile(sorted, p / 100.0)
                                            .value())
                                    .toList()));
                }
                due += commitment;
            }
            return List.copyOf(fan);
        }

        private List<ShadowPrice> prices(int done) {
            var prices = new ArrayList<ShadowPrice>();
            for (int w = 0; w < open.size(); w++) {
                prices.add(new ShadowPrice(
                        open.get(w),
                        Distribution.ratio(saved[w], measured[w], done),
                        ShadowPrice.Work.added(schedule, open.get(w))));
            }
            return List.copyOf(prices);
        }
    }
}
