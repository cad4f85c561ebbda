package drawdown.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The settings of one group, taken one by one; what nobody took is unknown.
public final class Fields {

    private final Location location;
    private final Optional<Node.Mapping> mapping;
    private final String path;
    private final Problems problems;
    private final List<String> known = new ArrayList<>();
    private final Map<String, String> missing = new LinkedHashMap<>();

    /// @param path what messages call the group, such as `documents[2]`; empty at the top
    public Fields(Node node, String path, Problems problems) {
        this.location = node.location();
        this.path = path;
        this.problems = problems;
        this.mapping = node instanceof Node.Mapping m ? Optional.of(m) : Optional.empty();
        if (mapping.isEmpty()) {
            problems.add(
                    location,
                    (path.isEmpty() ? "the file" : path) + " is " + node.shown()
                            + ", where a group of settings belongs",
                    advice(node));
        }
    }

    private String advice(Node node) {
        if (node instanceof Node.Scalar s && s.text().matches("month *[,;\t] *kind\\b.*")) {
            return "Maybe this is the spend file: the agreement comes first, the spend file after --spend.";
        }
        if (node instanceof Node.Scalar s && s.text().matches("[\\w-]+:\\S+")) {
            return "Maybe a space is missing after the colon.";
        }
        if (node instanceof Node.Sequence) {
            return "Maybe write `name: value` lines, without a `-` or bracket before the first.";
        }
        return path.endsWith("]") ? "Maybe write {name: value, …}." : "Maybe write `name: value` lines.";
    }

    public Location location() {
        return location;
    }

    /// Whether there were settings to read at all.
    public boolean isGroup() {
        return mapping.isPresent();
    }

    public String name(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    public Optional<Node> take(String key) {
        known.add(key);
        return mapping.flatMap(m -> Optional.ofNullable(m.entries().get(key))).map(Node.Entry::value);
    }

    /// @param advice what to write if it is missing
    public Optional<Node> require(String key, String advice) {
        var value = take(key);
        if (value.isEmpty()) {
            missing.put(key, advice);
        }
        return value;
    }

    public void done() {
        done(key -> Optional.empty());
    }

    /// Says which settings are unknown, and which known one is nearest; then which are missing.
    ///
    /// @param elsewhere advice on a setting that belongs somewhere else
    public void done(Function<String, Optional<String>> elsewhere) {
        mapping.ifPresent(m -> {
            m.entries().forEach((key, entry) -> {
                if (!known.contains(key)) {
                    unknown(key, entry, elsewhere);
                }
            });
            missing.forEach((key, advice) -> problems.add(location, name(key) + " is missing", advice));
        });
    }

    private void unknown(String key, Node.Entry entry, Function<String, Optional<String>> elsewhere) {
        var said = (key.isEmpty() ? "a setting without a name" : name(Shown.value(key))) + " is unknown";
        if (problems.isFull()) {
            problems.add(entry.location(), said, "");
            missing.clear();
            return;
        }
        var near = Names.nearest(key, known);
        near.ifPresent(missing::remove);
        problems.add(entry.location(), said, advice(key, near, elsewhere));
    }

    private String advice(String key, Optional<String> near, Function<String, Optional<String>> elsewhere) {
        int colon = key.indexOf(':');
        if (colon > 0 && known.contains(key.substring(0, colon))) {
            return "Maybe write " + key.substring(0, colon) + ": " + Shown.value(key.substring(colon + 1))
                    + ", with a space after the colon.";
        }
        return near.map(n -> "Maybe " + n + " was meant.")
                .or(() -> elsewhere.apply(key))
                .orElseGet(() -> Names.advice(key, known));
    }
}
