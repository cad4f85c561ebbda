package drawdown.contract;

import drawdown.agreement.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which services of a bill count, by the scopes that name them. The first scope that names a service has it; the
/// last scope has what none names.
///
/// @param restCounts whether the services that no scope names count
/// @param included   those that do where the rest does not
/// @param excluded   those that do not where the rest does
record CountingServices(boolean restCounts, List<String> included, List<String> excluded) {

    /// FOCUS's word for every value there is, which cannot stand for a service.
    private static final String EVERY = "*";

    /// Empty if a bill cannot tell: a scope that counts otherwise than the rest does not say which services it
    /// has.
    static Optional<CountingServices> of(List<Scope> scopes) {
        boolean rest = scopes.getLast().counts();
        var named = new HashSet<String>();
        var otherwise = new ArrayList<String>();
        for (var scope : scopes) {
            var own = scope.services().stream()
                    .filter(service -> named.add(service.strip().toLowerCase(Locale.ROOT)))
                    .toList();
            if (scope.counts() != rest) {
                if (scope.services().isEmpty() || own.contains(EVERY)) {
                    return Optional.empty();
                }
                otherwise.addAll(own);
            }
        }
        return Optional.of(new CountingServices(rest, rest ? List.of() : otherwise, rest ? otherwise : List.of()));
    }
}
