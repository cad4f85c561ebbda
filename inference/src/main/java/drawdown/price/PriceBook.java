package drawdown.price;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Offers over time. The rows of one id never overlap, so that a day has at most one of them.
public record PriceBook(List<Offer> rows) {

    public static final PriceBook EMPTY = new PriceBook(List.of());

    public PriceBook {
        rows = List.copyOf(rows);
    }

    /// The offers of a day, in the order of their ids.
    public PriceList on(LocalDate day) {
        return new PriceList(
                day,
                rows.stream()
                        .filter(row -> row.holdsOn(day))
                        .sorted(Comparator.comparing(Offer::id))
                        .toList());
    }

    /// The days on which some price begins or ends, in order.
    public List<LocalDate> changes() {
        var days = new TreeSet<LocalDate>();
        rows.forEach(row -> {
            days.add(row.effective());
            row.until().ifPresent(days::add);
        });
        return List.copyOf(days);
    }

    /// Where a row gave way to another of the same id, because that is better known or stands in an earlier book.
    public record Overlaid(Offer row, Offer by) {}

    public record Merged(PriceBook book, List<Overlaid> overlaid) {
        public Merged {
            overlaid = List.copyOf(overlaid);
        }
    }

    /// One book of several. Where rows of one id overlap, a quoted price goes before a listed one, that before an
    /// estimated one, and among equals the earlier book; what gives way keeps the days that are left.
    public static Merged merged(List<PriceBook> books) {
        var byId = new LinkedHashMap<String, List<Offer>>();
        books.forEach(book -> book.rows()
                .forEach(row ->
                        byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row)));
        var rows = new ArrayList<Offer>();
        var overlaid = new ArrayList<Overlaid>();
        byId.values().forEach(candidates -> {
            var kept = new ArrayList<Offer>();
            candidates.sort(Comparator.comparing(Offer::confidence));
            candidates.forEach(row -> kept.addAll(left(row, List.copyOf(kept), overlaid)));
            kept.sort(Comparator.comparing(Offer::effective));
            rows.addAll(kept);
        });
        return new Merged(new PriceBook(rows), overlaid);
    }

    /// What is left of a row beside those that go before it.
    private static List<Offer> left(Offer row, List<Offer> before, List<Overlaid> overlaid) {
        var parts = List.of(row);
        for (var other : before) {
            if (row.overlaps(other)) {
                overlaid.add(new Overlaid(row, other));
            }
            parts = parts.stream().flatMap(part -> beside(part, other).stream()).toList();
        }
        return parts;
    }

    private static List<Offer> beside(Offer part, Offer other) {
        if (!part.overlaps(other)) {
            return List.of(part);
        }
        var parts = new ArrayList<Offer>();
        if (part.effective().isBefore(other.effective())) {
            parts.add(part.between(part.effective(), Optional.of(other.effective())));
        }
        other.until()
                .filter(end -> part.until().map(end::isBefore).orElse(true))
                .ifPresent(end -> parts.add(part.between(end, part.until())));
        return parts;
    }
}
