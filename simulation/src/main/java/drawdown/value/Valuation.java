package drawdown.value;

import drawdown.settlement.Assumptions;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.simulation.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// What the provisions of an agreement are worth to its buyer: by how much each lowers the cost, in cents.
///
/// @param paths        on which everything was settled
/// @param orders       of the players, drawn for the Shapley values; 0 if all coalitions were settled
/// @param list         what is spent before discounts, over the term
/// @param standard     the cost under the standard terms, by measure
/// @param whole        what all provisions together are worth, by measure
/// @param worths       one for each provision asked for
/// @param interactions of every two provisions that move money
public record Valuation(
        Negotiation negotiation,
        int paths,
        int orders,
        Estimate list,
        List<Estimate> standard,
        List<Estimate> whole,
        List<Worth> worths,
        List<Interaction> interactions) {

    /// One provision; without figures where it moves no money by itself.
    ///
    /// @param figures by measure
    public record Worth(Play play, List<Figures> figures) {

        public Figures of(Measure measure) {
            return figures.get(measure.ordinal());
        }
    }

    /// @param alone  won by itself, all else standard
    /// @param ifHeld the same if the schedule prevailed; as alone where it does
    /// @param last   what giving it up costs when all else is won
    /// @param share  the Shapley value
    public record Figures(Estimate alone, Estimate ifHeld, Estimate last, Estimate share) {}

    /// How much more two provisions are worth together than each by itself, while the schedule prevails; in mean cost.
    /// Below 0 they do partly the same.
    public record Interaction(Play one, Play other, Estimate worth) {}

    public Valuation {
        standard = List.copyOf(standard);
        whole = List.copyOf(whole);
        worths = List.copyOf(worths);
        interactions = List.copyOf(interactions);
    }

    /// @param orders how many orders of the players to draw, where there are too many players to settle all coalitions
    /// @param seed   of the orders
    public static Valuation of(
            Negotiation negotiation, Assumptions assumptions, Simulation simulation, int paths, int orders, long seed) {
        var game = new Game(negotiation, assumptions, simulation, paths);
        return new Valuing(negotiation, game, Shapley.of(game, orders, new Random(seed))).valuation();
    }

    /// A share of what is spent before discounts, in percentage points.
    public Estimate points(Estimate worth) {
        return worth.times(100 / list.value());
    }

    private static final class Valuing {

        private final Negotiation negotiation;
        private final Game game;
        private final Shapley shapley;
        private final double[] nobody;
        private final double[] everybody;
        private final BitSet held;

        Valuing(Negotiation negotiation, Game game, Shapley shapley) {
            this.negotiation = negotiation;
            this.game = game;
            this.shapley = shapley;
            var ends = game.costs(List.of(game.nobody(), game.everybody()));
            this.nobody = ends.getFirst();
            this.everybody = ends.getLast();
            this.held = game.held();
        }

        Valuation valuation() {
            var list = game.list();
            return new Valuation(
                    negotiation,
                    game.paths(),
                    shapley.orders(),
                    Distribution.mean(list, list.length),
                    byMeasure(measure -> mean(measure.of(nobody))),
                    byMeasure(measure -> gain(measure, nobody, everybody)),
                    negotiation.plays().stream().map(this::worth).toList(),
                    interactions());
        }

        private static List<Estimate> byMeasure(Function<Measure, Estimate> estimate) {
            return Arrays.stream(Measure.values()).map(estimate).toList();
        }

        private Worth worth(Play play) {
            int player = game.players().indexOf(play);
            if (player < 0) {
                return new Worth(play, List.of());
            }
            var costs = game.costs(List.of(with(game.nobody(), player), with(held, player), without(player)));
            return new Worth(
                    play,
                    Arrays.stream(Measure.values())
                            .map(measure -> new Figures(
                                    gain(measure, nobody, costs.get(0)),
                                    gain(measure, nobody, costs.get(1)),
                                    gain(measure, costs.get(2), everybody),
                                    shapley.of(measure, player)))
                            .toList());
        }

        private List<Interaction> interactions() {
            var cash = new ArrayList<>(game.players());
            cash.removeIf(p -> p.standing() == Play.Standing.GATE);
            var single = game.costs(cash.stream().map(p -> with(held, index(p))).toList());
            var found = new ArrayList<Interaction>();
            for (int i = 0; i < cash.size(); i++) {
                int one = i;
                var rest = cash.subList(i + 1, cash.size());
                var both = game.costs(rest.stream()
                        .map(p -> with(with(held, index(cash.get(one))), index(p)))
                        .toList());
                for (int j = 0; j < rest.size(); j++) {
                    found.add(new Interaction(
                            cash.get(i), rest.get(j), beyond(single.get(i), single.get(i + 1 + j), both.get(j))));
                }
            }
            return found;
        }

        private int index(Play play) {
            return game.players().indexOf(play);
        }

        /// What both save less what each saves.
        private Estimate beyond(double[] one, double[] other, double[] both) {
            var by = new double[one.length];
            for (int i = 0; i < by.length; i++) {
                by[i] = one[i] + other[i] - nobody[i] - both[i];
            }
            return mean(by);
        }

        private static BitSet with(BitSet coalition, int player) {
            var more = (BitSet) coalition.clone();
            more.set(player);
            return more;
        }

        private BitSet without(int player) {
            var fewer = game.everybody();
            fewer.clear(player);
            return fewer;
        }

        private static Estimate gain(Measure measure, double[] before, double[] after) {
            var from = measure.of(before);
            var to = measure.of(after);
            var by = new double[from.length];
            for (int i = 0; i < by.length; i++) {
                by[i] = from[i] - to[i];
            }
            return mean(by);
        }

        private static Estimate mean(double[] by) {
            return Distribution.mean(by, by.length);
        }
    }
}
