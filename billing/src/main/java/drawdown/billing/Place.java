package drawdown.billing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where charges go. Source: docs/billing.md, 4.
sealed interface Place {

    record Spend(Kind kind, String name) implements Place {

        /// `scope compute`, `vendor Snowflake`.
        String taker() {
            return (kind == Kind.MARKETPLACE ? "vendor " : "scope ") + name;
        }
    }

    /// A third-party model of which the agreement says nothing.
    ///
    /// @param read what it is taken for
    record Silent(Company maker, Spend read) implements Place {}

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
            case Spend _, Silent _, UnknownVendor _ -> Optional.empty();
        };
    }

    /// What spend they are, if they are.
    default Optional<Spend> spend() {
        return switch (this) {
            case Spend spend -> Optional.of(spend);
            case Silent(var maker, var read) -> Optional.of(read);
            case LeftOut _, Elsewhere _, UnknownVendor _ -> Optional.empty();
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
                rules.flatMap(r -> taken(charges, r))
                        .orElseGet(() -> marketplace(charges)
                                ? vendor(charges, rules)
                                : new Spend(
                                        Kind.USAGE, rules.map(Rules::lastScope).orElse("everything-else")));
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
    static boolean marketplace(Charges charges) {
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

    /// By the first rule that matches, or because a third-party model is no ordinary Marketplace.
    private static Optional<Place> taken(Charges charges, Rules rules) {
        boolean model = Models.isEdition(charges.service()) || (charges.model() && marketplace(charges));
        return charges.rule()
                .map(number -> rules.inOrder().get(number - 1))
                .<Place>map(rule -> new Spend(rule.kind(), rule.name()))
                .or(() -> Optional.of(charges).filter(c -> model).map(c -> model(Models.maker(c), rules)));
    }

    private static Place model(Company maker, Rules rules) {
        var vendor = rules.vendor(maker).<Place>map(name -> new Spend(Kind.MARKETPLACE, name));
        return vendor.orElseGet(() -> new Silent(
                maker,
                switch (rules.silence()) {
                    case USAGE -> new Spend(Kind.USAGE, rules.lastScope());
                    case MARKETPLACE -> new Spend(Kind.MARKETPLACE, maker.name());
                }));
    }
}
