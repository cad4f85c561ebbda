package drawdown.billing;

import drawdown.text.Problem;
import drawdown.text.Reading;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What DuckDB says of a file that it cannot read, as a problem of that file.
final class Failure {

    private static final Pattern LINE = Pattern.compile("CSV Error on Line: (\\d+)");
    private static final Pattern FILE = Pattern.compile("(?m)^  file = (.*)$");
    private static final Pattern LOCKED = Pattern.compile("Could not set lock on file \"([^\"]+)\"");
    private static final Pattern WIDTH = Pattern.compile("Expected Number of Columns: (\\d+) Found: (\\d+)");

    private Failure() {}

    /// @param file that was read, as far as the message names none
    static Problem problem(SQLException failure, Path file) {
        var message = String.valueOf(failure.getMessage());
        if (message.matches("(?s)(INTERNAL|Parser|Binder|Catalog|Invalid Configuration|TransactionContext) .*")) {
            throw new IllegalStateException(failure);
        }
        if (message.startsWith("Out of Memory")) {
            return new Problem(Places.whole(file), "needs more memory than the import may use", "Maybe allow it more.");
        }
        var locked = LOCKED.matcher(message);
        if (locked.find()) {
            return new Problem(
                    Places.whole(Path.of(locked.group(1))),
                    "is in use by another import",
                    "Maybe wait until that has ended, or keep this one's in another folder.");
        }
        if (message.contains("No space left")) {
            return new Problem(
                    Places.whole(file),
                    "needs more room in the temporary folder than is left",
                    "Maybe set another one.");
        }
        var named = FILE.matcher(message);
        var where = named.find() ? Path.of(named.group(1)) : file;
        var line = LINE.matcher(message);
        return line.find() ? text(message, where, Integer.parseInt(line.group(1))) : binary(message, where);
    }

    /// @param line as DuckDB counts: a row over several lines is one
    private static Problem text(String message, Path file, int line) {
        boolean gzip = Encoding.of(file) instanceof Reading.Valid<Encoding>(Encoding.Csv(var compressed)) && compressed;
        var at = new Lines(file, gzip).find(line - 1L, true, 0, ',');
        Matcher width = WIDTH.matcher(message);
        if (width.find()) {
            return new Problem(
                    at,
                    "has " + width.group(2) + " columns where the header has " + width.group(1),
                    "Maybe a value with a comma lacks its quotes, or the line is cut off.");
        }
        if (message.contains("unterminated quote")) {
            return new Problem(
                    at,
                    "has a quote that never ends",
                    "Maybe the file is cut off, or a quote in a value is not doubled.");
        }
        if (message.contains("unicode")) {
            return new Problem(at, "is not UTF-8 text", "Maybe save the file as UTF-8.");
        }
        return new Problem(at, reason(message), "");
    }

    private static Problem binary(String message, Path file) {
        var cut = message.matches(
                "(?is).*(end of GZIP|gzip|zstd|no magic bytes|too small|don't have enough|snappy|thrift).*");
        return new Problem(Places.whole(file), "cannot be read: " + reason(message), cut ? Encoding.CUT_OFF : "");
    }

    /// The first line of the message that says something, without its kind.
    private static String reason(String message) {
        return message.lines()
                .map(l -> l.replaceFirst("^[A-Z][A-Za-z ]* Error: ", ""))
                .filter(l -> !l.isBlank() && !LINE.matcher(l).find() && !l.startsWith("Original Line"))
                .findFirst()
                .orElse(message);
    }
}
