package drawdown.workload;

import drawdown.price.Offer;
import drawdown.price.Offer.Routing;
import drawdown.record.Says;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which agreement the spend on some offers counts towards. Who sells what under which agreement is a fact of one's own
/// papers, and no price list states it.
public record RoutingLine(
        @Says(value = "Whose invoice it is on.", example = "aws")
        String issuer,

        @Says("Only what is a Marketplace purchase, or only what is not.")
        Optional<Boolean> marketplace,

        @Says("Only models of this maker.") Optional<String> maker,

        @Says(value = "Where it counts.", example = "{name: acme-edp-2026, as: usage}")
        Routing agreement) {

    /// Where the spend on an offer counts: as its row says, or as the line says that states most of what it is, the
    /// earlier of two; empty if it counts nowhere.
    public static Optional<Routing> of(Offer offer, List<RoutingLine> lines) {
        return offer.agreement()
                .or(() -> lines.stream()
                        .filter(line -> line.takes(offer))
                        .max(Comparator.comparingInt(RoutingLine::conditions))
                        .map(RoutingLine::agreement));
    }

    private boolean takes(Offer offer) {
        return offer.channel().issuer().equals(issuer)
                && marketplace.filter(m -> m != offer.channel().marketplace()).isEmpty()
                && maker.filter(m -> !m.equals(offer.maker())).isEmpty();
    }

    private int conditions() {
        return (marketplace.isPresent() ? 1 : 0) + (maker.isPresent() ? 1 : 0);
    }

    /// Whether both are about the same offers.
    boolean same(RoutingLine other) {
        return issuer.equals(other.issuer) && marketplace.equals(other.marketplace) && maker.equals(other.maker);
    }
}
