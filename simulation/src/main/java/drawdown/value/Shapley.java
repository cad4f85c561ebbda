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

    static Shapley of(Game game, int orders, Random random, Effort effort) {
        return isExact(game) ? exact(game, effort) : sampled(game, pairs(orders), random, effort);
    }

    /// How many coalitions are settled.
    static double coalitions(Game game, int orders) {
        return isExact(game) ? 1 << game.players().size() : 2.0 * pairs(orders) * (game.cash() - 1);
    }

    private static boolean isExact(Game game) {
        return game.players().size() <= FEW;
    }

    /// A standard error needs two.
    private static int pairs(int orders) {
        return Math.max(2, (orders + 1) / 2);
    }

    Estimate of(Measure measure, int player) {
        return worth.get(measure.ordinal()).get(player);
    }

    static Shapley exact(Game game, Effort effort) {
        int n = game.players().size();
        var gains = new double[MEASURES.size()][n][game.paths()];
        for (int from = 0; from < 1 << n; from += Game.TOGETHER) {
            var some = IntStream.range(from, Math.min(1 << n, from + Game.TOGETHER))
                    .mapToObj(mask -> BitSet.valueOf(new long[] {mask}))
                    .toList();
            var costs = game.costs(some);
            for (var measure : MEASURES) {
                for (int c = 0; c < some.size(); c++) {
                    share(some.get(c), measure.of(costs.get(c)), gains[measure.ordinal()]);
                }
            }
            effort.add(some.size());
        }
        var worth = Arrays.stream(gains)
                .map(byPlayer -> Arrays.stream(byPlayer)
                        .map(by -> Distribution.mean(by, by.length))
                        .toList())
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

    /// @param most pairs; of which two at least are drawn, whoever ends it
    static Shapley sampled(Game game, int most, Random random, Effort effort) {
        var tallies = MEASURES.stream().map(m -> Tally.of(m, game, most)).toList();
        var ends = game.costs(List.of(game.nobody(), game.everybody()));
        var drawn = new ArrayList<>(IntStream.range(0, game.cash()).boxed().toList());
        int pairs = 0;
        while (pairs < most && (pairs < 2 || effort.goesOn())) {
            Collections.shuffle(drawn, random);
            var order = List.copyOf(drawn);
            var costs = game.costs(Stream.concat(between(order, game), between(order.reversed(), game))
                    .toList());
            int each = costs.size() / 2;
            for (var tally : tallies) {
                tally.add(order, chain(ends, costs.subList(0, each)), pairs);
                tally.add(order.reversed(), chain(ends, costs.subList(each, costs.size())), pairs);
            }
            pairs++;
            effort.add(costs.size());
        }
        int done = pairs;
        return new Shapley(tallies.stream().map(t -> t.estimates(done)).toList(), 2 * done);
    }

    private static List<double[]> chain(List<double[]> ends, List<double[]> between) {
        var chain = new ArrayList<>(between);
        chain.addFirst(ends.getFirst());
        chain.addLast(ends.getLast());
        return chain;
    }

    /// The coalitions of an order after nobody and before everybody, each with the gate if it plays.
    private static Stream<BitSet> between(List<Integer> order, Game game) {
        return IntStream.range(1, order.size()).mapToObj(size -> {
            var coalition = game.first();
            order.subList(0, size).forEach(coalition::set);
            return coalition;
        });
    }

    /// What the players have gained in the orders so far; the gate is the last of them.
    ///
    /// @param byPath `[player][path]`, summed over the orders
    /// @param byPair `[player][pair]`, the mean over the paths and the pair's two orders
    private record Tally(Measure measure, boolean gate, double[][] byPath, double[][] byPair) {

        static Tally of(Measure measure, Game game, int pairs) {
            int n = game.players().size();
            return new Tally(measure, game.hasGate(), new double[n][game.paths()], new double[n][pairs]);
        }

        void add(List<Integer> order, List<double[]> chain, int pair) {
            var before = measure.of(chain.getFirst());
            for (int i = 0; i < order.size(); i++) {
                var after = measure.of(chain.get(i + 1));
                double share = gate ? (i + 1.0) / (order.size() + 1) : 1;
                add(share, before, after, order.get(i), pair);
                if (gate) {
                    add(1 - share, before, after, order.size(), pair);
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

        List<Estimate> estimates(int pairs) {
            return IntStream.range(0, byPath.length)
                    .mapToObj(player -> estimate(byPath[player], byPair[player], pairs))
                    .toList();
        }

        /// The paths and the orders are two samples; their errors add up as variances. What path and order do together is in
        /// both, so that the error is stated too large rather than too small.
        private static Estimate estimate(double[] byPath, double[] byPair, int pairs) {
            var overPaths = Distribution.mean(byPath, byPath.length).times(0.5 / pairs);
            var overOrders = Distribution.mean(byPair, pairs);
            return new Estimate(overPaths.value(), Math.hypot(overPaths.standardError(), overOrders.standardError()));
        }
    }
}
