package drawdown.cost;

import drawdown.price.Offer;
import drawdown.price.Offer.FineTuning;
import drawdown.price.Rate;
import drawdown.price.TokenKind;
import drawdown.price.TokenPrices;
import drawdown.workload.Tokens;
import drawdown.workload.Traffic;
import drawdown.workload.Traffic.Volume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rates that an offer bills traffic at: the fine-tuned model's if it runs one, and the step's for requests with long
/// prompts. A step's rate that is not stated is unknown; it is not the usual one.
///
/// @param shorter of requests up to the step
/// @param longer  of requests above it
record Rates(Offer offer, TokenPrices shorter, TokenPrices longer, String shortName, String longName) {

    static Rates of(Offer offer, boolean fineTuned) {
        if (fineTuned) {
            var prices = offer.fineTuning().map(FineTuning::prices).orElse(TokenPrices.UNKNOWN);
            return new Rates(offer, prices, prices, "fineTuning.prices", "fineTuning.prices");
        }
        return offer.longContext()
                .map(step -> new Rates(offer, offer.prices(), step.prices(), "prices", "longContext"))
                .orElseGet(() -> new Rates(offer, offer.prices(), offer.prices(), "prices", "prices"));
    }

    /// The settings of the offer that the traffic needs and that are not stated, such as `prices.cacheRead`.
    List<String> unknown(Traffic traffic) {
        var unknown = new ArrayList<String>();
        unknown(traffic.shorter(), shorter, shortName, unknown);
        unknown(traffic.longer(), longer, longName, unknown);
        return unknown.stream().distinct().toList();
    }

    private static void unknown(Volume volume, TokenPrices prices, String name, List<String> unknown) {
        kinds(volume).forEach((kind, tokens) -> {
            if (!tokens.isNone() && prices.rate(kind).isEmpty()) {
                unknown.add(name + "." + kind.key());
            }
        });
    }

    /// @throws java.util.NoSuchElementException if a rate is unknown
    Cost cost(Traffic traffic) {
        var parts = new ArrayList<Cost.Part>();
        cost(traffic.shorter(), shorter, parts);
        cost(traffic.longer(), longer, parts);
        var tokens = traffic.all().tokens();
        offer.extras().forEach(extra -> parts.add(part(Cost.What.EXTRAS, tokens, extra.perMillion())));
        return new Cost(parts);
    }

    private void cost(Volume volume, TokenPrices prices, List<Cost.Part> parts) {
        kinds(volume).forEach((kind, tokens) -> {
            if (!tokens.isNone()) {
                parts.add(part(what(kind), tokens, prices.rate(kind).orElseThrow()));
            }
        });
    }

    private Cost.Part part(Cost.What what, Tokens tokens, Rate rate) {
        return new Cost.Part(offer.id(), what, tokens.at(rate));
    }

    private static Map<TokenKind, Tokens> kinds(Volume volume) {
        var kinds = new LinkedHashMap<TokenKind, Tokens>();
        kinds.put(TokenKind.INPUT, volume.input());
        kinds.put(TokenKind.CACHE_READ, volume.read());
        kinds.put(TokenKind.CACHE_WRITE_5M, volume.written());
        kinds.put(TokenKind.OUTPUT, volume.output());
        return kinds;
    }

    private static Cost.What what(TokenKind kind) {
        return switch (kind) {
            case INPUT -> Cost.What.INPUT;
            case OUTPUT -> Cost.What.OUTPUT;
            case CACHE_READ -> Cost.What.CACHE_READ;
            case CACHE_WRITE_5M, CACHE_WRITE_1H -> Cost.What.CACHE_WRITE;
        };
    }
}
