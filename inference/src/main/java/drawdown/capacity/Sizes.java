package drawdown.capacity;

import drawdown.workload.Term;
import drawdown.workload.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/// The units of an offer for a workload in the first month of a horizon: levels, the cost of every size, and the cheapest.
///
/// @param levels sizes by level
/// @param curve  sizes from none (if what is beyond may spill) to what refuses nothing, evenly apart, all levels and
///               optima among them
/// @param best   the cheapest size by the term it is bought for; of those that refuse more than may be refused, none
public record Sizes(Workload workload, Sizing sizing, Map<Level, Size> levels, List<Size> curve, Map<Term, Size> best) {

    /// As many as a chart can show.
    private static final int POINTS = 120;

    public Sizes {
        curve = List.copyOf(curve);
    }

    public static Sizes of(Workload workload, Sizing sizing) {
        var levels = new LinkedHashMap<Level, Size>();
        for (var level : Level.values()) {
            levels.put(level, sizing.size(sizing.units(level, 0, 1)));
        }
        var best = new LinkedHashMap<Term, Size>();
        for (var term : Term.values()) {
            if (sizing.size(0).usd().containsKey(term)) {
                best.put(term, best(workload, sizing, term, sizing.units(Level.ZERO_REFUSAL, 0, 1)));
            }
        }
        return new Sizes(workload, sizing, levels, curve(sizing, levels, best), best);
    }

    /// The cost of units and spill is convex, so that it falls until it rises; refusals fall as units rise.
    private static Size best(Workload workload, Sizing sizing, Term term, int most) {
        var capacity = sizing.offer().capacity().orElseThrow();
        int least = sizing.sold(0);
        IntPredicate enough = sizing.spill().isPresent()
                ? units -> total(sizing, term, units).compareTo(total(sizing, term, units + capacity.step())) <= 0
                : units -> sizing.size(units).beyond().requests() * 1e6
                        <= workload.refusable().ppm();
        int low = 0;
        int high = (most - least) / capacity.step();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (enough.test(least + middle * capacity.step())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sizing.size(least + low * capacity.step());
    }

    private static BigDecimal total(Sizing sizing, Term term, int units) {
        return sizing.size(units).total(term).orElseThrow();
    }

    private static List<Size> curve(Sizing sizing, Map<Level, Size> levels, Map<Term, Size> best) {
        int step = sizing.offer().capacity().orElseThrow().step();
        int least = sizing.sold(0);
        int most = sizing.units(Level.ZERO_REFUSAL, 0, 1);
        var units = new java.util.TreeSet<Integer>();
        if (sizing.spill().isPresent()) {
            units.add(0);
        }
        int apart = Math.max(1, (most - least) / step / POINTS) * step;
        for (int at = least; at <= most; at += apart) {
            units.add(at);
        }
        levels.values().forEach(size -> units.add(size.units()));
        best.values().forEach(size -> units.add(size.units()));
        var curve = new ArrayList<Size>();
        units.forEach(at -> curve.add(sizing.size(at)));
        return curve;
    }

    /// What all of it costs on the metered offer that takes the spill, if there is one.
    public Optional<BigDecimal> metered() {
        return sizing.spill().map(spill -> sizing.size(0).spilled().total());
    }

    /// The term and size that cost least, all metered excepted.
    public Map.Entry<Term, Size> cheapest() {
        return best.entrySet().stream()
                .min(java.util.Comparator.comparing(
                        e -> e.getValue().total(e.getKey()).orElseThrow()))
                .orElseThrow();
    }
}
