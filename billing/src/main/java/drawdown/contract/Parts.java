package drawdown.contract;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementPrinter;
import drawdown.clause.Kind;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.text.Node;
import drawdown.text.Source;
import drawdown.text.Yaml;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/// What of an agreement stands in columns of our own.
///
/// Each part of the agreement file that FOCUS has no columns for stands in a column of its name, as the JSON of
/// that part of the file: `x_Commitment` holds `{"commitment":{"annual":[400000000]}}`. From these cells the
/// agreement is read back. The terms of each clause as they are in force when a commitment ends stand beside
/// them, for whoever reads the rows and not the papers.
final class Parts {

    /// What FOCUS has columns for.
    static final Set<String> ELSEWHERE = Set.of("agreement", "currency", "effective", "months");

    /// Parts that are one word, which stands alone.
    static final Set<String> WORDS = Set.of("provider", "program");

    /// In the order of the file.
    static final List<String> ALL = List.of(
            "provider", "program", "commitment", "discount", "scopes", "vendors", "opening", "documents", "events");

    /// Parts that an agreement may do without.
    static final Set<String> OPTIONAL = Set.of("scopes", "vendors", "opening", "events");

    private Parts() {}

    /// What each part's column holds, in every row alike.
    static Map<Column, String> of(Agreement agreement) {
        var cells = new EnumMap<Column, String>(Column.class);
        var file = (Node.Mapping) Yaml.read(Source.of(agreement.id(), AgreementPrinter.print(agreement)))
                .orRefuse();
        file.entries().forEach((key, entry) -> {
            if (!ELSEWHERE.contains(key)) {
                cells.put(Column.ofOurs(key), cell(key, entry.value()));
            }
        });
        return cells;
    }

    private static String cell(String key, Node value) {
        if (WORDS.contains(key)) {
            return ((Node.Scalar) value).text();
        }
        return Json.object(json -> {
            json.writeName(key);
            Json.write(json, value);
        });
    }

    /// The clauses and their terms.
    static Map<String, List<Term>> clauses() {
        var clauses = new LinkedHashMap<String, List<Term>>();
        for (var term : Terms.ALL) {
            clauses.merge(term.clause(), List.of(term), (before, one) -> {
                var all = new java.util.ArrayList<>(before);
                all.addAll(one);
                return List.copyOf(all);
            });
        }
        return clauses;
    }

    /// What each clause's column holds in the row of a commitment.
    ///
    /// @param terms in force when it ends
    static Map<Column, String> of(Terms terms) {
        var cells = new EnumMap<Column, String>(Column.class);
        clauses()
                .forEach((clause, settings) -> cells.put(
                        Column.ofOurs(clause),
                        Json.object(
                                json -> settings.forEach(term -> setting(json, term.setting(), terms.value(term))))));
        return cells;
    }

    private static void setting(JsonGenerator json, String name, Object value) {
        switch (value) {
            case Boolean flag -> json.writeBooleanProperty(name, flag);
            case Integer count -> json.writeNumberProperty(name, count);
            case Collection<?> words ->
                Json.texts(json, name, words.stream().map(Kind::print).toList());
            default -> json.writeStringProperty(name, Kind.print(value));
        }
    }
}
