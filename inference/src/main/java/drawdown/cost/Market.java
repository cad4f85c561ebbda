package drawdown.cost;

import drawdown.plan.Horizon;
import drawdown.price.Offer;
import drawdown.price.PriceBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The offers of each month of a horizon, at the prices of its first day.
public final class Market {

    private final Horizon horizon;
    private final TreeMap<String, List<Optional<Offer>>> byId = new TreeMap<>();
    private final List<Offer> offers;

    private Market(PriceBook book, Horizon horizon) {
        this.horizon = horizon;
        for (int month = 0; month < horizon.months(); month++) {
            var day = horizon.month(month).atDay(1);
            for (var row : book.rows()) {
                if (row.holdsOn(day)) {
                    months(row.id()).set(month, Optional.of(row));
                }
            }
        }
        offers = byId.values().stream()
                .map(months ->
                        months.stream().flatMap(Optional::stream).findFirst().orElseThrow())
                .toList();
    }

    public static Market of(PriceBook book, Horizon horizon) {
        return new Market(book, horizon);
    }

    private List<Optional<Offer>> months(String id) {
        return byId.computeIfAbsent(id, i -> {
            var none = new ArrayList<Optional<Offer>>();
            for (int month = 0; month < horizon.months(); month++) {
                none.add(Optional.empty());
            }
            return none;
        });
    }

    public Horizon horizon() {
        return horizon;
    }

    /// The offer in a month, counted from 0.
    public Optional<Offer> offer(String id, int month) {
        return Optional.ofNullable(byId.get(id)).flatMap(months -> months.get(month));
    }

    /// Each offer that holds in some month, as it is in the first of them; in the order of their ids.
    public List<Offer> offers() {
        return offers;
    }

    /// The first month of the horizon without the offer, if there is one.
    public Optional<java.time.YearMonth> missing(String id) {
        for (int month = 0; month < horizon.months(); month++) {
            if (offer(id, month).isEmpty()) {
                return Optional.of(horizon.month(month));
            }
        }
        return Optional.empty();
    }
}
