package drawdown.value;

import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What each player adds to those who were there before it, on average over all orders (Shapley, "A value for n-person
/// games", 1953). What the players get adds up to what all of them bring together.
///
/// Of few players every coalition is settled. Of more, orders are drawn, each with its reverse (Castro, Gómez and
/// Tejada, "Polynomial calculation of the Shapley value based on sampling", 2009). The gate is not drawn: without it
/// nobody adds anything, so that in an order of the others it is enough to know how many of its n + 1 places come before a
/// player.
///
/// @param worth  `[measure][player]`
/// @param orders how many were drawn; 0 where all coalitions were settled
record Shapley(List<List<Estimate>> worth, int orders) {

    /// Up to so many players all coalitions are settled.
    private static final int FEW = 7;

    private static final List<Measure> MEASURES = List.of(Measure.values());

    static Shapley of(Game game, int orders, Random random) {
        return game.players().size() <= FEW ? exact(game) : sampled(game, Math.max(2, (orders + 1) / 2), random);
    }

    Estimate of(Measure measure, int player) {
        return worth.get(measure.ordinal()).get(player);
    }

    static Shapley exact(Game game) {
        int n = game.players().size();
        var coalitions = IntStream.range(0, 1 << n)
                .mapToObj(mask -> BitSet.valueOf(new long[] {mask}))
                .toList();
        var costs = game.costs(coalitions);
        var worth = MEASURES.stream()
                .map(measure -> {
                    var gains = new double[n][game.paths()];
                    for (int c = 0; c < coalitions.size(); c++) {
                        share(coalitions.get(c), measure.of(costs.get(c)), gains);
                    }
                    return Arrays.stream(gains)
                            .map(by -> Distribution.mean(by, by.length))
                            .toList();
                })
                .toList();
        return new Shapley(worth, 0);
    }

    /// A coalition's cost is what remains after its members and what there was before the others.
    private static void share(BitSet coalition, double[] cost, double[][] gains) {
        int n = gains.length;
        int there = coalition.cardinality();
        for (int player = 0; player < n; player++) {
            double weight = coalition.get(player) ? -weight(there - 1, n) : weight(there, n);
            for (int path = 0; path < cost.length; path++) {
                gains[player][path] += weight * cost[path];
            }
        }
    }

    /// The share of all orders in which a given coalition of this size is there before a player: s! (n − 1 − s)! / n!.
    private static double weight(int before, int n) {
        double weight = 1.0 / n;
        for (int i = 1; i <= before; i++) {
            weight *= (double) i / (n - i);
        }
        return weight;
    }

    static Shapley sampled(Game game, int pairs, Random random) {
        int n = game.players().size();
        var tallies = MEASURES.stream()
                .map(m -> new Tally(m, game.gate(), new double[n][game.paths()], new double[n][pairs]))
                .toList();
        var ends = game.costs(List.of(game.nobody(), game.everybody()));
        var drawn = new ArrayList<>(IntStream.range(0, n)
                .filter(player -> player != game.gate())
                .boxed()
                .toList());
        for (int pair = 0; pair < pairs; pair++) {
            Collections.shuffle(drawn, random);
            var order = List.copyOf(drawn);
            var costs = game.costs(Stream.concat(between(order, game), between(order.reversed(), game))
                    .toList());
            int each = costs.size() / 2;
            for (var tally : tallies) {
                tally.add(order, chain(ends, costs.subList(0, each)), pair);
                tally.add(order.reversed(), chain(ends, costs.subList(each, costs.size())), pair);
            }
        }
        return new Shapley(tallies.stream().map(Tally::estimates).toList(), 2 * pairs);
    }

    private static List<double[]> chain(List<double[]> ends, List<double[]> between) {
        var chain = new ArrayList<>(between);
        chain.addFirst(ends.getFirst());
        chain.addLast(ends.getLast());
        return chain;
    }

    /// The coalitions of an order after nobody and before everybody, each with the gate.
    private static Stream<BitSet> between(List<Integer> order, Game game) {
        return IntStream.range(1, order.size()).mapToObj(size -> {
            var coalition = game.held();
            order.subList(0, size).forEach(coalition::set);
            return coalition;
        });
    }

    /// What the players have gained in the orders so far.
    ///
    /// @param byPath `[player][path]`, summed over the orders
    /// @param byPair `[player][pair]`, the mean over the paths and the pair's two orders
    private record Tally(Measure measure, int gate, double[][] byPath, double[][] byPair) {

        void add(List<Integer> order, List<double[]> chain, int pair) {
            var before = measure.of(chain.getFirst());
            for (int i = 0; i < order.size(); i++) {
                var after = measure.of(chain.get(i + 1));
                double share = gate < 0 ? 1 : (i + 1.0) / (order.size() + 1);
                add(share, before, after, order.get(i), pair);
                if (gate >= 0) {
                    add(1 - share, before, after, gate, pair);
                }
                before = after;
            }
        }

        private void add(double share, double[] before, double[] after, int player, int pair) {
            double total = 0;
            for (int path = 0; path < after.length; path++) {
                double gain = share * (before[path] - after[path]);
                byPath[player][path] += gain;
                total += gain;
            }
            byPair[player][pair] += total / after.length / 2;
        }

        List<Estimate> estimates() {
            return IntStream.range(0, byPath.length)
                    .mapToObj(player -> estimate(byPath[player], byPair[player]))
                    .toList();
        }

        /// The paths and the orders are two samples; their errors add up as variances.
        private static Estimate estimate(double[] byPath, double[] byPair) {
            var overPaths = Distribution.mean(byPath, byPath.length).times(0.5 / byPair.length);
            var overOrders = Distribution.mean(byPair, byPair.length);
            return new Estimate(overPaths.value(), Math.hypot(overPaths.standardError(), overOrders.standardError()));
        }
    }
}
