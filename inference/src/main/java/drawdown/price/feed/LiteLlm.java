package drawdown.price.feed;

import drawdown.price.Offer;
import drawdown.price.Offer.FineTuning;
import drawdown.price.Offer.LongContext;
import drawdown.price.Offer.Mode;
import drawdown.price.Rate;
import drawdown.price.TokenKind;
import drawdown.price.TokenPrices;
import drawdown.price.feed.Catalogue.Sold;
import drawdown.price.feed.Feed.Origin;
import drawdown.price.feed.Finding.Outcome;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// LiteLLM's price map: an object with a member for each model as some provider sells it, in US dollars per token.
final class LiteLlm {

    static final Map<TokenKind, String> KEYS = new EnumMap<>(Map.of(
            TokenKind.INPUT, "input_cost_per_token",
            TokenKind.OUTPUT, "output_cost_per_token",
            TokenKind.CACHE_READ, "cache_read_input_token_cost",
            TokenKind.CACHE_WRITE_5M, "cache_creation_input_token_cost",
            TokenKind.CACHE_WRITE_1H, "cache_creation_input_token_cost_above_1hr"));

    private static final Map<Mode, String> MODES =
            new EnumMap<>(Map.of(Mode.BATCH, "_batches", Mode.FLEX, "_flex", Mode.PRIORITY, "_priority"));

    private static final Pattern STEP = Pattern.compile("input_cost_per_token_above_(\\d+)k_tokens");
    private static final List<String> TEXT = List.of("chat", "completion", "responses");
    private static final String TUNED = "ft:";

    private final Catalogue catalogue;
    private final Origin origin;
    private final Findings findings = new Findings();
    private final RateCheck check = new RateCheck(findings);
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final Map<String, TokenPrices> tuned = new HashMap<>();
    private int rows;
    private int unnamed;

    LiteLlm(Catalogue catalogue, Origin origin) {
        this.catalogue = catalogue;
        this.origin = origin;
    }

    Imported read(List<Tree> maps) {
        maps.forEach(map -> map.each(this::row));
        var all = offers.values().stream().map(this::withTuned).toList();
        return new Imported(all, findings.list(), rows, unnamed);
    }

    private void row(String name, Tree row) {
        rows++;
        if (!TEXT.contains(row.text("mode"))) {
            unnamed++;
            return;
        }
        if (name.startsWith(TUNED)) {
            tuned(name, row);
            return;
        }
        var prices = check.check(name, rates(row, ""));
        if (rates(row, "").isEmpty()) {
            findings.add(name, unpriced(row), Outcome.UNKNOWN);
        }
        var sold = catalogue.sold(Feed.LITELLM.toString(), name);
        if (sold.isEmpty()) {
            unnamed++;
        }
        sold.forEach(s -> {
            put(name, catalogue.offer(s, prices, origin.read(), origin.of(name)).withPrices(prices, step(name, row)));
            MODES.forEach((mode, suffix) -> bought(name, row, s.in(mode), suffix));
        });
    }

    /// A fine-tuned model's rates belong to the offer of the model it was made of.
    private void tuned(String name, Tree row) {
        var sold = catalogue.sold(Feed.LITELLM.toString(), name.substring(TUNED.length()));
        if (sold.isEmpty()) {
            unnamed++;
        }
        sold.forEach(s -> tuned.putIfAbsent(s.id(), check.check(name, rates(row, ""))));
    }

    private Offer withTuned(Offer offer) {
        var prices = tuned.get(offer.id());
        return prices == null
                ? offer
                : offer.withFineTuning(
                        new FineTuning(Optional.empty(), Optional.empty(), Optional.empty(), prices, Optional.empty()));
    }

    private static String unpriced(Tree row) {
        return row.at("input_cost_per_second").isPresent()
                ? "has no price for tokens but one for a second of capacity"
                : "has no price";
    }

    /// The same model bought in another mode, if the row prices that.
    private void bought(String name, Tree row, Sold sold, String suffix) {
        var rates = rates(row, suffix);
        if (!rates.isEmpty()) {
            var label = name + " (" + sold.mode() + ")";
            put(label, catalogue.offer(sold, check.check(label, rates), origin.read(), origin.of(name)));
        }
    }

    /// Two names of one offer agree, or the first is kept and the other said.
    private void put(String name, Offer offer) {
        var first = offers.putIfAbsent(offer.id(), offer);
        if (first != null && !first.prices().equals(offer.prices())) {
            findings.add(
                    name,
                    "is another name of " + first.id() + ", at other prices than " + first.source(),
                    Outcome.REFUSED);
        }
    }

    static Map<TokenKind, Rate> rates(Tree row, String suffix) {
        var rates = new EnumMap<TokenKind, Rate>(TokenKind.class);
        KEYS.forEach((kind, key) -> row.number(key + suffix).map(Rate::perToken).ifPresent(r -> rates.put(kind, r)));
        return rates;
    }

    private Optional<LongContext> step(String name, Tree row) {
        return Tree.members(row).keySet().stream()
                .map(STEP::matcher)
                .filter(java.util.regex.Matcher::matches)
                .findFirst()
                .map(m -> {
                    var rates = rates(row, "_above_" + m.group(1) + "k_tokens");
                    var above = new BigDecimal(m.group(1)).movePointRight(3).intValueExact();
                    return LongContext.of(above, check.check(name + " (above " + m.group(1) + "k)", rates));
                })
                .filter(step -> !step.prices().equals(TokenPrices.UNKNOWN));
    }
}
