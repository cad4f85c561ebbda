package drawdown.report;

/// Text in lines that fit a terminal.
final class Paragraph {

    private static final int WIDTH = 110;

    private Paragraph() {}

    static String of(String text, int indent) {
        var margin = " ".repeat(indent);
        var lines = new StringBuilder(margin);
        int at = indent;
        for (var word : text.split(" ", -1)) {
            if (at > indent && at + word.length() > WIDTH) {
                lines.append('\n').append(margin);
                at = indent;
            }
            lines.append(at > indent ? " " : "").append(word);
            at += word.length() + (at > indent ? 1 : 0);
        }
        return lines.append('\n').toString();
    }
}
