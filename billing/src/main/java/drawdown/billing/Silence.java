package drawdown.billing;

import drawdown.billing.Reconciliation.Part;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Third-party models on a bill of which the agreement says nothing: no rule takes them, and no vendor made them. The spend
/// is there in both ways in which that can be read.
///
/// @param reading     the one that the spend file follows
/// @param models      what each costs, under the name of its product
/// @param makers      vendors that the agreement would have to have
/// @param scope       the last one, which has the models if they are usage
/// @param usage       the spend if they are usage
/// @param marketplace the spend if they are Marketplace of their makers
public record Silence(
        Reading reading,
        List<Part> models,
        List<String> makers,
        String scope,
        List<SpendRow> usage,
        List<SpendRow> marketplace) {

    /// What a model is taken for.
    public enum Reading {
        USAGE,
        MARKETPLACE
    }

    /// Empty where there are no such models.
    static Optional<Silence> of(Collection<Placed> all, Optional<Rules> rules, NetOf netOf) {
        var models = Placed.sums(
                all,
                p -> silent(p).map(s -> s.maker().name() + ": " + p.charges().service()),
                Charges::sum);
        var makers = new TreeSet<String>();
        all.forEach(p -> silent(p).ifPresent(s -> makers.add(s.maker().name())));
        return rules.filter(r -> !models.isEmpty())
                .map(r -> new Silence(
                        r.silence(),
                        Part.of(models),
                        List.copyOf(makers),
                        r.lastScope(),
                        read(all, r.with(Reading.USAGE), netOf),
                        read(all, r.with(Reading.MARKETPLACE), netOf)));
    }

    private static Optional<Place.Silent> silent(Placed placed) {
        return placed.place() instanceof Place.Silent silent ? Optional.of(silent) : Optional.empty();
    }

    private static List<SpendRow> read(Collection<Placed> all, Rules rules, NetOf netOf) {
        return Spend.of(
                        all.stream()
                                .map(p -> new Placed(p.charges(), Place.of(p.charges(), Optional.of(rules))))
                                .toList(),
                        netOf)
                .rows();
    }
}
