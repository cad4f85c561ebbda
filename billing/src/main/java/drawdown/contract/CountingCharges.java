package drawdown.contract;

import drawdown.agreement.Agreement;
import drawdown.agreement.Applicability;
import drawdown.agreement.Applicability.Junction;
import drawdown.agreement.Applicability.Operator;
import drawdown.agreement.Applicability.Rule;
import drawdown.agreement.Scope;
import drawdown.agreement.Takes;
import drawdown.agreement.Vendor;
import drawdown.clause.Marketplace;
import drawdown.money.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which charges of a bill count towards the commitments of an agreement: those of the scopes that count in full, those of
/// Marketplace at the share that is recognised.
final class CountingCharges {

    static final String PROVIDER = "ServiceProviderName";

    private CountingCharges() {}

    /// Empty if the columns of a bill cannot say it.
    ///
    /// @param terms in force
    static Optional<Applicability> of(Agreement agreement, Marketplace terms) {
        return Otherwise.of(agreement.scopes()).flatMap(otherwise -> of(agreement, terms, otherwise));
    }

    private static Optional<Applicability> of(Agreement agreement, Marketplace terms, Applicability otherwise) {
        boolean restCounts = agreement.scopes().getLast().counts();
        var own = agreement.vendors().stream()
                .filter(vendor -> terms.catalogs().contains(vendor.catalog()))
                .toList();
        boolean vendorsInFull = terms.percent().equals(Share.WHOLE) && own.equals(agreement.vendors());
        boolean unsaid = Seller.of(agreement.provider()).names().isEmpty()
                && agreement.vendors().isEmpty();
        var exclusions = restCounts ? otherwise.inclusions() : List.<Rule>of();
        if (restCounts && (vendorsInFull || unsaid)) {
            return Optional.of(new Applicability(Junction.OR, List.of(), otherwise.inclusionOperator(), exclusions));
        }
        var bought = bought(agreement, own, terms.percent());
        var usage = restCounts ? usage(agreement) : Optional.of(otherwise.inclusions());
        if (bought.isEmpty() || usage.isEmpty()) {
            return Optional.empty();
        }
        var inclusions =
                Stream.of(usage.get(), bought.get()).flatMap(List::stream).toList();
        var operator = restCounts ? Junction.OR : otherwise.inclusionOperator();
        boolean mixed = operator == Junction.AND && !bought.get().isEmpty();
        return inclusions.isEmpty() || mixed
                ? Optional.empty()
                : Optional.of(new Applicability(operator, inclusions, otherwise.inclusionOperator(), exclusions));
    }

    /// What is charged by the provider itself, and what a scope takes whoever it is charged by.
    private static Optional<List<Rule>> usage(Agreement agreement) {
        var names = Seller.of(agreement.provider()).names();
        var vendors = agreement.vendors().stream().map(Vendor::name).toList();
        var provider = names.isEmpty() ? rule(Operator.NOT_IN, vendors) : rule(Operator.IN, names);
        return anyOf(agreement.scopes().stream().filter(Scope::counts).flatMap(s -> s.takes().stream()))
                .map(taken -> Stream.concat(provider.stream(), taken.stream()).toList());
    }

    private static Optional<List<Rule>> bought(Agreement agreement, List<Vendor> recognised, Share percent) {
        var named = recognised.stream().map(Vendor::name).toList();
        var byName = agreement.vendors().isEmpty()
                ? rule(Operator.NOT_IN, Seller.of(agreement.provider()).names())
                : rule(Operator.IN, named);
        return anyOf(recognised.stream().flatMap(v -> v.takes().stream()))
                .map(taken -> Stream.concat(byName.stream(), taken.stream())
                        .map(rule -> rule.counting(percent))
                        .filter(rule -> !percent.equals(Share.NONE))
                        .toList());
    }

    private static Optional<Rule> rule(Operator operator, List<String> sellers) {
        return sellers.isEmpty() ? Optional.empty() : Optional.of(Rule.of(PROVIDER, operator, sellers));
    }

    /// Rules of which one is enough; empty if that does not say the same.
    private static Optional<List<Rule>> anyOf(Stream<Takes> taken) {
        var rules = new ArrayList<Rule>();
        for (var which : taken.map(Takes::which).toList()) {
            if (!Otherwise.isAnyOf(which)) {
                return Optional.empty();
            }
            rules.addAll(which.inclusions());
        }
        return Optional.of(rules);
    }
}
