package drawdown.audit;

import drawdown.agreement.Agreement;
import drawdown.agreement.InForce;
import drawdown.audit.Finding.Grant;
import drawdown.clause.Kind;
import drawdown.clause.Terms;
import drawdown.settlement.Schedule;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Source;
import drawdown.text.Yaml;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the papers say what a finding rests on.
///
/// @param root the agreement as it is written
record Papers(Agreement agreement, Optional<Node> root) {

    static Papers of(Agreement agreement, Source source) {
        return new Papers(agreement, Yaml.read(source, new Problems()));
    }

    /// The discount of a scope or a vendor's own.
    Grant discount(Cell cell) {
        if (!cell.isUsage()) {
            return new Grant(
                    "vendors", cell.name() + " less " + cell.granted(), "the agreement", place("vendors", cell.name()));
        }
        var scope = agreement.scopes().get(cell.place());
        var restated = agreement.documents().stream()
                .filter(d -> d.bands().isPresent())
                .reduce((earlier, later) -> later);
        var band = agreement.lastBands().get(cell.index() / 12);
        if (!scope.discount().onBand()) {
            return new Grant(
                    "scopes", scope.name() + " at " + scope.discount(), "the agreement", place("scopes", scope.name()));
        }
        var value = scope.discount().toString().equals("band")
                ? band.toString()
                : scope.name() + " at " + scope.discount() + ", band " + band;
        return restated.map(
                        d -> new Grant("discount", value, d.name(), d.location().toString()))
                .orElseGet(() -> new Grant("discount", value, "the agreement", place("discount")));
    }

    /// A term in force in a month.
    static Grant term(Schedule schedule, int month, String name) {
        var term = Terms.named(name).orElseThrow();
        var paper = InForce.in(schedule.inForce(), month).paper(term);
        return new Grant(
                name,
                Kind.print(paper.stated().value()),
                paper.document().name(),
                paper.stated().location().toString());
    }

    /// The commitment of the last restatement.
    Grant commitment() {
        return agreement.documents().stream()
                .filter(d -> d.commitment().isPresent())
                .reduce((earlier, later) -> later)
                .map(d -> new Grant("commitment", "", d.name(), d.location().toString()))
                .orElseGet(() -> new Grant("commitment", "", "the agreement", place("commitment")));
    }

    private String place(String key) {
        return entry(key).map(e -> e.location().toString()).orElse("");
    }

    /// Of the item of a list that has a name; of the list if none has.
    private String place(String key, String name) {
        return entry(key).map(Node.Entry::value).stream()
                .flatMap(value -> value instanceof Node.Sequence list ? list.items().stream() : Stream.empty())
                .filter(item -> item instanceof Node.Mapping m
                        && m.entries().get("name") instanceof Node.Entry(var _, Node.Scalar s)
                        && s.text().equals(name))
                .map(item -> item.location().toString())
                .findFirst()
                .orElseGet(() -> place(key));
    }

    private Optional<Node.Entry> entry(String key) {
        return root.filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .flatMap(m -> Optional.ofNullable(m.entries().get(key)));
    }
}
