package drawdown.billing;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Charges and where they go.
record Placed(Charges charges, Place place) {

    /// The sums of those that have a name by which they are told apart.
    static <K extends Comparable<K>> Map<K, Sum> sums(
            Collection<Placed> all, Function<Placed, Optional<K>> by, Function<Charges, Sum> of) {
        var sums = new TreeMap<K, Sum>();
        all.forEach(p -> by.apply(p).ifPresent(key -> sums.merge(key, of.apply(p.charges), Sum::plus)));
        return sums;
    }

    boolean isSpend(Kind kind) {
        return place instanceof Place.Spend spend && spend.kind() == kind;
    }

    boolean isSpend() {
        return place instanceof Place.Spend;
    }
}
