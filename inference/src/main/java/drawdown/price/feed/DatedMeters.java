package drawdown.price.feed;

import drawdown.price.Offer;
import drawdown.price.Rate;
import drawdown.price.TokenKind;
import drawdown.price.TokenPrices;
import drawdown.price.feed.Catalogue.Sold;
import drawdown.price.feed.Feed.Origin;
import drawdown.price.feed.Finding.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Puts rows together of meters, each of which has the price of one kind of token from one day until another.
final class DatedMeters {

    private final Catalogue catalogue;
    private final Origin origin;
    private final Findings findings;
    private final RateCheck check;
    private final Map<Sold, List<Meter>> meters = new LinkedHashMap<>();

    record Meter(String name, TokenKind kind, Rate rate, LocalDate from, Optional<LocalDate> until) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
        }
    }

    DatedMeters(Catalogue catalogue, Origin origin, Findings findings) {
        this.catalogue = catalogue;
        this.origin = origin;
        this.findings = findings;
        this.check = new RateCheck(findings);
    }

    void add(Sold sold, Meter meter) {
        var same = meters.computeIfAbsent(sold, s -> new ArrayList<>());
        if (!same.contains(meter)) {
            same.add(meter);
        }
    }

    List<Offer> offers() {
        return meters.entrySet().stream()
                .flatMap(e -> rows(e.getKey(), e.getValue()).stream())
                .toList();
    }

    /// A row for each span of days in which no meter begins or ends.
    private List<Offer> rows(Sold sold, List<Meter> meters) {
        var days = new TreeSet<LocalDate>();
        meters.forEach(meter -> {
            days.add(meter.from());
            meter.until().ifPresent(days::add);
        });
        var rows = new ArrayList<Offer>();
        for (var day : days) {
            var prices = pricesOn(sold, meters, day);
            if (!rows.isEmpty() && rows.getLast().until().isEmpty()) {
                if (rows.getLast().prices().equals(prices)) {
                    continue;
                }
                var last = rows.removeLast();
                rows.add(last.between(last.effective(), Optional.of(day)));
            }
            if (!prices.equals(TokenPrices.UNKNOWN)) {
                rows.add(catalogue.offer(sold, prices, day, origin.of(names(meters, day))));
            }
        }
        return rows;
    }

    /// Of each kind the price that began last; two that began together and differ are no price.
    private TokenPrices pricesOn(Sold sold, List<Meter> meters, LocalDate day) {
        var rates = new EnumMap<TokenKind, Rate>(TokenKind.class);
        for (var kind : TokenKind.values()) {
            var holding = meters.stream()
                    .filter(m -> m.kind() == kind && m.holdsOn(day))
                    .toList();
            var from = holding.stream().map(Meter::from).max(LocalDate::compareTo);
            var prices = holding.stream()
                    .filter(m -> from.filter(m.from()::equals).isPresent())
                    .map(Meter::rate)
                    .distinct()
                    .sorted()
                    .toList();
            if (prices.size() > 1) {
                findings.add(
                        sold.id() + " from " + from.orElseThrow(),
                        kind.words() + " has several prices, from " + prices.getFirst() + " to " + prices.getLast(),
                        Outcome.UNKNOWN);
            } else {
                prices.forEach(rate -> rates.put(kind, rate));
            }
        }
        return check.check(sold.id(), rates);
    }

    /// The meters of a day, of which the shortest name stands for all.
    private static String names(List<Meter> meters, LocalDate day) {
        var holding = meters.stream()
                .filter(m -> m.holdsOn(day))
                .map(Meter::name)
                .distinct()
                .sorted()
                .toList();
        return holding.getFirst() + (holding.size() > 1 ? " and " + (holding.size() - 1) + " more" : "");
    }
}
