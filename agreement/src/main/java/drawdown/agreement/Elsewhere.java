package drawdown.agreement;

import drawdown.clause.Term;
import drawdown.clause.Terms;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where a setting belongs that is written in the wrong place.
final class Elsewhere {

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("annual", "commitment"),
            Map.entry("milestones", "commitment"),
            Map.entry("term", "commitment"),
            Map.entry("by", "commitment.milestones"),
            Map.entry("cumulative", "commitment.milestones"),
            Map.entry("credit", "opening"),
            Map.entry("services", "an entry of scopes"),
            Map.entry("counts", "an entry of scopes"),
            Map.entry("applicability", "an entry of scopes or vendors"),
            Map.entry("Inclusions", "applicability, in an entry of scopes or vendors"),
            Map.entry("Exclusions", "applicability, in an entry of scopes or vendors"),
            Map.entry("catalog", "an entry of vendors"),
            Map.entry("renews", "an entry of vendors"),
            Map.entry("profile", "the document of kind standard-terms"),
            Map.entry("kind", "an entry of documents"),
            Map.entry("from", "an entry of documents"),
            Map.entry("signedBy", "an entry of documents"),
            Map.entry("terms", "an entry of documents"),
            Map.entry("notice", "an entry of events"),
            Map.entry("convert", "an entry of events"),
            Map.entry("nextCycleCreditValue", "the assumptions file"),
            Map.entry("vendorDiscountErosion", "the assumptions file"),
            Map.entry("marketplaceLapse", "the assumptions file"));

    private Elsewhere() {}

    /// Advice on a setting that is unknown where it stands.
    static Optional<String> advice(String key) {
        if (Terms.ALL.stream().anyMatch(term -> term.clause().equals(key))) {
            return Optional.of("Maybe write it under the terms of a document: terms: {" + key + ": {…}}.");
        }
        var named = Terms.named(key);
        if (named.isPresent()) {
            var term = named.get();
            return Optional.of("Maybe write it in two steps: " + term.clause() + ": {" + term.setting() + ": …}.");
        }
        return Optional.ofNullable(GROUPS.get(key))
                .map(group -> "Maybe it belongs in " + group + ".")
                .or(() -> terms(key).map(names -> "Maybe " + names + " was meant, in the terms of a document."));
    }

    /// Advice on a term that is unknown in the clause it stands in.
    static Optional<String> inTerms(String key) {
        return terms(key).map(names -> "Maybe " + names + " was meant.");
    }

    private static Optional<String> terms(String setting) {
        var names = Terms.ALL.stream()
                .filter(term -> term.setting().equals(setting))
                .map(Term::name)
                .collect(Collectors.joining(" or "));
        return Optional.of(names).filter(n -> !n.isEmpty());
    }
}
