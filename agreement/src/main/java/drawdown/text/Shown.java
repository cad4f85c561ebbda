package drawdown.text;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person's text as messages show it: on one line, not too long, and with nothing in it unseen.
public final class Shown {

    private static final int LONGEST = 60;
    private static final int MOST = 16;
    private static final Pattern STANDS_OUT = Pattern.compile("[\\w.%+\\-:/|…\\p{Sc}]+");

    private Shown() {}

    /// A value, in quotes where it would not stand out from the sentence around it.
    public static String value(String text) {
        if (text.isEmpty()) {
            return "empty";
        }
        int end = Math.min(text.length(), LONGEST);
        var shown = visible(text.substring(0, end)) + (end < text.length() ? "…" : "");
        return STANDS_OUT.matcher(shown).matches() ? shown : "\"" + shown.replace("\"", "\\\"") + "\"";
    }

    /// Names separated by commas, the first sixteen of them.
    public static String names(Collection<String> names) {
        var first = names.stream()
                .limit(MOST)
                .map(name -> name.isEmpty() ? "\"\"" : value(name))
                .collect(Collectors.joining(", "));
        return names.size() > MOST ? first + ", … (" + names.size() + " in all)" : first;
    }

    /// `1 entry`, `2 entries`.
    public static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /// A line of the source, every character of it in its column.
    static String line(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                shown.append(' ');
            } else {
                shown.appendCodePoint(unseen(c) ? (Character.isSpaceChar(c) ? '␣' : '�') : c);
            }
        });
        return shown.toString();
    }

    /// The text with its unseen characters named: `12<U+00A0>%`.
    private static String visible(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                default -> shown.append(unseen(c) ? "<U+%04X>".formatted(c) : Character.toString(c));
            }
        });
        return shown.toString();
    }

    /// Control and format characters, spaces other than the usual one, and what is no character at all.
    static boolean unseen(int character) {
        return (character != ' ' && Character.isSpaceChar(character))
                || List.of(
                                Character.CONTROL,
                                Character.FORMAT,
                                Character.SURROGATE,
                                Character.PRIVATE_USE,
                                Character.UNASSIGNED)
                        .contains((byte) Character.getType(character));
    }
}
