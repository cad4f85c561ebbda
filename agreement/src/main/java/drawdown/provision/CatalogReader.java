package drawdown.provision;

import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.provision.Provision.Move;
import drawdown.provision.Provision.Published;
import drawdown.provision.Provision.Setting;
import drawdown.provision.Provision.Trap;
import drawdown.provision.Provision.Wording;
import drawdown.text.Fields;
import drawdown.text.Names;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Values;
import drawdown.text.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the catalog of provisions: the terms must exist, each value must be one of its term, the ids must be in order.
final class CatalogReader {

    record Catalog(List<Provision> provisions, List<Trap> traps) {
        Catalog {
            provisions = List.copyOf(provisions);
            traps = List.copyOf(traps);
        }
    }

    private final Problems problems = new Problems();
    private final Values values = new Values(problems);
    private final List<Provision> provisions = new ArrayList<>();
    private final List<Trap> traps = new ArrayList<>();

    private CatalogReader() {}

    static Reading<Catalog> read(String name, String text) {
        return Yaml.read(Source.of(name, text)).then(root -> new CatalogReader().catalog(root));
    }

    private Reading<Catalog> catalog(Node root) {
        var fields = new Fields(root, "", problems);
        fields.require("traps", "").ifPresent(node -> items(node, "traps").forEach(this::trap));
        fields.require("moves", "").ifPresent(node -> items(node, "moves").forEach(this::move));
        fields.done();
        return problems.reading(new Catalog(provisions, traps));
    }

    private List<Node> items(Node node, String name) {
        if (node instanceof Node.Sequence list) {
            return list.items();
        }
        problems.add(node.location(), name + " is " + node.shown() + ", where a list belongs", "");
        return List.of();
    }

    private String text(Fields fields, String name) {
        return fields.require(name, "").flatMap(node -> values.text(node, name)).orElse("");
    }

    private void trap(Node node) {
        var fields = new Fields(node, "trap", problems);
        traps.add(new Trap(text(fields, "id"), text(fields, "sign")));
        fields.done();
    }

    private void move(Node node) {
        var fields = new Fields(node, "move", problems);
        int number = fields.require("move", "")
                .flatMap(n -> values.count(n, "move", 1, 7))
                .orElse(0);
        var move = new Move(number, text(fields, "title"));
        var items = fields.require("provisions", "")
                .map(n -> items(n, "provisions"))
                .orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            provision(items.get(i), move, move.number() + "." + (i + 1));
        }
        fields.done();
    }

    private void provision(Node node, Move move, String expectedId) {
        var fields = new Fields(node, "provision " + expectedId, problems);
        var id = text(fields, "id");
        if (!id.equals(expectedId)) {
            problems.add(node.location(), "the id is " + id + " in the place of " + expectedId, "");
        }
        var title = text(fields, "title");
        var meaning = text(fields, "meaning");
        var settings = fields.take("terms").map(this::settings).orElse(List.of());
        var published = published(fields.take("published"), settings);
        var trap = fields.take("trap").flatMap(this::closes);
        boolean procedural = fields.take("procedural")
                .flatMap(n -> values.flag(n, "procedural"))
                .orElse(false);
        var wording = fields.require("wording", "").map(n -> wording(n, settings));
        fields.done();
        wording.ifPresent(
                w -> provisions.add(new Provision(id, move, title, meaning, settings, published, trap, procedural, w)));
    }

    private List<Setting> settings(Node node) {
        var settings = new ArrayList<Setting>();
        if (node instanceof Node.Mapping terms) {
            terms.entries()
                    .forEach((name, entry) -> Terms.named(name)
                            .ifPresentOrElse(
                                    term -> setting(term, entry.value()).ifPresent(settings::add),
                                    () -> problems.add(
                                            entry.location(),
                                            name + " is not a term",
                                            Names.advice(
                                                    name,
                                                    Terms.ALL.stream()
                                                            .map(Term::name)
                                                            .toList()))));
        } else {
            problems.add(node.location(), "terms is " + node.shown() + ", where a group belongs", "");
        }
        return settings;
    }

    private Optional<Setting> setting(Term term, Node node) {
        var fields = new Fields(node, term.name(), problems);
        var standard = value(fields, "standard", term);
        var target = value(fields, "target", term);
        var walkAway = value(fields, "walkAway", term);
        fields.done();
        return standard.flatMap(s -> target.flatMap(t -> walkAway.map(w -> new Setting(term, s, t, w))));
    }

    private Optional<Object> value(Fields fields, String name, Term term) {
        return fields.require(name, "").flatMap(node -> value(node, term));
    }

    private Optional<Object> value(Node node, Term term) {
        return term.kind().read(node, term.name(), values).map(value -> value);
    }

    private Published published(Optional<Node> node, List<Setting> settings) {
        if (node.isEmpty() || settings.isEmpty()) {
            return new Published(List.of(), List.of(), List.of());
        }
        var term = settings.getFirst().term();
        var fields = new Fields(node.get(), "published", problems);
        var published = new Published(
                range(fields, "standard", term), range(fields, "alsoQuoted", term), range(fields, "target", term));
        fields.done();
        return published;
    }

    private List<Object> range(Fields fields, String name, Term term) {
        var range = new ArrayList<Object>();
        fields.take(name).ifPresent(node -> {
            var ends = items(node, name);
            ends.forEach(end -> value(end, term).ifPresent(range::add));
            if (ends.size() != 2) {
                problems.add(node.location(), name + " is no range: it has " + ends.size() + " ends", "");
            }
        });
        return range;
    }

    private Optional<Trap> closes(Node node) {
        var known = traps.stream().map(Trap::id).toList();
        return values.choice(node, "trap", known).map(id -> traps.get(known.indexOf(id)));
    }

    private Wording wording(Node node, List<Setting> settings) {
        var fields = new Fields(node, "wording", problems);
        var wording = new Wording(
                text(fields, "standard"),
                text(fields, "target"),
                fields.take("unlimited").flatMap(n -> values.text(n, "unlimited")));
        fields.done();
        if (settings.isEmpty() && (wording.standard() + wording.target()).contains("{value}")) {
            problems.add(node.location(), "the wording names a value, but the provision sets no term", "");
        }
        return wording;
    }
}
