package drawdown.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of an offer between two days: new, gone, or at other prices.
public record PriceChange(Optional<Offer> before, Optional<Offer> after) {

    /// Every change, in the order of the ids.
    public static List<PriceChange> between(PriceList before, PriceList after) {
        var changes = new ArrayList<PriceChange>();
        before.offers().forEach(old -> {
            var now = after.offer(old.id());
            if (now.isEmpty() || !samePrice(old, now.get())) {
                changes.add(new PriceChange(Optional.of(old), now));
            }
        });
        after.offers().stream()
                .filter(now -> before.offer(now.id()).isEmpty())
                .forEach(now -> changes.add(new PriceChange(Optional.empty(), Optional.of(now))));
        changes.sort(java.util.Comparator.comparing(PriceChange::id));
        return List.copyOf(changes);
    }

    public String id() {
        return before.or(() -> after).orElseThrow().id();
    }

    private static boolean samePrice(Offer one, Offer other) {
        return one.prices().equals(other.prices())
                && one.longContext().equals(other.longContext())
                && one.terms().equals(other.terms())
                && one.fixed().equals(other.fixed());
    }
}
