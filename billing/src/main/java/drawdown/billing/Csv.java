package drawdown.billing;

import java.util.ArrayList;
import java.util.List;

/// Comma-separated values as RFC 4180 has them: as much as messages and the names of columns need.
final class Csv {

    private Csv() {}

    /// The delimiter of which a line has most outside quotes.
    static char delimiter(String line) {
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            if (fields(line, candidate).size() > fields(line, best).size()) {
                best = candidate;
            }
        }
        return best;
    }

    /// The fields of a line, without their quotes.
    static List<String> fields(String line, char delimiter) {
        var fields = new ArrayList<String>();
        for (var raw : raw(line, delimiter)) {
            var field = raw.strip();
            boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
            fields.add(quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field);
        }
        return fields;
    }

    /// The fields as they stand, so that their lengths add up to the line's.
    static List<String> raw(String line, char delimiter) {
        var fields = new ArrayList<String>();
        boolean inside = false;
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                inside = !inside;
            } else if (line.charAt(i) == delimiter && !inside) {
                fields.add(line.substring(from, i));
                from = i + 1;
            }
        }
        fields.add(line.substring(from));
        return fields;
    }

    /// Where the first row ends, before its line end; -1 if it does not.
    static int end(CharSequence text) {
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                inside = !inside;
            } else if (text.charAt(i) == '\n' && !inside) {
                return i;
            }
        }
        return -1;
    }

    /// Whether a quoted field goes on in the next line.
    static boolean endsInside(String line, boolean beganInside) {
        return beganInside ^ (line.chars().filter(c -> c == '"').count() % 2 == 1);
    }
}
