package drawdown.report;

import drawdown.agreement.Profile;
import drawdown.clause.Kind;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import java.util.List;
import java.util.stream.Collectors;

/// The reference of all terms, as `docs/terms.md` holds it: how each is written, what it means, and its value in every
/// profile.
public final class TermsReference {

    private static final String STANDARD = Profile.NAMES.getFirst();

    private TermsReference() {}

    public static String markdown() {
        return """
                # Terms

                Every term an agreement may state, clause by clause: how it is written, what it means, and its value in each
                profile. A value in **bold** differs from `%s`. How the terms work together is in
                [agreement.md](agreement.md). This page is generated: `./mvnw verify -Dbless` writes it anew.
                """.formatted(STANDARD) + clauses();
    }

    private static String clauses() {
        return Terms.ALL.stream()
                .map(Term::clause)
                .distinct()
                .map(TermsReference::clause)
                .collect(Collectors.joining());
    }

    private static String clause(String clause) {
        var rows = Terms.ALL.stream()
                .filter(term -> term.clause().equals(clause))
                .map(TermsReference::row)
                .collect(Collectors.joining());
        return "\n## " + clause + "\n\n" + cells("term", "values", "meaning", Profile.NAMES)
                + cells(
                        "---",
                        "---",
                        "---",
                        Profile.NAMES.stream().map(name -> "---").toList())
                + rows;
    }

    private static String row(Term term) {
        var values = Profile.NAMES.stream().map(profile -> value(term, profile)).toList();
        return cells(code(term.name()), written(term.kind()), term.meaning(), values);
    }

    private static String value(Term term, String profile) {
        var value = Profile.named(profile).toTerms().value(term);
        boolean same = value.equals(Profile.named(STANDARD).toTerms().value(term));
        return same ? Kind.print(value) : "**" + Kind.print(value) + "**";
    }

    private static String cells(String term, String values, String meaning, List<String> profiles) {
        return "| " + term + " | " + values + " | " + meaning + " | " + String.join(" | ", profiles) + " |\n";
    }

    /// Which values there are.
    private static String written(Kind kind) {
        return switch (kind) {
            case Kind.Percent(var above100) -> above100 ? "a percentage, also above 100%" : "a percentage up to 100%";
            case Kind.Flag() -> code("true") + ", " + code("false");
            case Kind.Count(var min, var max) ->
                "a whole number " + (max == Integer.MAX_VALUE ? "of at least " + min : "from " + min + " to " + max);
            case Kind.Choice(var words) -> words(Kind.words(words));
            case Kind.Choices(var words) -> "a list of " + words(Kind.words(words));
            case Kind.PerWindow() -> "an amount, or a list with an amount or " + code("none") + " for each window";
            case Kind.OrNone(var other) -> code("none") + ", or " + written(other);
        };
    }

    private static String words(List<String> words) {
        return words.stream().map(TermsReference::code).collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
