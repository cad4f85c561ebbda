package drawdown.billing;

import drawdown.billing.Reconciliation.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Which rule took which charges of a bill, service by service.
///
/// @param taken by the rules in the order in which they are tried, then by what follows where no rule matches
public record Explanation(String currency, List<Taken> taken) {

    /// @param by    the rule as it is written, after its place in the agreement
    /// @param goes  where its charges go
    /// @param parts by service and publisher; none where it took nothing
    public record Taken(String by, String goes, List<Part> parts) {}

    static Explanation of(Collection<Placed> all, Optional<Rules> rules) {
        var taken = new ArrayList<Taken>();
        var inOrder = rules.map(Rules::inOrder).orElse(List.of());
        for (int i = 0; i < inOrder.size(); i++) {
            var rule = inOrder.get(i);
            var number = Optional.of(i + 1);
            taken.add(new Taken(
                    place(rule) + ": " + rule.takes().which(),
                    rule.taker(),
                    parts(all, p -> p.isSpend() && p.takenBy().equals(number))));
        }
        add(
                taken,
                all,
                "no rule: the vendor that the publisher is",
                p -> p.place() instanceof Place.Spend(Kind kind, String n)
                        && kind == Kind.MARKETPLACE
                        && p.takenBy().isEmpty());
        add(taken, all, "no rule, no vendor: a third-party model", p -> p.place() instanceof Place.Silent);
        add(
                taken,
                all,
                rules.isPresent() ? "no rule: the last scope" : "no agreement: one scope",
                p -> p.place() instanceof Place.Spend(Kind kind, String n)
                        && kind == Kind.USAGE
                        && p.takenBy().isEmpty());
        return new Explanation(all.iterator().next().charges().currency(), taken);
    }

    private static String place(Rules.Rule rule) {
        var at = rule.takes().location();
        return at.source().name() + ":" + at.line();
    }

    /// What goes one way, by where it goes.
    private static void add(List<Taken> taken, Collection<Placed> all, String by, Predicate<Placed> which) {
        all.stream()
                .filter(which)
                .flatMap(p -> p.place().spend().stream())
                .distinct()
                .sorted(java.util.Comparator.comparing(Place.Spend::name))
                .forEach(spend -> taken.add(new Taken(
                        by,
                        spend.taker(),
                        parts(all, p -> which.test(p) && p.place().spend().equals(Optional.of(spend))))));
    }

    private static List<Part> parts(Collection<Placed> all, Predicate<Placed> which) {
        return Part.of(
                Placed.sums(all.stream().filter(which).toList(), p -> Optional.of(name(p.charges())), Charges::sum));
    }

    private static String name(Charges charges) {
        return charges.service()
                + charges.publisher().map(p -> ", of " + p.name()).orElse("");
    }

    public String text() {
        return ExplanationText.of(this);
    }
}
