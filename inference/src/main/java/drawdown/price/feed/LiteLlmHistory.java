package drawdown.price.feed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import drawdown.price.Offer;
import drawdown.price.Rate;
import drawdown.price.TokenKind;
import drawdown.price.TokenPrices;
import drawdown.price.feed.Feed.Origin;
import drawdown.price.feed.Finding.Outcome;
import drawdown.text.Location;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How LiteLLM's price map changed: a CSV row each time the prices of a name did. What it says last holds until the day
/// it was last looked at.
final class LiteLlmHistory {

    /// No price changes by more; where one seems to, another unit was written.
    private static final BigDecimal LEAP = BigDecimal.valueOf(20);

    private final Catalogue catalogue;
    private final Origin origin;
    private final Findings findings = new Findings();
    private final RateCheck check = new RateCheck(findings);
    private final Map<String, List<Offer>> offers = new LinkedHashMap<>();
    private int rows;
    private int unnamed;

    private LiteLlmHistory(Catalogue catalogue, Origin origin) {
        this.catalogue = catalogue;
        this.origin = origin;
    }

    static Reading<Imported> read(List<Source> sources, Catalogue catalogue, Origin origin) {
        var problems = new Problems();
        var history = new LiteLlmHistory(catalogue, origin);
        for (var source : sources) {
            if (source.lines().isEmpty() || !source.lines().getFirst().startsWith("snapshot_date,model,")) {
                problems.add(
                        Location.whole(source),
                        "does not begin with the columns snapshot_date,model",
                        "Maybe another file was meant, or another name after --as.");
                continue;
            }
            CsvReader.builder().ofNamedCsvRecord(source.text()).forEach(history::row);
        }
        return problems.reading(history.imported());
    }

    private void row(NamedCsvRecord row) {
        rows++;
        var name = row.getField("model");
        var sold = catalogue.sold(Feed.LITELLM.toString(), name);
        if (sold.isEmpty()) {
            unnamed++;
            return;
        }
        var day = Tree.parseDay(row.getField("snapshot_date"));
        if (day.isEmpty()) {
            findings.add(name, "has no day: " + row.getField("snapshot_date"), Outcome.REFUSED);
            return;
        }
        var prices = check.check(name + " on " + day.get(), rates(row));
        var source = origin.of(
                name + row.findField("source_commit").map(c -> ", " + c).orElse(""));
        sold.forEach(s -> put(name, catalogue.offer(s, prices, day.get(), source)));
    }

    private static Map<TokenKind, Rate> rates(NamedCsvRecord row) {
        var rates = new EnumMap<TokenKind, Rate>(TokenKind.class);
        LiteLlm.KEYS.forEach((kind, key) -> row.findField(key)
                .flatMap(Tree::parseNumber)
                .map(Rate::perToken)
                .ifPresent(rate -> rates.put(kind, rate)));
        return rates;
    }

    /// A row that says nothing new is no change, and a leap is no price.
    private void put(String name, Offer offer) {
        var earlier = offers.computeIfAbsent(offer.id(), id -> new ArrayList<>());
        if (earlier.isEmpty()) {
            earlier.add(offer);
            return;
        }
        var last = earlier.getLast();
        if (last.prices().equals(offer.prices()) || offer.prices().equals(TokenPrices.UNKNOWN)) {
            return;
        }
        if (last.effective().equals(offer.effective())) {
            findings.add(
                    name + " on " + offer.effective(),
                    "is another name of " + offer.id() + ", at other prices than " + last.source(),
                    Outcome.REFUSED);
        } else if (leaps(last.prices(), offer.prices())) {
            findings.add(
                    name + " on " + offer.effective(),
                    "differs from the price before by a factor of more than " + LEAP,
                    Outcome.REFUSED);
        } else {
            earlier.set(earlier.size() - 1, last.between(last.effective(), Optional.of(offer.effective())));
            earlier.add(offer);
        }
    }

    private static boolean leaps(TokenPrices before, TokenPrices after) {
        return before.known().entrySet().stream()
                .anyMatch(e -> after.rate(e.getKey())
                        .map(Rate::perMillion)
                        .filter(now -> {
                            var then = e.getValue().perMillion();
                            return then.max(now).compareTo(then.min(now).multiply(LEAP)) > 0;
                        })
                        .isPresent());
    }

    private Imported imported() {
        var all = offers.values().stream()
                .flatMap(List::stream)
                .map(o -> o.until().isPresent()
                        ? o
                        : o.between(o.effective(), Optional.of(origin.read().plusDays(1))))
                .toList();
        return new Imported(all, findings.list(), rows, unnamed);
    }
}
