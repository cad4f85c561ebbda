package drawdown.contract;

import drawdown.agreement.Applicability;
import drawdown.agreement.Applicability.Junction;
import drawdown.agreement.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which charges the scopes take that count otherwise than the rest does: the last scope, which has what no rule takes.
/// The first scope whose rule matches has a charge.
final class Otherwise {

    private Otherwise() {}

    /// Empty if FOCUS cannot say it in one object: a scope does not say what it takes, or has only what an earlier one
    /// leaves of it.
    static Optional<Applicability> of(List<Scope> scopes) {
        boolean rest = scopes.getLast().counts();
        var named = new HashSet<String>();
        boolean restNames = false;
        boolean restRules = false;
        var services = new ArrayList<String>();
        var found = new ArrayList<Applicability>();
        for (var scope : scopes) {
            boolean otherwise = scope.counts() != rest;
            if (otherwise && scope.takes().isEmpty()) {
                return Optional.empty();
            }
            if (scope.takes().isPresent()) {
                var which = scope.takes().get().which();
                var own = which.services()
                        .map(names -> names.stream()
                                .filter(service -> named.add(service.strip().toLowerCase(Locale.ROOT)))
                                .toList());
                if (!otherwise) {
                    restNames |= own.isPresent();
                    restRules |= own.isEmpty();
                } else if (which.isOfAll() || restRules || (restNames && own.isEmpty())) {
                    return Optional.empty();
                } else {
                    own.ifPresentOrElse(services::addAll, () -> found.add(which));
                }
            }
        }
        if (!services.isEmpty()) {
            found.addFirst(Applicability.ofServices(services));
        }
        return joined(found);
    }

    private static Optional<Applicability> joined(List<Applicability> found) {
        if (found.size() == 1 && found.getFirst().exclusions().isEmpty()) {
            return Optional.of(found.getFirst());
        }
        return found.stream().allMatch(Otherwise::isAnyOf)
                ? Optional.of(Applicability.including(
                        Junction.OR,
                        found.stream()
                                .flatMap(which -> which.inclusions().stream())
                                .toList()))
                : Optional.empty();
    }

    /// Whether it is a list of inclusions of which one is enough.
    static boolean isAnyOf(Applicability which) {
        return which.exclusions().isEmpty()
                && !which.inclusions().isEmpty()
                && (which.inclusionOperator() == Junction.OR
                        || which.inclusions().size() == 1);
    }
}
