package drawdown.claims;

import drawdown.clause.Term;
import drawdown.money.Share;
import drawdown.provision.Provision;
import drawdown.provision.Provision.Setting;
import drawdown.provision.Provisions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How much of some moves is conceded: the share of the way from the standard terms to the targets. Percentages lie that
/// far between the two; what is a word, a flag or a list has its target from half way on. A bound whose target is none
/// goes to the near end of its published target range, and is lifted at the whole way.
///
/// @param share of the way
/// @param words whether words have switched
record Level(double share, boolean words) {

    private static final int STEPS = 10;

    /// From the first tenth to the whole way; half way twice, before and after the words switch.
    static final List<Level> ALL = all();

    private static List<Level> all() {
        var levels = new ArrayList<Level>();
        for (int step = 1; step <= STEPS; step++) {
            if (2 * step == STEPS) {
                levels.add(new Level(0.5, false));
            }
            levels.add(new Level((double) step / STEPS, 2 * step >= STEPS));
        }
        return List.copyOf(levels);
    }

    /// What the moves' terms come to.
    Map<Term, Object> terms(Set<Integer> moves) {
        var terms = new LinkedHashMap<Term, Object>();
        Provisions.all().stream()
                .filter(provision -> moves.contains(provision.move().number()))
                .forEach(provision ->
                        provision.settings().forEach(setting -> terms.put(setting.term(), value(provision, setting))));
        return terms;
    }

    private Object value(Provision provision, Setting setting) {
        if (share == 1) {
            return setting.target();
        }
        if (setting.standard() instanceof Share from && setting.target() instanceof Share to) {
            return between(from, to);
        }
        if (setting.standard() instanceof Optional<?> bound
                && bound.isPresent()
                && bound.get() instanceof Share from
                && nearEnd(provision).isPresent()) {
            return Optional.of(between(from, nearEnd(provision).get()));
        }
        return words ? setting.target() : setting.standard();
    }

    private static Optional<Share> nearEnd(Provision provision) {
        return provision.published().target().stream()
                .findFirst()
                .flatMap(end -> end instanceof Optional<?> bound ? bound : Optional.empty())
                .flatMap(end -> end instanceof Share share ? Optional.of(share) : Optional.empty());
    }

    private Share between(Share from, Share to) {
        return new Share(from.ppm() + Math.round(share * (double) (to.ppm() - from.ppm())));
    }
}
