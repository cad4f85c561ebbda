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

    /// @param by    who takes them, and the rule as it is written after its place in the agreement
    /// @param parts by service and publisher; none where it took nothing
    public record Taken(String by, List<Part> parts) {}

    static Explanation of(Collection<Placed> all, Optional<Rules> rules) {
        var taken = new ArrayList<Taken>();
        var inOrder = rules.map(Rules::inOrder).orElse(List.of());
        for (int i = 0; i < inOrder.size(); i++) {
            var number = Optional.of(i + 1);
            taken.add(
                    new Taken(said(inOrder.get(i)), parts(all, p -> p.takenBy().equals(number))));
        }
        var rest = all.stream().filter(p -> p.takenBy().isEmpty()).toList();
        add(taken, rest, "no rule: %s, of the publisher's name", p -> is(p, Kind.MARKETPLACE));
        add(taken, rest, "no rule, no vendor: third-party models, read as %s", p -> p.place() instanceof Place.Silent);
        add(taken, rest, rules.isPresent() ? "no rule: %s, the last" : "no agreement: %s", p -> is(p, Kind.USAGE));
        return new Explanation(all.iterator().next().charges().currency(), taken);
    }

    /// `agreement.yaml:14: scope compute, ServiceName In Amazon Elastic Compute Cloud`.
    private static String said(Rules.Rule rule) {
        var at = rule.takes().location();
        return at.source().name() + ":" + at.line() + ": " + rule.taker() + ", "
                + rule.takes().which();
    }

    private static boolean is(Placed placed, Kind kind) {
        return placed.place() instanceof Place.Spend spend && spend.kind() == kind;
    }

    /// What goes one way, by where it goes.
    private static void add(List<Taken> taken, Collection<Placed> all, String by, Predicate<Placed> which) {
        all.stream()
                .filter(which)
                .flatMap(p -> p.place().spend().stream())
                .map(Place.Spend::taker)
                .distinct()
                .sorted()
                .forEach(taker -> taken.add(new Taken(
                        by.formatted(taker),
                        parts(
                                all,
                                p -> which.test(p)
                                        && p.place()
                                                .spend()
                                                .orElseThrow()
                                                .taker()
                                                .equals(taker)))));
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
