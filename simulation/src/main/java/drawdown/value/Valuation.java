package drawdown.value;

import drawdown.settlement.Assumptions;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.simulation.Simulation;
import drawdown.simulation.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What the provisions of an agreement are worth to its buyer: by how much each lowers the cost, in cents.
///
/// @param paths        on which everything was settled
/// @param orders       of the players, drawn for the Shapley values; 0 if all coalitions were settled
/// @param list         what is spent before discounts, over the term
/// @param standard     the cost under the standard terms, by measure
/// @param whole        what all provisions together are worth, by measure
/// @param worths       one for each provision asked for
/// @param interactions of every two provisions that move money, as far as there was time
/// @param complete     whether nobody ended it before everything was settled
public record Valuation(
        Negotiation negotiation,
        int paths,
        int orders,
        Estimate list,
        List<Estimate> standard,
        List<Estimate> whole,
        List<Worth> worths,
        List<Interaction> interactions,
        boolean complete) {

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

    /// One that is ended early is on fewer paths or fewer orders, and lacks interactions; what it states is as sure as its
    /// standard errors say.
    ///
    /// @param paths  at most
    /// @param orders how many orders of the players to draw, where there are too many players to settle all coalitions
    /// @param seed   of the orders
    /// @param watch  hears what all provisions together are worth in mean cost
    public static Valuation of(
            Negotiation negotiation,
            Assumptions assumptions,
            Simulation simulation,
            int paths,
            int orders,
            long seed,
            Watch watch) {
        var game = new Game(negotiation, assumptions, simulation);
        int players = game.players().size();
        double coalitions =
                2.0 + 2 * players + Shapley.coalitions(game, orders) + game.cash() * (game.cash() - 1) / 2.0;
        var effort = new Effort(watch, coalitions);
        game.begin(paths, effort);
        var shapley = Shapley.of(game, orders, new Random(seed), effort);
        return new Valuing(negotiation, game, shapley).valuation(effort);
    }

    /// A share of what is spent before discounts, in percentage points.
    public Estimate points(Estimate worth) {
        return list.value() == 0 ? new Estimate(0, 0) : worth.times(100 / list.value());
    }

    private static final class Valuing {

        private final Negotiation negotiation;
        private final Game game;
        private final Shapley shapley;
        private final double[] nobody;
        private final double[] everybody;

        /// Each player by itself while the schedule prevails.
        private final List<double[]> single;

        Valuing(Negotiation negotiation, Game game, Shapley shapley) {
            this.negotiation = negotiation;
            this.game = game;
            this.shapley = shapley;
            this.nobody = game.costs(List.of(game.nobody())).getFirst();
            this.everybody = game.costs(List.of(game.everybody())).getFirst();
            this.single = game.costs(IntStream.range(0, game.players().size())
                    .mapToObj(player -> Game.with(game.held(), player))
                    .toList());
        }

        Valuation valuation(Effort effort) {
            return new Valuation(
                    negotiation,
                    game.paths(),
                    shapley.orders(),
                    game.list(),
                    byMeasure(measure -> mean(measure.of(nobody))),
                    byMeasure(measure -> gain(measure, nobody, everybody)),
                    negotiation.plays().stream().map(this::worth).toList(),
                    interactions(effort),
                    effort.goesOn());
        }

        private static List<Estimate> byMeasure(Function<Measure, Estimate> estimate) {
            return Arrays.stream(Measure.values()).map(estimate).toList();
        }

        private Worth worth(Play play) {
            int player = game.players().indexOf(play);
            if (player < 0) {
                return new Worth(play, List.of());
            }
            var costs = game.costs(List.of(Game.with(game.nobody(), player), game.without(player)));
            return new Worth(
                    play,
                    Arrays.stream(Measure.values())
                            .map(measure -> new Figures(
                                    gain(measure, nobody, costs.getFirst()),
                                    gain(measure, nobody, single.get(player)),
                                    gain(measure, costs.getLast(), everybody),
                                    shapley.of(measure, player)))
                            .toList());
        }

        private List<Interaction> interactions(Effort effort) {
            var pairs = new ArrayList<int[]>();
            for (int one = 0; one < game.cash(); one++) {
                for (int other = one + 1; other < game.cash(); other++) {
                    pairs.add(new int[] {one, other});
                }
            }
            var found = new ArrayList<Interaction>();
            for (int from = 0; from < pairs.size() && effort.goesOn(); from += Game.TOGETHER) {
                var some = pairs.subList(from, Math.min(pairs.size(), from + Game.TOGETHER));
                var both = game.costs(some.stream()
                        .map(pair -> Game.with(Game.with(game.held(), pair[0]), pair[1]))
                        .toList());
                for (int i = 0; i < some.size(); i++) {
                    found.add(interaction(some.get(i)[0], some.get(i)[1], both.get(i)));
                }
                effort.add(some.size());
            }
            return found;
        }

        /// What both save less what each saves.
        private Interaction interaction(int one, int other, double[] both) {
            var beyond = new double[both.length];
            for (int path = 0; path < both.length; path++) {
                beyond[path] = single.get(one)[path] + single.get(other)[path] - nobody[path] - both[path];
            }
            return new Interaction(game.players().get(one), game.players().get(other), mean(beyond));
        }

        private static Estimate gain(Measure measure, double[] before, double[] after) {
            return mean(Game.saved(measure.of(before), measure.of(after), before.length));
        }

        private static Estimate mean(double[] by) {
            return Distribution.mean(by, by.length);
        }
    }
}
