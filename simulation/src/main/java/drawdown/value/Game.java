package drawdown.value;

import drawdown.clause.Account;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import drawdown.simulation.Sample;
import drawdown.simulation.Simulation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// What the agreement costs on every path with some of the plays won. All see the same paths.
final class Game {

    /// As many agreements are settled on a block of paths, once it is drawn.
    private static final int TOGETHER = 32;

    private final Negotiation negotiation;
    private final Assumptions assumptions;
    private final Simulation simulation;
    private final int paths;

    /// Those that move money, and the gate.
    private final List<Play> players;

    private final int gate;

    Game(Negotiation negotiation, Assumptions assumptions, Simulation simulation, int paths) {
        this.negotiation = negotiation;
        this.assumptions = assumptions;
        this.simulation = simulation;
        this.paths = paths;
        this.players = negotiation.plays().stream()
                .filter(p -> p.standing() == Play.Standing.CASH || p.standing() == Play.Standing.GATE)
                .toList();
        this.gate = IntStream.range(0, players.size())
                .filter(p -> players.get(p).standing() == Play.Standing.GATE)
                .findFirst()
                .orElse(-1);
    }

    List<Play> players() {
        return players;
    }

    /// The player without whom nothing in the schedule holds, or −1.
    int gate() {
        return gate;
    }

    int paths() {
        return paths;
    }

    BitSet nobody() {
        return new BitSet();
    }

    /// The gate alone, if there is one: the schedule holds, and states nothing.
    BitSet held() {
        var held = new BitSet();
        if (gate >= 0) {
            held.set(gate);
        }
        return held;
    }

    BitSet everybody() {
        var all = new BitSet();
        all.set(0, players.size());
        return all;
    }

    /// The same outcome as with these players: none, while the appendix prevails.
    private BitSet effective(BitSet won) {
        return negotiation.isGated() && (gate < 0 || !won.get(gate)) ? nobody() : won;
    }

    /// What each path costs, in cents.
    List<double[]> costs(List<BitSet> coalitions) {
        var distinct = new LinkedHashMap<BitSet, double[]>();
        coalitions.forEach(c -> distinct.put(effective(c), new double[0]));
        var all = new ArrayList<>(distinct.keySet());
        for (int from = 0; from < all.size(); from += TOGETHER) {
            var some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            var samples =
                    Sample.of(simulation, some.stream().map(this::schedule).toList(), paths, List.of(Account.COST));
            for (int i = 0; i < some.size(); i++) {
                distinct.put(some.get(i), samples.get(i).of(Account.COST));
            }
        }
        return coalitions.stream().map(c -> found(distinct, effective(c))).toList();
    }

    private static double[] found(Map<BitSet, double[]> costs, BitSet coalition) {
        return Objects.requireNonNull(costs.get(coalition));
    }

    private Schedule schedule(BitSet won) {
        return Schedule.of(negotiation.with(won.stream().mapToObj(players::get).toList()), assumptions);
    }

    /// What is spent on every path before discounts, in cents.
    double[] list() {
        return Sample.of(simulation, List.of(schedule(nobody())), paths, List.of(Account.LIST))
                .getFirst()
                .of(Account.LIST);
    }
}
