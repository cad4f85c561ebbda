package drawdown.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A piece of YAML that knows where it stands.
public sealed interface Node {

    Location location();

    /// @param plain written without quotes
    record Scalar(Location location, String text, boolean plain) implements Node {

        /// Whether this is YAML's null: nothing, `~` or an unquoted `null`.
        public boolean isNull() {
            return plain && List.of("", "~", "null", "Null", "NULL").contains(text);
        }
    }

    record Sequence(Location location, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Mapping(Location location, SequencedMap<String, Entry> entries) implements Node {
        public Mapping {
            entries = new LinkedHashMap<>(entries);
        }
    }

    /// @param location the key's
    record Entry(Location location, Node value) {}

    /// The value in words, for messages.
    default String shown() {
        return switch (this) {
            case Scalar s when s.isNull() -> s.text().isEmpty() ? "empty" : "null (" + s.text() + ")";
            case Scalar s -> Shown.value(s.text());
            case Sequence s when s.items().isEmpty() -> "an empty list";
            case Sequence s -> "a list with " + Shown.count(s.items().size(), "entry", "entries");
            case Mapping m when m.entries().isEmpty() -> "an empty group of settings";
            case Mapping m -> "a group of settings (" + Shown.names(m.entries().keySet()) + ")";
        };
    }
}
