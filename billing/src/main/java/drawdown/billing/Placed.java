package drawdown.billing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    /// A row of the table `places`.
    List<Optional<String>> row() {
        var row = new ArrayList<>(charges.texts());
        var spend = place instanceof Place.Spend s ? Optional.of(s) : Optional.<Place.Spend>empty();
        row.add(spend.map(s -> s.kind().word()));
        row.add(spend.map(Place.Spend::name));
        row.add(place.leftOutBecause());
        return row;
    }

    boolean isSpend(Kind kind) {
        return place instanceof Place.Spend spend && spend.kind() == kind;
    }

    boolean isSpend() {
        return place instanceof Place.Spend;
    }
}
