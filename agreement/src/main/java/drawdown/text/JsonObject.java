package drawdown.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A JSON object, put together member by member and printed in that order; what is small stands on one line.
public final class JsonObject {

    private static final int WIDTH = 100;

    private final SequencedMap<String, Object> members = new LinkedHashMap<>();

    /// @param value an object, a list, a text, a number or a truth value
    public JsonObject with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /// The members of the other come last.
    public JsonObject with(JsonObject other) {
        members.putAll(other.members);
        return this;
    }

    @Override
    public String toString() {
        return print(this, "") + "\n";
    }

    private static String print(Object value, String indent) {
        var line = line(value);
        if (indent.length() + line.length() <= WIDTH) {
            return line;
        }
        var inner = indent + "  ";
        return switch (value) {
            case JsonObject object ->
                object.members.entrySet().stream()
                        .map(e -> inner + text(e.getKey()) + ": " + print(e.getValue(), inner))
                        .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
            case List<?> list ->
                list.stream()
                        .map(item -> inner + print(item, inner))
                        .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
            default -> line;
        };
    }

    private static String line(Object value) {
        return switch (value) {
            case JsonObject object ->
                object.members.entrySet().stream()
                        .map(e -> text(e.getKey()) + ": " + line(e.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(JsonObject::line).collect(Collectors.joining(", ", "[", "]"));
            case String text -> text(text);
            default -> value.toString();
        };
    }

    private static String text(String text) {
        return text.codePoints()
                .mapToObj(c -> switch (c) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    default -> c < ' ' ? "\\u%04x".formatted(c) : Character.toString(c);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }
}
