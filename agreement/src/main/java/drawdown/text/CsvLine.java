package drawdown.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Splits a line of CSV into its fields, which may be quoted but not go over the line's end.
public final class CsvLine {

    /// @param text without quotes and without spaces around it
    public record Field(String text, Location location) {}

    private final Source source;
    private final int number;
    private final String line;
    private int at;

    private CsvLine(Source source, int number) {
        this.source = source;
        this.number = number;
        this.line = source.lines().get(number - 1);
    }

    /// The fields of a line, counted from 1, or empty with the problem said.
    public static Optional<List<Field>> fields(Source source, int number, Problems problems) {
        return new CsvLine(source, number).split(problems);
    }

    private Optional<List<Field>> split(Problems problems) {
        var fields = new ArrayList<Field>();
        do {
            while (at < line.length() && line.charAt(at) != ',' && Character.isWhitespace(line.charAt(at))) {
                at++;
            }
            var location = location();
            if (at < line.length() && line.charAt(at) == '"') {
                var text = quoted();
                if (text.isEmpty()) {
                    problems.add(
                            location,
                            "the quote that begins here is never closed in this line",
                            "Maybe add the closing quote, or remove this one.");
                    return Optional.empty();
                }
                fields.add(new Field(text.get().strip(), location));
                if (!end().isBlank()) {
                    problems.add(
                            location,
                            "text follows the quotes that begin here",
                            "Maybe put the quotes around all of it; a quote inside them is written twice.");
                    return Optional.empty();
                }
            } else {
                fields.add(new Field(end().strip(), location));
            }
        } while (at++ < line.length());
        return Optional.of(fields);
    }

    /// The text up to the next comma or the end of the line, where it then stands.
    private String end() {
        int comma = line.indexOf(',', at);
        int from = at;
        at = comma < 0 ? line.length() : comma;
        return line.substring(from, at);
    }

    /// The text between the quote it stands on and the one that closes it, where two quotes are one.
    private Optional<String> quoted() {
        var text = new StringBuilder();
        for (int i = at + 1; i < line.length(); i++) {
            if (line.charAt(i) != '"') {
                text.append(line.charAt(i));
            } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                text.append('"');
                i++;
            } else {
                at = i + 1;
                return Optional.of(text.toString());
            }
        }
        return Optional.empty();
    }

    private Location location() {
        return new Location(source, number, 1 + line.codePointCount(0, at));
    }
}
