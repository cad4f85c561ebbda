package drawdown.agreement;

import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.text.Fields;
import drawdown.text.Node;
import drawdown.text.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads the terms a document or a profile states, clause by clause.
final class TermsReader {

    private TermsReader() {}

    static Map<Term, Document.Stated> read(Node node, String path, Values values) {
        var stated = new LinkedHashMap<Term, Document.Stated>();
        var clauses = new Fields(node, path, values.problems());
        var byClause = Terms.ALL.stream()
                .collect(Collectors.groupingBy(Term::clause, LinkedHashMap::new, Collectors.toList()));
        byClause.forEach((clause, terms) -> clauses.take(clause).ifPresent(group -> {
            var settings = new Fields(group, clause, values.problems());
            for (var term : terms) {
                settings.take(term.setting())
                        .ifPresent(value -> term.kind()
                                .read(value, term.name(), values)
                                .ifPresent(read -> stated.put(term, new Document.Stated(read, value.location()))));
            }
            settings.done(Elsewhere::inTerms);
        }));
        clauses.done(Elsewhere::advice);
        return stated;
    }
}
