package drawdown.billing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The currency of a bill, and what charges in others are in it.
///
/// @param currency of the agreement; without one, that of most charges for which there are no rates
record Exchange(String currency, Optional<Rates> rates) {

    /// What charges in one currency add up to, in it and in that of the bill.
    record Converted(String currency, Sum own, BigDecimal billed) {}

    static Exchange of(Collection<Charges> charges, Import what) {
        return new Exchange(
                what.rules().map(Rules::currency).orElseGet(() -> most(charges, what.rates())), what.rates());
    }

    private static String most(Collection<Charges> charges, Optional<Rates> rates) {
        var counts = new TreeMap<String, Long>();
        charges.forEach(c -> counts.merge(c.currency(), c.count(), Long::sum));
        return counts.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Long> e) -> !isRated(e.getKey(), rates))
                        .thenComparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static boolean isRated(String currency, Optional<Rates> rates) {
        return rates.filter(r -> r.byCurrency().containsKey(currency)).isPresent();
    }

    /// Whether the agreement or some charge names it.
    boolean isNamed() {
        return !currency.equals(Charges.NO_CURRENCY);
    }

    /// What one unit is worth; 1 of the bill's own currency.
    Optional<BigDecimal> rate(String other, YearMonth month) {
        return other.equals(currency) ? Optional.of(BigDecimal.ONE) : rates.flatMap(r -> r.of(other, month));
    }

    Charges convert(Charges charges) {
        return charges.period()
                .flatMap(month -> rate(charges.currency(), month))
                .map(charges::at)
                .orElse(charges);
    }

    /// Of a bill in several currencies or in another one, each with what it adds up to.
    List<Converted> converted(Collection<Placed> placed) {
        var all = new TreeMap<String, Converted>();
        for (var charges : placed.stream().map(Placed::charges).toList()) {
            all.merge(
                    charges.currency(),
                    new Converted(charges.currency(), new Sum(charges.count(), charges.own()), charges.billed()),
                    (one, other) -> new Converted(one.currency, one.own.plus(other.own), one.billed.add(other.billed)));
        }
        all.remove(Charges.NO_CURRENCY);
        return all.keySet().stream().allMatch(currency::equals) ? List.of() : List.copyOf(all.values());
    }
}
