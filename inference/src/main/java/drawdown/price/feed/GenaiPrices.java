package drawdown.price.feed;

import drawdown.price.Offer;
import drawdown.price.Offer.LongContext;
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

/// pydantic's genai-prices: providers with their models, in US dollars per million tokens. A price may have a start date
/// and steps by the length of the prompt; what has no date is taken to hold since the model has been sold.
final class GenaiPrices {

    private static final Map<TokenKind, String> KEYS = new EnumMap<>(Map.of(
            TokenKind.INPUT, "input_mtok",
            TokenKind.OUTPUT, "output_mtok",
            TokenKind.CACHE_READ, "cache_read_mtok",
            TokenKind.CACHE_WRITE_5M, "cache_write_mtok"));

    private final Catalogue catalogue;
    private final Origin origin;
    private final Findings findings = new Findings();
    private final RateCheck check = new RateCheck(findings);
    private final Map<String, List<Offer>> offers = new LinkedHashMap<>();
    private int rows;
    private int unnamed;

    GenaiPrices(Catalogue catalogue, Origin origin) {
        this.catalogue = catalogue;
        this.origin = origin;
    }

    Imported read(List<Tree> files) {
        files.stream()
                .flatMap(file -> file.isList() ? file.items().stream() : List.of(file).stream())
                .forEach(provider -> provider.at("models").stream()
                        .flatMap(models -> models.items().stream())
                        .forEach(model -> model(provider.text("id") + "/" + model.text("id"), model)));
        var all = offers.values().stream().flatMap(List::stream).toList();
        return new Imported(all, findings.list(), rows, unnamed);
    }

    private void model(String name, Tree model) {
        rows++;
        var sold = catalogue.sold(Feed.GENAI_PRICES.toString(), name);
        if (sold.isEmpty()) {
            unnamed++;
        }
        model.at("prices")
                .ifPresent(prices -> sold.forEach(s ->
                        put(s, prices.isList() ? dated(name, s, prices) : List.of(row(name, s, prices, since(s))))));
    }

    private List<Offer> dated(String name, Sold sold, Tree prices) {
        var dated = new ArrayList<Offer>();
        for (var price : prices.items()) {
            var start = price.at("constraint").flatMap(c -> c.day("start_date"));
            if (price.at("constraint").isPresent() && start.isEmpty()) {
                findings.add(name, "has a price that depends on something other than a day", Outcome.REFUSED);
                continue;
            }
            var from = start.orElse(since(sold));
            price.at("prices").ifPresent(p -> {
                if (!dated.isEmpty()) {
                    close(name, dated, from);
                }
                dated.add(row(name, sold, p, from));
            });
        }
        return dated;
    }

    /// The price before ends where the next begins. Where its own beginning is not known, it is left out.
    private void close(String name, List<Offer> dated, LocalDate next) {
        var last = dated.removeLast();
        if (last.effective().isBefore(next)) {
            dated.add(last.between(last.effective(), Optional.of(next)));
        } else {
            findings.add(name, "the price before " + next + " has no date to begin on", Outcome.REFUSED);
        }
    }

    private LocalDate since(Sold sold) {
        return sold.model().released().orElse(origin.read());
    }

    private Offer row(String name, Sold sold, Tree prices, LocalDate from) {
        var base = new EnumMap<TokenKind, Rate>(TokenKind.class);
        var above = new EnumMap<TokenKind, Rate>(TokenKind.class);
        var steps = new ArrayList<Integer>();
        KEYS.forEach((kind, key) -> prices.at(key).ifPresent(price -> {
            price.number().or(() -> price.number("base")).map(Rate::new).ifPresent(rate -> base.put(kind, rate));
            price.at("tiers").stream()
                    .flatMap(t -> t.items().stream())
                    .findFirst()
                    .ifPresent(tier -> {
                        tier.number("price").map(Rate::new).ifPresent(rate -> above.put(kind, rate));
                        tier.number("start").ifPresent(start -> steps.add(start.intValue()));
                    });
        }));
        var checked = check.check(name, base);
        return catalogue
                .offer(sold, checked, from, origin.of(name))
                .withPrices(
                        checked,
                        steps.isEmpty()
                                ? Optional.empty()
                                : Optional.of(LongContext.of(steps.getFirst(), TokenPrices.of(above))));
    }

    private void put(Sold sold, List<Offer> dated) {
        offers.putIfAbsent(sold.id(), dated);
    }
}
