package drawdown.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Prints settings as YAML, in the style in which people write them: what is small stands on one line.
///
/// A value is text that is ready to be printed, a list of values, or a group of settings.
public final class YamlText {

    private static final int WIDTH = 110;

    private YamlText() {}

    /// A group of settings, each on a line of its own.
    public static String of(Map<String, Object> settings) {
        var text = new StringBuilder();
        settings.forEach((key, value) -> setting(key, value, "", text));
        return text.toString();
    }

    private static void setting(String key, Object value, String indent, StringBuilder text) {
        text.append(indent).append(key).append(':');
        var inner = indent + "  ";
        if (flat(value) && indent.length() + key.length() + flow(value).length() < WIDTH) {
            text.append(' ').append(flow(value)).append('\n');
        } else if (value instanceof Map<?, ?> group) {
            text.append('\n');
            group.forEach((k, v) -> setting((String) k, v, inner, text));
        } else if (value instanceof List<?> list) {
            text.append('\n');
            list.forEach(item -> item(item, inner, text));
        } else {
            text.append(' ').append(value).append('\n');
        }
    }

    private static void item(Object item, String indent, StringBuilder text) {
        boolean fits = flat(item) && indent.length() + flow(item).length() < WIDTH;
        if (fits || !(item instanceof Map<?, ?> group)) {
            text.append(indent).append("- ").append(flow(item)).append('\n');
        } else {
            var lines = new StringBuilder();
            group.forEach((k, v) -> setting((String) k, v, indent + "  ", lines));
            text.append(indent).append("- ").append(lines.substring(indent.length() + 2));
        }
    }

    /// Whether it may stand on one line: it holds no group within a group, and no list of groups.
    private static boolean flat(Object value) {
        return depth(value) <= 1;
    }

    private static int depth(Object value) {
        return switch (value) {
            case Map<?, ?> group ->
                1 + group.values().stream().mapToInt(YamlText::depth).max().orElse(0);
            case List<?> list -> list.stream().anyMatch(Map.class::isInstance) ? 2 : 0;
            default -> 0;
        };
    }

    private static String flow(Object value) {
        return switch (value) {
            case Map<?, ?> group ->
                group.entrySet().stream()
                        .map(e -> e.getKey() + ": " + flow(e.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
            default -> value.toString();
        };
    }

    /// A name as it must stand in a file: in quotes unless it can be nothing but a name.
    public static String quoted(String name) {
        boolean plain = name.matches("[A-Za-z][\\w ./+-]*")
                && !name.endsWith(" ")
                && !name.matches("(?i)null|true|false|yes|no|on|off|none");
        return plain
                ? name
                : "\"" + name.codePoints().mapToObj(YamlText::escaped).collect(Collectors.joining()) + "\"";
    }

    private static String escaped(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> "\\U%08X".formatted(point);
            default -> point == '"' || point == '\\' ? "\\" + (char) point : Character.toString(point);
        };
    }
}
