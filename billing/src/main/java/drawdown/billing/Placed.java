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
        var spend = place.spend();
        row.add(charges.rule().map(String::valueOf));
        row.add(Optional.of(String.valueOf(charges.model())));
        row.add(spend.map(s -> s.kind().word()));
        row.add(spend.map(Place.Spend::name));
        row.add(place.leftOutBecause());
        return row;
    }

    boolean isSpend(Kind kind) {
        return place.spend().filter(spend -> spend.kind() == kind).isPresent();
    }

    boolean isSpend() {
        return place.spend().isPresent();
    }

    /// The number of the rule that took them, counted from 1.
    Optional<Integer> takenBy() {
        return charges.rule().filter(rule -> isSpend(Kind.USAGE) || isSpend(Kind.MARKETPLACE));
    }
}
