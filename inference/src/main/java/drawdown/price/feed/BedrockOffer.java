package drawdown.price.feed;

import drawdown.price.Offer.Locality;
import drawdown.price.Rate;
import drawdown.price.feed.Catalogue.Sold;
import drawdown.price.feed.DatedMeters.Meter;
import drawdown.price.feed.Feed.Origin;
import drawdown.price.feed.Finding.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The offer file of Amazon Bedrock in AWS's price list: products, and for each the terms it is sold on.
final class BedrockOffer {

    private final Catalogue catalogue;
    private final Origin origin;
    private final Findings findings = new Findings();
    private final DatedMeters meters;
    private final MeterNames names = new MeterNames("bedrock-meters.csv");
    private int rows;
    private int unnamed;

    BedrockOffer(Catalogue catalogue, Origin origin) {
        this.catalogue = catalogue;
        this.origin = origin;
        this.meters = new DatedMeters(catalogue, origin, findings);
    }

    Imported read(List<Tree> files) {
        for (var file : files) {
            var terms = file.at("terms")
                    .flatMap(t -> t.at("OnDemand"))
                    .map(Tree::members)
                    .orElse(Map.of());
            file.at("products").ifPresent(products -> products.each((sku, product) -> product(sku, product, terms)));
        }
        return new Imported(meters.offers(), findings.list(), rows, unnamed);
    }

    private void product(String sku, Tree product, Map<String, Tree> terms) {
        rows++;
        var attributes = product.at("attributes").orElse(product);
        var name = String.join(
                " | ",
                attributes.text("model"),
                attributes.text("feature"),
                attributes.text("inferenceType"),
                attributes.text("usagetype"));
        var term = Optional.ofNullable(terms.get(sku)).flatMap(Tree::only);
        var price = term.flatMap(t -> t.at("priceDimensions")).flatMap(Tree::only);
        if (price.isEmpty()) {
            findings.add(name, "has no price", Outcome.UNKNOWN);
            return;
        }
        var metered = names.of(name, catalogue);
        var rate = rate(name, price.get());
        if (metered.isEmpty() || rate.isEmpty()) {
            unnamed++;
            return;
        }
        var m = metered.get();
        meters.add(
                new Sold(
                        m.model(),
                        "bedrock",
                        m.mode(),
                        m.locality(),
                        m.locality() == Locality.REGIONAL ? attributes.text("regionCode") : ""),
                new Meter(
                        attributes.text("usagetype"),
                        m.kind(),
                        rate.get(),
                        term.flatMap(t -> t.day("effectiveDate")).orElse(origin.read()),
                        Optional.empty()));
    }

    /// By the unit that the price itself names; its words must not contradict it.
    private Optional<Rate> rate(String name, Tree price) {
        var usd = price.at("pricePerUnit").flatMap(p -> p.number("USD"));
        if (usd.isEmpty()) {
            findings.add(name, "has no price in USD", Outcome.UNKNOWN);
        }
        var unit = price.text("unit");
        var description = price.text("description");
        boolean contradicts = (unit.startsWith("1K") && description.contains("per 1M"))
                || (unit.startsWith("1M") && description.contains("per 1K"));
        if (contradicts) {
            findings.add(name, "says " + unit + " in its unit and " + description + " in its words", Outcome.UNKNOWN);
            return Optional.empty();
        }
        return switch (unit) {
            case "1K tokens" -> usd.map(Rate::perThousand);
            case "1M tokens", "Million tokens" -> usd.map(Rate::new);
            case "tokens", "Tokens" -> usd.map(Rate::perToken);
            default -> Optional.empty();
        };
    }
}
