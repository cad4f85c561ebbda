package drawdown.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads one YAML 1.2 document into located nodes. What makes a paper mean something other than it says is refused:
/// anchors, aliases, tags, a key stated twice, a second document.
public final class Yaml {

    private static final int MAX_DEPTH = 12;

    private final Source source;
    private final Problems problems;
    private final Iterator<Event> events;
    private final Map<String, Node.Scalar> anchored = new HashMap<>();
    private int documents;
    private Location last;

    private Yaml(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.last = Location.whole(source);
        var settings = LoadSettings.builder()
                .setLabel(source.name())
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.clamp(
                        source.text().length(), 1024, 1 << 20)) // long values take quadratic time in small ones
                .build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    public static Reading<Node> read(Source source) {
        var problems = new Problems();
        var root = read(source, problems);
        return root.isPresent() ? problems.reading(root.get()) : problems.refused();
    }

    /// The document as far as its settings can be looked at, also where there are problems; empty if they cannot.
    public static Optional<Node> read(Source source, Problems problems) {
        return new Yaml(source, problems).document();
    }

    private Optional<Node> document() {
        if (tabs()) {
            return Optional.empty();
        }
        try {
            Optional<Node> root = Optional.empty();
            while (events.hasNext()) {
                var event = next();
                if (event instanceof DocumentStartEvent start && !begins(start)) {
                    break;
                }
                if (event instanceof NodeEvent && root.isEmpty()) {
                    root = Optional.of(node(event, 0));
                }
            }
            if (root.isEmpty() || (root.get() instanceof Node.Scalar s && s.isNull())) {
                problems.add(
                        Location.whole(source),
                        source.text().isBlank() ? "is empty" : "is empty but for comments",
                        "Maybe the wrong file was named, or it was not saved.");
                return Optional.empty();
            }
            return root;
        } catch (Unusable e) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            problems.add(new SyntaxProblem(source, e).problem());
        } catch (YamlVersionException e) {
            version(last, e.getSpecVersion());
        } catch (YamlEngineException e) {
            problems.add(
                    last, "cannot be read as YAML from here on: " + e.getMessage(), "Maybe another file was meant.");
        }
        return Optional.empty();
    }

    /// Whether lines are indented by tabs. In JSON, and in YAML written between braces like JSON, they are as good as
    /// spaces.
    private boolean tabs() {
        boolean json = source.text().stripLeading().startsWith("{");
        int found = 0;
        for (int i = 0; i < source.lines().size() && !json; i++) {
            var line = source.lines().get(i);
            var text = line.stripLeading();
            int tab = line.indexOf('\t');
            if (tab >= 0 && tab < line.length() - text.length() && !text.isEmpty() && !text.startsWith("#")) {
                problems.add(
                        new Location(source, i + 1, tab + 1),
                        "a tab is used as indentation",
                        "Maybe replace it by spaces.");
                found++;
            }
        }
        return found > 0;
    }

    /// Whether this is the beginning of the one document there may be.
    private boolean begins(DocumentStartEvent start) {
        if (documents++ > 0) {
            problems.add(at(start), "a second document begins here", "Maybe put it in a file of its own.");
            return false;
        }
        start.getSpecVersion()
                .filter(version -> !version.equals(new SpecVersion(1, 2)))
                .ifPresent(version -> version(at(start), version));
        return true;
    }

    private void version(Location location, SpecVersion version) {
        problems.add(
                location,
                "says it is YAML " + version.getMajor() + "." + version.getMinor() + ", but this is read as YAML 1.2",
                "Maybe remove the %YAML line.");
    }

    private Node node(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            problems.add(
                    at(event),
                    "lists and settings are nested more than " + MAX_DEPTH + " deep",
                    "Maybe a bracket is not closed, or another file was meant.");
            throw new Unusable();
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        var anchor = ((NodeEvent) event).getAnchor();
        anchor.ifPresent(a -> problems.add(
                at(event),
                "the anchor &" + a + " is not allowed",
                "Maybe remove it; write the value out where it is used."));
        return switch (event) {
            case ScalarEvent scalar -> {
                scalar.getTag().ifPresent(tag -> tag(event, tag));
                var read = new Node.Scalar(at(event), scalar.getValue(), scalar.isPlain());
                anchor.ifPresent(a -> anchored.put(a.getValue(), read));
                yield read;
            }
            case SequenceStartEvent list -> {
                list.getTag().ifPresent(tag -> tag(event, tag));
                yield sequence(at(event), depth);
            }
            case MappingStartEvent map -> {
                map.getTag().ifPresent(tag -> tag(event, tag));
                yield mapping(at(event), depth);
            }
            default -> throw new IllegalStateException("no node begins with " + event);
        };
    }

    /// The value an alias stands for, so that the rest of the file can be looked at all the same.
    private Node alias(AliasEvent alias) {
        problems.add(
                at(alias),
                "the alias *" + alias.getAlias() + " is not allowed",
                "Maybe write the value out here, or put quotes around a text with a star.");
        var value = anchored.get(alias.getAlias().getValue());
        if (value == null) {
            throw new Unusable();
        }
        return new Node.Scalar(at(alias), value.text(), value.plain());
    }

    private void tag(Event event, String tag) {
        var shown = tag.startsWith(Tag.PREFIX) ? "!!" + tag.substring(Tag.PREFIX.length()) : tag;
        problems.add(at(event), "the tag " + shown + " is not allowed", "Maybe remove it: values need no type.");
    }

    private Node.Sequence sequence(Location location, int depth) {
        List<Node> items = new ArrayList<>();
        for (var event = next(); !(event instanceof SequenceEndEvent); event = next()) {
            items.add(node(event, depth + 1));
        }
        return new Node.Sequence(location, items);
    }

    private Node.Mapping mapping(Location location, int depth) {
        var entries = new LinkedHashMap<String, Node.Entry>();
        for (var event = next(); !(event instanceof MappingEndEvent); event = next()) {
            var key = node(event, depth + 1);
            if (key instanceof Node.Scalar name && name.plain() && name.text().equals("<<")) {
                problems.add(key.location(), "the merge key << is not allowed", "Maybe write the settings out here.");
                node(next(), depth + 1);
                continue;
            }
            var value = node(next(), depth + 1);
            if (!(key instanceof Node.Scalar name)) {
                problems.add(
                        key.location(),
                        "a setting's name is " + key.shown() + ", where a word belongs",
                        "Maybe a bracket or brace is one too many, or a template was not filled in.");
                continue;
            }
            var first = entries.putIfAbsent(name.text(), new Node.Entry(key.location(), value));
            if (first != null) {
                problems.add(
                        key.location(),
                        Shown.value(name.text()) + " is stated twice, already in line "
                                + first.location().line(),
                        value instanceof Node.Scalar
                                ? "Maybe remove one of the two."
                                : "Maybe join the two, or remove one.");
            }
        }
        return new Node.Mapping(location, entries);
    }

    private Event next() {
        var event = events.next();
        last = at(event);
        return event;
    }

    private Location at(Event event) {
        return event.getStartMark().map(this::at).orElse(Location.whole(source));
    }

    private Location at(Mark mark) {
        return new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /// Ends the reading of a document whose problems have been said.
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusable() {
            super(null, null, false, false);
        }
    }
}
