package drawdown.billing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What of an agreement decides where a charge goes.
///
/// @param provider whose charges these are: aws, azure, gcp; any other word takes the charges of every provider
/// @param scopes in the agreement's order; the last one takes the services that no scope names
/// @param vendors of the agreement's Marketplace, by name
/// @param currency of the agreement, ISO 4217
public record Rules(String provider, List<ScopeRule> scopes, List<String> vendors, String currency) {

    /// One scope and the services it names, as in FOCUS's ServiceName.
    public record ScopeRule(String name, List<String> services) {
        public ScopeRule {
            services = List.copyOf(services);
        }

        private boolean names(String service) {
            return services.stream().anyMatch(s -> s.strip().equalsIgnoreCase(service));
        }
    }

    public Rules {
        scopes = List.copyOf(scopes);
        vendors = List.copyOf(vendors);
        currency = currency.strip().toUpperCase(Locale.ROOT);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("an agreement has a scope");
        }
    }

    /// The scope that names the service, if one does.
    Optional<String> scopeNaming(String service) {
        return scopes.stream()
                .filter(s -> s.names(service))
                .map(ScopeRule::name)
                .findFirst();
    }

    String lastScope() {
        return scopes.getLast().name();
    }

    /// The vendor that the publisher is, whatever the case, punctuation and legal form of its name.
    Optional<String> vendor(Company publisher) {
        return vendors.stream()
                .filter(v -> new Company(v).named(publisher))
                .findFirst()
                .or(() -> vendors.stream()
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
