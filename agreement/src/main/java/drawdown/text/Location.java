package drawdown.text;

/// A place in a source: line and column count from 1, the column in characters; line 0 is the source as a whole.
public record Location(Source source, int line, int column) {

    /// How much of a long line is shown, and how much of that before the column.
    private static final int LONGEST = 110;

    private static final int BEFORE = 60;

    public static Location whole(Source source) {
        return new Location(source, 0, 0);
    }

    /// `file:line:column`, or the file alone.
    @Override
    public String toString() {
        return line == 0 ? source.name() : source.name() + ":" + line + ":" + column;
    }

    /// What stands from here to the end of the line.
    String rest() {
        if (line == 0 || line > source.lines().size()) {
            return "";
        }
        var text = source.lines().get(line - 1);
        return column - 1 < text.codePointCount(0, text.length())
                ? text.substring(text.offsetByCodePoints(0, column - 1))
                : "";
    }

    /// The line this location is in, with a caret below the column; empty where there is none.
    String excerpt() {
        if (line == 0 || line > source.lines().size()) {
            return "";
        }
        var text = source.lines().get(line - 1);
        int at = text.length() - rest().length();
        int from = whole(text, Math.max(0, at - BEFORE));
        int to = whole(text, Math.min(text.length(), from + LONGEST));
        var before = (from > 0 ? "…" : "") + Shown.line(text.substring(from, at));
        var after = Shown.line(text.substring(at, to)) + (to < text.length() ? "…" : "");
        return "%5d | %s%s".formatted(line, before, after).stripTrailing() + "\n      | " + " ".repeat(width(before))
                + "^\n";
    }

    /// The index, or the one before it where it would cut a character in two.
    private static int whole(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    /// How many cells of a terminal a text takes.
    private static int width(String text) {
        return text.codePoints()
                .map(c -> Character.getType(c) == Character.NON_SPACING_MARK
                        ? 0
                        : Character.isIdeographic(c) || Character.isEmojiPresentation(c) ? 2 : 1)
                .sum();
    }
}
