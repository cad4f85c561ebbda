package drawdown.value;

import drawdown.clause.Term;
import drawdown.money.Share;
import drawdown.provision.Provision;
import drawdown.provision.Provision.Setting;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A provision as something that may be won: then its terms have their target values.
///
/// @param terms those that winning it changes, with their targets
public record Play(Provision provision, Standing standing, Map<Term, Object> terms) {

    /// What winning it can bring.
    public enum Standing {
        /// It moves money.
        CASH,

        /// It decides whether anything else holds.
        GATE,

        /// It moves money when the customer leaves or converts, and not before.
        AT_EXIT,

        /// It moves no money.
        PROCEDURAL,

        /// The standard terms are there already.
        GRANTED
    }

    public Play {
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /// @param standard what the standard terms say of every term
    static Play of(Provision provision, Map<Term, Object> standard) {
        var terms = new LinkedHashMap<Term, Object>();
        for (var setting : provision.settings()) {
            if (isBetter(setting, Objects.requireNonNull(standard.get(setting.term())))) {
                terms.put(setting.term(), setting.target());
            }
        }
        return new Play(provision, standing(provision, terms), terms);
    }

    private static Standing standing(Provision provision, Map<Term, Object> terms) {
        if (provision.procedural()) {
            return Standing.PROCEDURAL;
        }
        if (terms.isEmpty()) {
            return Standing.GRANTED;
        }
        if (terms.containsKey(Negotiation.PRECEDENCE)) {
            return Standing.GATE;
        }
        return terms.keySet().stream().allMatch(Negotiation.AT_EXIT::contains) ? Standing.AT_EXIT : Standing.CASH;
    }

    /// Whether the target is better for the buyer than what stands: another word, or farther in the direction in which
    /// the catalog goes from its standard to its target.
    private static boolean isBetter(Setting setting, Object stands) {
        var standard = size(setting.standard());
        var target = size(setting.target());
        var here = size(stands);
        boolean sized = standard.isPresent() && target.isPresent() && here.isPresent();
        return !sized
                ? !setting.target().equals(stands)
                : Double.compare(target.get(), here.get()) == Double.compare(target.get(), standard.get());
    }

    /// How large a value is, where there is more and less of it; `none` is without limit.
    private static Optional<Double> size(Object value) {
        return switch (value) {
            case Share share -> Optional.of((double) share.ppm());
            case Optional<?> maybe when maybe.isEmpty() -> Optional.of(Double.POSITIVE_INFINITY);
            case Optional<?> maybe -> size(maybe.get());
            default -> Optional.empty();
        };
    }
}
