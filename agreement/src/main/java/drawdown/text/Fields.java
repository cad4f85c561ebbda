package drawdown.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The settings of one group, taken one by one; what nobody took is unknown.
public final class Fields {

    private final Location location;
    private final Optional<Node.Mapping> mapping;
    private final String path;
    private final Problems problems;
    private final List<String> known = new ArrayList<>();

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
                    "Maybe write `name: value` lines.");
        }
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

    public Optional<Location> keyLocation(String key) {
        return mapping.flatMap(m -> Optional.ofNullable(m.entries().get(key))).map(Node.Entry::location);
    }

    public Optional<Node> require(String key, String advice) {
        var value = take(key);
        if (value.isEmpty() && mapping.isPresent()) {
            problems.add(location, name(key) + " is missing", advice);
        }
        return value;
    }

    /// Says which settings are unknown, and which known one is nearest.
    public void done() {
        mapping.ifPresent(m -> m.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                problems.add(entry.location(), name(key) + " is unknown", Names.advice(key, known));
            }
        }));
    }
}
