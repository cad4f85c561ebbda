package drawdown.value;

import drawdown.clause.Account;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.simulation.Sample;
import drawdown.simulation.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/// What the agreement costs on every path with some of the plays won. All see the same paths. A coalition is a set of
/// players by their places; one that comes to the same as another is not settled again.
final class Game {

    /// As many agreements are settled on a block of paths, once it is drawn.
    static final int TOGETHER = 16;

    private final Negotiation negotiation;
    private final Assumptions assumptions;
    private final Simulation simulation;

    /// Those that move money.
    private final List<Play> cash;

    private final Optional<Play> gate;
    private final boolean gatePlays;
    private final List<Play> players;

    /// The costs that everything else is compared with, by the essence of the schedule.
    private final Map<Object, double[]> kept = new HashMap<>();

    private int paths;

    Game(Negotiation negotiation, Assumptions assumptions, Simulation simulation) {
        this.negotiation = negotiation;
        this.assumptions = assumptions;
        this.simulation = simulation;
        this.cash = negotiation.plays().stream()
                .filter(play -> play.standing() == Play.Standing.CASH)
                .toList();
        this.gate = negotiation.gate();
        this.gatePlays = gate.filter(negotiation.plays()::contains).isPresent();
        this.players = new ArrayList<>(cash);
        if (gatePlays) {
            players.add(gate.orElseThrow());
        }
    }

    /// Those that move money, and the gate behind them if it is to be won.
    List<Play> players() {
        return players;
    }

    /// How many players move money.
    int cash() {
        return cash.size();
    }

    /// Whether there is a gate among the players.
    boolean hasGate() {
        return gatePlays;
    }

    int paths() {
        return paths;
    }

    /// What is spent before discounts, in cents.
    Estimate list() {
        return Sample.of(simulation, List.of(schedule(nobody())), paths, List.of(Account.LIST))
                .getFirst()
                .mean(Account.LIST);
    }

    BitSet nobody() {
        return new BitSet();
    }

    BitSet everybody() {
        var all = new BitSet();
        all.set(0, players.size());
        return all;
    }

    /// Nobody, but the schedule prevails: whether or not this can be won.
    BitSet held() {
        var held = new BitSet();
        held.set(cash.size(), gate.isPresent());
        return held;
    }

    /// With whom an order of the others begins.
    BitSet first() {
        return gatePlays ? held() : nobody();
    }

    static BitSet with(BitSet coalition, int player) {
        var more = (BitSet) coalition.clone();
        more.set(player);
        return more;
    }

    BitSet without(int player) {
        var fewer = everybody();
        fewer.clear(player);
        return fewer;
    }

    /// Settles the ends, each player alone and each left out; on fewer paths if nobody goes on waiting.
    void begin(int count, Effort effort) {
        var coalitions = new ArrayList<>(List.of(nobody(), everybody()));
        for (int player = 0; player < players.size(); player++) {
            coalitions.add(with(held(), player));
            coalitions.add(without(player));
        }
        var schedules = new LinkedHashMap<Object, Schedule>();
        coalitions.stream().map(this::schedule).forEach(s -> schedules.putIfAbsent(s.essence(), s));
        var costs = arrays(schedules.size(), count);
        var last = costs.get(
                List.copyOf(schedules.keySet()).indexOf(schedule(everybody()).essence()));
        paths = settle(List.copyOf(schedules.values()), costs, settled -> {
            var saved = Distribution.mean(saved(costs.getFirst(), last, (int) settled), (int) settled);
            return effort.begun((double) coalitions.size() * settled / count, (int) settled, saved);
        });
        int i = 0;
        for (var essence : schedules.keySet()) {
            kept.put(essence, Arrays.copyOf(costs.get(i++), paths));
        }
    }

    /// What each path costs, in cents.
    List<double[]> costs(List<BitSet> coalitions) {
        var known = new HashMap<>(kept);
        var essences = new ArrayList<Object>();
        var unknown = new ArrayList<Schedule>();
        var costs = new ArrayList<double[]>();
        for (var coalition : coalitions) {
            var schedule = schedule(coalition);
            var essence = schedule.essence();
            essences.add(essence);
            if (!known.containsKey(essence)) {
                unknown.add(schedule);
                costs.add(new double[paths]);
                known.put(essence, costs.getLast());
            }
        }
        for (int from = 0; from < unknown.size(); from += TOGETHER) {
            int to = Math.min(unknown.size(), from + TOGETHER);
            settle(unknown.subList(from, to), costs.subList(from, to), settled -> true);
        }
        return essences.stream().map(e -> Objects.requireNonNull(known.get(e))).toList();
    }

    /// @param costs filled here, by path
    /// @return how many paths are done
    private int settle(List<Schedule> schedules, List<double[]> costs, LongPredicate goOn) {
        return simulation.run(
                costs.getFirst().length,
                Sample.settling(schedules, (outcomes, first) -> {
                    for (int i = 0; i < costs.size(); i++) {
                        var cost = outcomes.get(i).total(Account.COST);
                        System.arraycopy(cost, 0, costs.get(i), (int) first, cost.length);
                    }
                }),
                goOn);
    }

    /// What one costs less than the other, by path.
    static double[] saved(double[] before, double[] after, int paths) {
        var saved = new double[paths];
        for (int path = 0; path < paths; path++) {
            saved[path] = before[path] - after[path];
        }
        return saved;
    }

    private Schedule schedule(BitSet coalition) {
        var won = coalition.stream()
                .mapToObj(i -> i < cash.size() ? cash.get(i) : gate.orElseThrow())
                .toList();
        return Schedule.of(negotiation.with(won), assumptions);
    }

    private static List<double[]> arrays(int many, int paths) {
        return IntStream.range(0, many).mapToObj(i -> new double[paths]).toList();
    }
}
