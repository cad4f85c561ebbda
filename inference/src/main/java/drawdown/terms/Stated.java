package drawdown.terms;

import drawdown.price.Offer;
import drawdown.price.Offer.Routing;
import drawdown.price.Rate;
import java.util.Optional;

/// What the row of an offer says of a provision, in words. What it does not say is not stated, never granted.
public record Stated(Offer offer, Optional<Routing> to) {

    private static final String NOT = "not stated";

    /// @param id B.1 to B.6
    public String words(String id) {
        return switch (id) {
            case "B.1" -> version();
            case "B.2" -> to.isEmpty() ? "no agreement" : "the agreement's discount only";
            case "B.3" -> guarantees();
            case "B.4" -> offer.fineTuning().map(this::fineTuned).orElse(NOT);
            case "B.5" -> to.map(Stated::counts).orElse("counts nowhere");
            case "B.6" -> offer.mode().byUnit() ? "price fixed for its term" : "list price of the day";
            default -> throw new IllegalArgumentException(id);
        };
    }

    private String version() {
        if (!offer.mode().byUnit()) {
            return "no capacity";
        }
        return offer.versionLocked() ? "bound to the version" : "not bound";
    }

    private String guarantees() {
        var states = offer.guarantees();
        return "retention " + granted(states.zeroRetention()) + ", training " + granted(states.noTraining()) + ", data "
                + (states.residency().isEmpty() ? "anywhere" : "in " + String.join(", ", states.residency()));
    }

    private static String granted(Optional<Boolean> none) {
        return none.map(n -> n ? "none" : "yes").orElse(NOT);
    }

    private String fineTuned(Offer.FineTuning tuning) {
        var base = offer.prices().output().filter(r -> r.perMillion().signum() > 0);
        return base.flatMap(b -> tuning.prices().output().map(t -> premium(t, b)))
                .orElse(NOT);
    }

    private static String premium(Rate tuned, Rate base) {
        var percent = tuned.percentOver(base);
        return (percent.signum() >= 0 ? "+" : "") + percent.toPlainString() + "% on output";
    }

    private static String counts(Routing to) {
        return switch (to.as()) {
            case USAGE -> "usage of " + to.name();
            case MARKETPLACE -> "Marketplace of " + to.name();
        };
    }
}
