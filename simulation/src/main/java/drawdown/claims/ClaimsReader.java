package drawdown.claims;

import drawdown.claims.Claim.Conceded;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.text.Fields;
import drawdown.text.Names;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Values;
import drawdown.text.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the published claims.
final class ClaimsReader {

    private static final int MOST = 100;
    private static final int MOVES = 7;

    private final Problems problems = new Problems();
    private final Values values = new Values(problems);
    private final Ranges ranges = new Ranges(problems);

    private ClaimsReader() {}

    static Reading<Claims> read(Source source) {
        return Yaml.read(source).then(root -> new ClaimsReader().claims(root));
    }

    private Reading<Claims> claims(Node root) {
        var fields = new Fields(root, "", problems);
        var published = text(fields, "published");
        var all = fields.require("claims", "")
                .flatMap(n -> values.each(n, "claims", MOST, this::claim))
                .orElse(List.of());
        var conceded = fields.take("concessions")
                .flatMap(n -> values.each(n, "concessions", MOST, this::conceded))
                .orElse(List.of());
        fields.done();
        return problems.reading(new Claims(published, all, conceded));
    }

    private String text(Fields fields, String name) {
        return fields.require(name, "")
                .flatMap(node -> values.text(node, fields.name(name)))
                .orElse("");
    }

    private Optional<Claim> claim(Node node, String path) {
        var fields = new Fields(node, path, problems);
        var id = text(fields, "id");
        var title = text(fields, "title");
        var says = text(fields, "says");
        var moves = fields.require("moves", "")
                .flatMap(n -> values.each(n, path + ".moves", MOVES, (i, p) -> values.count(i, p, 1, MOVES)));
        var range = fields.require("range", "").flatMap(n -> ranges.range(n, path + ".range"));
        var readings = fields.require("readings", "")
                .flatMap(n -> values.each(n, path + ".readings", MOST, (i, p) -> values.choice(i, p, Measure.class)));
        fields.done();
        return moves.flatMap(m ->
                range.flatMap(r -> readings.map(measures -> new Claim(id, title, says, Set.copyOf(m), r, measures))));
    }

    private Optional<Conceded> conceded(Node node, String path) {
        var fields = new Fields(node, path, problems);
        var term = fields.require("term", "").flatMap(n -> term(n, path + ".term"));
        var points = fields.require("points", "").flatMap(n -> ranges.range(n, path + ".points"));
        fields.done();
        return term.flatMap(t -> points.map(p -> new Conceded(t, p)));
    }

    private Optional<Term> term(Node node, String name) {
        var names = Terms.ALL.stream().map(Term::name).toList();
        return values.text(node, name).flatMap(text -> {
            var term = Terms.named(text);
            if (term.isEmpty()) {
                problems.add(node.location(), text + " is not a term", Names.advice(text, names));
            }
            return term;
        });
    }
}
