package drawdown.option;

import drawdown.agreement.Agreement;
import drawdown.agreement.Event;
import drawdown.clause.Account;
import drawdown.money.Share;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Block;
import drawdown.settlement.Schedule;
import drawdown.settlement.Settlement;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.simulation.Sample;
import drawdown.simulation.Simulation;
import drawdown.simulation.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What the right to leave or to convert is worth: by how much it lowers the mean cost, in cents, if each month the customer
/// does what then seems best.
///
/// "Seems best" is decided by least squares (Longstaff and Schwartz, "Valuing American options by simulation", 2001): from the
/// last month backwards, what each choice saves is regressed on what is known by then. The rule is found on the first half of
/// the paths and followed on the other half, so that it cannot know what it is tested on. It is a rule that can be followed:
/// the right is worth at least that, but for the error of the estimate: a value below 0 by no more than that says that the
/// rule found nothing.
///
/// @param paths     on which the rule was followed
/// @param choices   that the rule knows: the first of those there are if somebody ended it
/// @param allowed   how many choices there are
/// @param never     the mean cost if nobody ever leaves or converts
/// @param value     of the rule
/// @param foresight of choosing in hindsight, more than which no rule can bring
/// @param exercised how often each choice is taken
public record ExitOption(
        int paths,
        List<Choice> choices,
        int allowed,
        Estimate never,
        Estimate value,
        Estimate foresight,
        List<Estimate> exercised) {

    private static final int TOGETHER = 32;

    public ExitOption {
        choices = List.copyOf(choices);
        exercised = List.copyOf(exercised);
    }

    public boolean isComplete() {
        return choices.size() == allowed;
    }

    /// How often one of some choices is taken.
    public Estimate exercised(Predicate<Choice> some) {
        double share = IntStream.range(0, choices.size())
                .filter(c -> some.test(choices.get(c)))
                .mapToDouble(c -> exercised.get(c).value())
                .sum();
        return Distribution.probability(Math.round(share * paths), paths);
    }

    /// @param agreement  whose own event is not looked at
    /// @param choices    that it allows
    /// @param afterwards the discount on the provider's services after an exit
    /// @param paths      at least 2; half of them are for finding the rule
    /// @param watch      hears what choosing in hindsight would save
    public static ExitOption of(
            Agreement agreement,
            List<Choice> choices,
            Share afterwards,
            Assumptions assumptions,
            Simulation simulation,
            int paths,
            Watch watch) {
        var schedule = Schedule.of(agreement.withoutEvent(), assumptions);
        var known = new Known(schedule, paths);
        var outside = new Outside(schedule, afterwards, paths);
        var stay = new double[paths];
        simulation.run(paths, size -> {
            var settlement = new Settlement(schedule, size);
            return (block, first) -> {
                var outcome = settlement.settle(block);
                System.arraycopy(outcome.total(Account.COST), 0, stay, (int) first, size);
                known.keep(block, outcome, (int) first);
                outside.keep(block, (int) first);
            };
        });
        var costs = new Costs(agreement, outside, stay).of(choices, assumptions, simulation, watch);
        return new Rule(choices.subList(0, costs.size()), choices.size(), known, stay, costs).followed();
    }

    /// What each choice costs, by path.
    private record Costs(Agreement agreement, Outside outside, double[] stay) {

        /// Of the first choices, as far as there is time.
        List<double[]> of(List<Choice> choices, Assumptions assumptions, Simulation simulation, Watch watch) {
            var costs = new ArrayList<double[]>();
            var least = stay.clone();
            var known = hindsight(least);
            while (costs.size() < choices.size() && watch.goOn((double) costs.size() / choices.size(), known)) {
                int from = costs.size();
                var some = choices.subList(from, Math.min(choices.size(), from + TOGETHER));
                var schedules = some.stream()
                        .map(choice -> Schedule.of(agreement.withEvent(Optional.of(choice.event())), assumptions))
                        .toList();
                var saves = known;
                var samples = Sample.of(simulation, schedules, stay.length, List.of(Account.COST), settled -> {
                    double done = from + (double) some.size() * settled / stay.length;
                    return watch.goOn(done / choices.size(), saves);
                });
                if (samples.getFirst().count() < stay.length) {
                    break;
                }
                for (int c = 0; c < some.size(); c++) {
                    costs.add(of(some.get(c).event(), samples.get(c), least));
                }
                known = hindsight(least);
            }
            return costs;
        }

        private double[] of(Event event, Sample sample, double[] least) {
            var costs = sample.of(Account.COST);
            if (event.isExit()) {
                outside.addTo(costs, agreement.index(event.on()));
            }
            for (int path = 0; path < least.length; path++) {
                least[path] = Math.min(least[path], costs[path]);
            }
            return costs;
        }

        private Estimate hindsight(double[] least) {
            var saved = IntStream.range(0, least.length)
                    .mapToDouble(path -> stay[path] - least[path])
                    .toArray();
            return Distribution.mean(saved, saved.length);
        }
    }

    /// What is spent after an exit costs more: it is outside the agreement.
    private static final class Outside {

        private final Schedule schedule;
        private final double kept;

        /// From a month to the end of the term, `[month][path]`.
        private final double[][] from;

        Outside(Schedule schedule, Share discount, int paths) {
            this.schedule = schedule;
            this.kept = (double) discount.rest().ppm() / Share.WHOLE_PPM;
            this.from = new double[schedule.months().size() + 1][paths];
        }

        void keep(Block block, int first) {
            int scopes = schedule.agreement().scopes().size();
            var vendors = schedule.agreement().vendors();
            for (int month = from.length - 2; month >= 0; month--) {
                System.arraycopy(from[month + 1], first, from[month], first, block.paths());
                for (int s = 0; s < scopes; s++) {
                    add(kept, block.usage()[month * scopes + s], from[month], first);
                }
                for (int v = 0; v < vendors.size(); v++) {
                    double paid = 1 - schedule.months().get(month).vendor()[v] / Share.WHOLE_PPM;
                    add(paid, block.marketplace()[month * vendors.size() + v], from[month], first);
                }
            }
        }

        private static void add(double factor, double[] amounts, double[] into, int first) {
            for (int path = 0; path < amounts.length; path++) {
                into[first + path] += factor * amounts[path];
            }
        }

        void addTo(double[] costs, int month) {
            add(1, from[month], costs, 0);
        }
    }

    /// When to take which choice.
    private static final class Rule {

        private final List<Choice> choices;
        private final int allowed;
        private final Known known;
        private final double[] stay;
        private final List<double[]> costs;
        private final int half;

        /// What a choice saves beside waiting, as far as can be known; by choice.
        private final Regression[] saving;

        Rule(List<Choice> choices, int allowed, Known known, double[] stay, List<double[]> costs) {
            this.choices = choices;
            this.allowed = allowed;
            this.known = known;
            this.stay = stay;
            this.costs = costs;
            this.half = stay.length / 2;
            this.saving = new Regression[choices.size()];
            find();
        }

        private void find() {
            var waiting = stay.clone();
            var months = choices.stream().map(Choice::month).distinct().sorted().toList();
            for (int month : months.reversed()) {
                var facts = known.in(month);
                for (int c : in(month)) {
                    var saved = new double[half];
                    for (int path = 0; path < half; path++) {
                        saved[path] = waiting[path] - costs.get(c)[path];
                    }
                    saving[c] = new Regression(facts, saved, half);
                }
                for (int path = 0; path < half; path++) {
                    int best = best(month, path);
                    if (best >= 0) {
                        waiting[path] = costs.get(best)[path];
                    }
                }
            }
        }

        private List<Integer> in(int month) {
            return IntStream.range(0, choices.size())
                    .filter(c -> choices.get(c).month() == month)
                    .boxed()
                    .toList();
        }

        /// The choice of a month that seems to save most, or −1.
        private int best(int month, int path) {
            int best = -1;
            double most = 0;
            for (int c : in(month)) {
                double saved = saving[c].expected(known.in(month), path);
                if (saved > most) {
                    best = c;
                    most = saved;
                }
            }
            return best;
        }

        ExitOption followed() {
            int paths = stay.length - half;
            var saved = new double[paths];
            var foreseen = new double[paths];
            var taken = new double[choices.size()];
            var months = choices.stream().map(Choice::month).distinct().sorted().toList();
            for (int path = half; path < stay.length; path++) {
                int at = path;
                int choice = months.stream()
                        .mapToInt(month -> best(month, at))
                        .filter(c -> c >= 0)
                        .findFirst()
                        .orElse(-1);
                if (choice >= 0) {
                    taken[choice]++;
                    saved[path - half] = stay[path] - costs.get(choice)[path];
                }
                double least =
                        costs.stream().mapToDouble(cost -> cost[at]).min().orElse(stay[path]);
                foreseen[path - half] = stay[path] - Math.min(stay[path], least);
            }
            return new ExitOption(
                    paths,
                    choices,
                    allowed,
                    Distribution.mean(Arrays.copyOfRange(stay, half, stay.length), paths),
                    Distribution.mean(saved, paths),
                    Distribution.mean(foreseen, paths),
                    Arrays.stream(taken)
                            .mapToObj(t -> Distribution.probability((long) t, paths))
                            .toList());
        }
    }
}
