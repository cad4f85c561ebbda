package drawdown.billing;

import drawdown.agreement.Agreement;
import drawdown.agreement.Scope;
import drawdown.agreement.Takes;
import drawdown.agreement.Vendor;
import drawdown.text.Names;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What of an agreement decides where a charge goes.
///
/// @param provider whose charges these are: aws, azure, gcp; any other word takes the charges of every provider
/// @param scopes in the agreement's order; the last one takes the usage that no rule takes
/// @param vendors of the agreement's Marketplace
/// @param currency of the agreement, ISO 4217
/// @param silence how third-party models are read of which the agreement says nothing
public record Rules(
        String provider, List<Scope> scopes, List<Vendor> vendors, String currency, Silence.Reading silence) {

    /// What one scope or vendor says of the charges that are its own.
    ///
    /// @param kind of the spend that they become
    record Rule(Kind kind, String name, Takes takes) {

        String taker() {
            return new Place.Spend(kind, name).taker();
        }
    }

    public Rules {
        scopes = List.copyOf(scopes);
        vendors = List.copyOf(vendors);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("an agreement has a scope");
        }
    }

    public static Rules of(Agreement agreement) {
        return new Rules(
                Names.word(agreement.provider()),
                agreement.scopes(),
                agreement.vendors(),
                agreement.currency(),
                Silence.Reading.MARKETPLACE);
    }

    public Rules with(Silence.Reading reading) {
        return new Rules(provider, scopes, vendors, currency, reading);
    }

    /// In the order in which they are tried; the first that matches has the charge.
    List<Rule> inOrder() {
        var usage = scopes.stream().flatMap(s -> s.takes().map(t -> new Rule(Kind.USAGE, s.name(), t)).stream());
        var marketplace =
                vendors.stream().flatMap(v -> v.takes().map(t -> new Rule(Kind.MARKETPLACE, v.name(), t)).stream());
        return Stream.concat(usage, marketplace).toList();
    }

    String lastScope() {
        return scopes.getLast().name();
    }

    /// The vendor that the publisher is, whatever the case, punctuation and legal form of its name.
    Optional<String> vendor(Company publisher) {
        var names = vendors.stream().map(Vendor::name).toList();
        return names.stream()
                .filter(v -> new Company(v).named(publisher))
                .findFirst()
                .or(() -> names.stream()
                        .filter(v -> new Company(v).same(publisher))
                        .findFirst());
    }

    /// Whether one of the companies is the agreement's provider, or the agreement does not say whose it is.
    boolean covers(List<Company> companies) {
        return !Company.CLOUDS.containsValue(provider)
                || companies.isEmpty()
                || companies.stream()
                        .anyMatch(c -> c.cloud().filter(provider::equals).isPresent());
    }
}
