package drawdown.text;

/// A place in a source: line and column count from 1; line 0 is the source as a whole.
public record Location(Source source, int line, int column) {

    public static Location whole(Source source) {
        return new Location(source, 0, 0);
    }

    /// `file:line:column`, or the file alone.
    @Override
    public String toString() {
        return line == 0 ? source.name() : source.name() + ":" + line + ":" + column;
    }

    /// The line this location is in, with a caret below the column; empty where there is none.
    String excerpt() {
        if (line == 0 || line > source.lines().size()) {
            return "";
        }
        var text = source.lines().get(line - 1);
        int from = Math.max(0, Math.min(column - 1, text.length()) - 60);
        var shown = text.substring(from, Math.min(text.length(), from + 110)).replace('\t', ' ');
        var cut = (from > 0 ? "…" : "") + shown + (from + 110 < text.length() ? "…" : "");
        int caret = column - 1 - from + (from > 0 ? 1 : 0);
        return "%5d | %s%n      | %s^%n".formatted(line, cut, " ".repeat(Math.max(0, caret)));
    }
}
