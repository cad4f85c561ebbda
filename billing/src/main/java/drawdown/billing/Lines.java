package drawdown.billing;

import drawdown.text.Location;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// The lines of a text file, for its header and for messages; DuckDB reads the rest.
///
/// @param gzip whether the file is compressed
record Lines(Path file, boolean gzip) {

    /// More than any header has, and little enough to hold.
    private static final int MAX_HEADER = 1 << 20;

    /// The first line, which is several if there are line ends in quotes; empty if it is, or if it does not end in the
    /// first 1 Mi of characters.
    String header() throws IOException {
        var text = new StringBuilder();
        var part = new char[1 << 16];
        try (var in = open()) {
            int read;
            while (text.length() < MAX_HEADER && Csv.end(text) < 0 && (read = in.read(part)) > 0) {
                text.append(part, 0, read);
            }
        }
        int end = Csv.end(text);
        return end < 0 && text.length() >= MAX_HEADER
                ? ""
                : text.substring(0, end < 0 ? text.length() : end)
                        .replace("\uFEFF", "")
                        .strip();
    }

    /// Where a row begins, or a field in it: rows may have line ends in quotes.
    ///
    /// @param row from 0, the header
    /// @param emptyRows whether empty lines are rows
    Location find(long row, boolean emptyRows, int field, char delimiter) {
        long left = row;
        int line = 0;
        int passed = 0;
        boolean inside = false;
        try (var in = new BufferedReader(open())) {
            String text;
            while ((text = in.readLine()) != null) {
                line++;
                boolean begins = !inside && (emptyRows || !text.isBlank());
                if (begins) {
                    left--;
                    passed = 0;
                }
                var fields = Csv.raw(inside ? '"' + text : text, delimiter);
                if (left < 0 && passed + fields.size() > field) {
                    int before = fields.stream()
                            .limit(field - passed)
                            .mapToInt(f -> f.length() + 1)
                            .sum();
                    return Places.at(file, line, before + (inside ? 0 : 1));
                }
                inside = Csv.endsInside(text, inside);
                passed += fields.size() - (inside ? 1 : 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Places.whole(file);
    }

    private Reader open() throws IOException {
        var bytes = Files.newInputStream(file);
        try {
            return new InputStreamReader(gzip ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
