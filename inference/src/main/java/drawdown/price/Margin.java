package drawdown.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an offer asks over the maker's direct price of the same model, bought in the same mode on the same day. It can
/// be zero or negative.
///
/// Like for like: what one side bundles and the other charges apart is added to the other side.
///
/// @param offerExtra what the offer charges apart for what the direct price includes
/// @param directExtra what the maker charges apart for what the offer includes
/// @param unmatched what one side includes and the other does not sell: a difference without a price
public record Margin(Offer offer, Offer direct, Rate offerExtra, Rate directExtra, List<String> unmatched) {

    private static final Rate NOTHING = new Rate(BigDecimal.ZERO);

    public Margin {
        unmatched = List.copyOf(unmatched);
    }

    /// Of every offer of a day that is metered and has a direct counterpart.
    public static List<Margin> on(PriceList list) {
        var margins = new ArrayList<Margin>();
        list.offers().stream()
                .filter(offer -> !offer.isDirect() && !offer.mode().byUnit())
                .forEach(offer -> list.direct(offer).ifPresent(direct -> margins.add(of(offer, direct))));
        return List.copyOf(margins);
    }

    static Margin of(Offer offer, Offer direct) {
        var unmatched = new ArrayList<String>();
        var offerExtra = apart(direct, offer, unmatched);
        var directExtra = apart(offer, direct, unmatched);
        return new Margin(offer, direct, offerExtra, directExtra, unmatched);
    }

    /// What `other` charges apart for what `one` includes.
    private static Rate apart(Offer one, Offer other, List<String> unmatched) {
        var sum = NOTHING;
        for (var bundled : one.includes()) {
            var extra = other.extras().stream()
                    .filter(e -> e.name().equals(bundled))
                    .findFirst();
            if (extra.isPresent()) {
                sum = sum.plus(extra.get().perMillion());
            } else if (!other.includes().contains(bundled)) {
                unmatched.add(bundled);
            }
        }
        return sum;
    }

    /// For each kind of tokens of which both rates are known, how many percent the offer's is over the direct one.
    public Map<TokenKind, BigDecimal> percent() {
        var percent = new EnumMap<TokenKind, BigDecimal>(TokenKind.class);
        offer.prices()
                .known()
                .forEach((kind, rate) -> direct.prices()
                        .rate(kind)
                        .map(d -> d.plus(directExtra))
                        .filter(d -> d.perMillion().signum() > 0)
                        .ifPresent(d -> percent.put(kind, rate.plus(offerExtra).percentOver(d))));
        return percent;
    }

    /// The same at a mix of tokens; empty if a rate that it needs is unknown.
    public Optional<BigDecimal> percent(Mix mix) {
        return mix.blended(offer.prices())
                .map(rate -> rate.plus(offerExtra))
                .flatMap(rate -> mix.blended(direct.prices()).map(d -> rate.percentOver(d.plus(directExtra))));
    }
}
