package drawdown.billing;

import drawdown.billing.Reconciliation.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What is odd in an export and may mean that it is not what a person thinks, though it can be used.
final class Oddities {

    private Oddities() {}

    static List<Part> of(Collection<Placed> all, Credits credits) {
        var found = new ArrayList<Part>();
        add(found, "billed, with an EffectiveCost of 0", all, p -> p.ineffective() && !p.is("purchase"));
        add(found, "usage below 0", all, p -> p.sign() < 0 && p.is("usage"));
        add(found, "corrections of earlier charges", all, Charges::correction);
        add(found, "invoiced by another company than the provider", all, Oddities::invoicedByAnother);
        add(found, "credits above 0, which take back credits", all, p -> p.sign() > 0 && p.is("credit"));
        if (credits.moved().signum() > 0) {
            found.add(new Part("of these, set against credits of other months", new Sum(0, credits.moved())));
        }
        intoScopes(all)
                .forEach((scope, sum) -> found.add(new Part(
                        "Marketplace that a rule takes into the scope " + scope + ", where it is usage", sum)));
        for (int i = 0; i < Charges.COLUMNS.size(); i++) {
            int column = i;
            add(
                    found,
                    "the word NULL in " + Charges.COLUMNS.get(i),
                    all,
                    p -> p.texts().get(column).filter(Charges::isNull).isPresent());
        }
        return found;
    }

    private static void add(List<Part> found, String name, Collection<Placed> all, Predicate<Charges> which) {
        var sum = all.stream()
                .map(Placed::charges)
                .filter(which)
                .map(Charges::sum)
                .reduce(Sum.NONE, Sum::plus);
        if (sum.charges() > 0) {
            found.add(new Part(name, sum));
        }
    }

    private static Map<String, Sum> intoScopes(Collection<Placed> all) {
        return Placed.sums(
                all,
                p -> p.takenBy()
                        .flatMap(rule -> p.place().spend())
                        .filter(spend -> spend.kind() == Kind.USAGE && Place.marketplace(p.charges()))
                        .map(Place.Spend::name),
                Charges::sum);
    }

    private static boolean invoicedByAnother(Charges charges) {
        return charges.issuer()
                .flatMap(issuer -> charges.provider().filter(provider -> !provider.same(issuer)))
                .isPresent();
    }
}
