package drawdown.billing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where charges go. Source: docs/billing.md, 4.
sealed interface Place {

    record Spend(Kind kind, String name) implements Place {}

    /// Not spend, and why.
    record LeftOut(String reason) implements Place {}

    /// Of a provider with whom the agreement is not.
    record Elsewhere(Company provider) implements Place {}

    /// Marketplace spend of a publisher that no vendor of the agreement is.
    record UnknownVendor(Company publisher) implements Place {}

    /// Why they are left out, if they are.
    default Optional<String> leftOutBecause() {
        return switch (this) {
            case LeftOut(var reason) -> Optional.of(reason);
            case Elsewhere(var provider) -> Optional.of(provider.name() + ", another provider");
            case Spend _, UnknownVendor _ -> Optional.empty();
        };
    }

    static Place of(Charges charges, Optional<Rules> rules) {
        if (rules.filter(r -> !r.covers(charges.companies())).isPresent()) {
            return new Elsewhere(charges.companies().getFirst());
        }
        var category = charges.category();
        if (category.isEmpty()) {
            return new LeftOut("ChargeCategory is missing");
        }
        return switch (category.get().toLowerCase(Locale.ROOT)) {
            case "usage", "purchase", "adjustment" ->
                marketplace(charges) ? vendor(charges, rules) : scope(charges, rules);
            case "credit" -> new Spend(Kind.CREDIT, "");
            case "tax" -> new LeftOut("Tax");
            default ->
                new LeftOut(charges.line()
                        .map(line ->
                                charges.is("discount") ? line + ", a discount" : line + ", an unknown kind of charge")
                        .orElse("ChargeCategory " + category.get() + " is not of FOCUS"));
        };
    }

    /// Whether a third party made what was charged and the provider's marketplace sold it: the publisher is
    /// another company than the provider or the issuer of the invoice. A cloud provider's own services that a
    /// partner resells or invoices are not Marketplace; another cloud provider's are.
    private static boolean marketplace(Charges charges) {
        return charges.publisher()
                .filter(publisher -> Stream.of(charges.provider(), charges.issuer())
                        .flatMap(Optional::stream)
                        .filter(seller ->
                                publisher.cloud().isEmpty() || seller.cloud().isPresent())
                        .anyMatch(seller -> !seller.same(publisher)))
                .isPresent();
    }

    private static Place vendor(Charges charges, Optional<Rules> rules) {
        var publisher = charges.publisher().orElseThrow();
        var name = rules.isEmpty() ? Optional.of(publisher.name()) : rules.get().vendor(publisher);
        return name.<Place>map(n -> new Spend(Kind.MARKETPLACE, n)).orElseGet(() -> new UnknownVendor(publisher));
    }

    private static Place scope(Charges charges, Optional<Rules> rules) {
        return new Spend(
                Kind.USAGE,
                rules.map(r -> r.scopeNaming(charges.service()).orElseGet(r::lastScope))
                        .orElse("everything-else"));
    }
}
