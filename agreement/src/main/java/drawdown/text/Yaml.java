package drawdown.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
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
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads one YAML 1.2 document into located nodes. What makes a paper mean something other than it says is refused:
/// anchors, aliases, tags, a key stated twice, a second document.
public final class Yaml {

    private static final int MAX_DEPTH = 12;

    private final Source source;
    private final Problems problems;
    private final Iterator<Event> events;
    private int documents;

    private Yaml(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
        var settings = LoadSettings.builder()
                .setLabel(source.name())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    public static Reading<Node> read(Source source) {
        var problems = new Problems();
        var root = new Yaml(source, problems).document();
        return root.isEmpty() || !problems.isEmpty() ? problems.refused() : new Reading.Valid<>(root.get());
    }

    private Optional<Node> document() {
        try {
            Optional<Node> root = Optional.empty();
            while (events.hasNext()) {
                var event = events.next();
                if (event instanceof DocumentStartEvent && documents++ > 0) {
                    problems.add(at(event), "a second document begins here", "Maybe put it in a file of its own.");
                    break;
                }
                if (event instanceof NodeEvent && root.isEmpty()) {
                    root = Optional.of(node(event, 0));
                }
            }
            if (root.isEmpty()) {
                problems.add(
                        Location.whole(source), "is empty", "Maybe the wrong file was named, or it was not saved.");
            }
            return root;
        } catch (TooDeep e) {
            problems.add(
                    e.location,
                    "lists and settings are nested more than " + MAX_DEPTH + " deep",
                    "Maybe a bracket is not closed, or another file was meant.");
        } catch (MarkedYamlEngineException e) {
            syntax(e);
        } catch (YamlEngineException e) {
            problems.add(Location.whole(source), "is not YAML: " + e.getMessage(), "");
        }
        return Optional.empty();
    }

    private Node node(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw new TooDeep(at(event));
        }
        if (event instanceof AliasEvent alias) {
            problems.add(at(event), "the alias *" + alias.getAlias() + " is not allowed", "Maybe write the value out.");
            return new Node.Scalar(at(event), "", false);
        }
        ((NodeEvent) event)
                .getAnchor()
                .ifPresent(anchor -> problems.add(
                        at(event),
                        "the anchor &" + anchor + " is not allowed",
                        "Maybe remove it and write the value out where it is used."));
        return switch (event) {
            case ScalarEvent scalar -> {
                scalar.getTag().ifPresent(tag -> tag(event, tag));
                yield new Node.Scalar(at(event), scalar.getValue(), scalar.isPlain());
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

    private void tag(Event event, String tag) {
        var shown = tag.startsWith(Tag.PREFIX) ? "!!" + tag.substring(Tag.PREFIX.length()) : tag;
        problems.add(at(event), "the tag " + shown + " is not allowed", "Maybe remove it: values need no type.");
    }

    private Node.Sequence sequence(Location location, int depth) {
        List<Node> items = new ArrayList<>();
        for (var event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Node.Sequence(location, items);
    }

    private Node.Mapping mapping(Location location, int depth) {
        var entries = new LinkedHashMap<String, Node.Entry>();
        for (var event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            var key = node(event, depth + 1);
            var value = node(events.next(), depth + 1);
            if (!(key instanceof Node.Scalar name)) {
                problems.add(key.location(), "a setting's name must be a word, not " + key.shown(), "");
                continue;
            }
            var first = entries.putIfAbsent(name.text(), new Node.Entry(key.location(), value));
            if (first != null) {
                problems.add(
                        key.location(),
                        name.text() + " is stated twice, already in line "
                                + first.location().line(),
                        "Maybe remove one of the two.");
            }
        }
        return new Node.Mapping(location, entries);
    }

    private void syntax(MarkedYamlEngineException e) {
        var mark = e.getProblemMark().or(e::getContextMark);
        var location = mark.map(this::at).orElse(Location.whole(source));
        var text = source.lines();
        var line = location.line() >= 1 && location.line() <= text.size() ? text.get(location.line() - 1) : "";
        var indent = line.substring(0, line.length() - line.stripLeading().length());
        if (indent.contains("\t")) {
            problems.add(
                    new Location(source, location.line(), indent.indexOf('\t') + 1),
                    "a tab is used as indentation",
                    "Maybe replace it by spaces.");
        } else {
            problems.add(location, "is not YAML here: " + plain(e), advice(line));
        }
    }

    private static String plain(MarkedYamlEngineException e) {
        var what =
                e.getProblem() == null ? "" : e.getProblem().lines().findFirst().orElse("");
        var context = e.getContext() == null ? "" : e.getContext().strip() + ", ";
        return (context + what).toLowerCase(Locale.ROOT);
    }

    private static String advice(String line) {
        if (line.contains("%") && line.matches(".*[:\\[{,]\\s*%.*")) {
            return "Maybe write the percent sign behind the number: 25%.";
        }
        return line.matches(".*:\\S.*") && !line.contains("://")
                ? "Maybe a space is missing after a colon."
                : "Maybe a quote or bracket is not closed, or a line is not indented like its neighbours.";
    }

    private Location at(Event event) {
        return event.getStartMark().map(this::at).orElse(Location.whole(source));
    }

    private Location at(Mark mark) {
        return new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Location location;

        TooDeep(Location location) {
            super(null, null, false, false);
            this.location = location;
        }
    }
}
