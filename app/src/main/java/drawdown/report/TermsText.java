package drawdown.report;

import drawdown.agreement.Agreement;
import drawdown.clause.Kind;
import drawdown.clause.Terms;

/// The terms in force, by the month from which each holds, as text.
public final class TermsText {

    private TermsText() {}

    /// @param changed only terms that some document states
    public static String of(Agreement agreement, boolean changed) {
        var table = new Table("term", "from", "value", "paper", "place");
        for (var term : Terms.ALL) {
            boolean stated =
                    agreement.documents().stream().anyMatch(d -> d.terms().containsKey(term));
            if (changed && !stated) {
                continue;
            }
            for (var change : TermChange.of(agreement, term)) {
                var paper = change.paper();
                table.row(
                        term.name(),
                        change.from().toString(),
                        Kind.print(paper.stated().value()),
                        paper.document().name(),
                        paper.stated().location().toString());
            }
        }
        var dead = new Table("dead letter", "stated", "in", "place");
        agreement.inForce().stream()
                .flatMap(at -> at.deadLetters().entrySet().stream())
                .distinct()
                .forEach(entry -> dead.row(
                        entry.getKey().name(),
                        Kind.print(entry.getValue().stated().value()),
                        entry.getValue().document().name(),
                        entry.getValue().stated().location().toString()));
        var heading = agreement.id() + ": " + Words.termOf(agreement) + "\n\n";
        var none =
                table.isEmpty() ? "  no document states a term; all stand as the profile has them\n" : table.toString();
        return heading + none + (dead.isEmpty() ? "" : "\n" + dead);
    }
}
