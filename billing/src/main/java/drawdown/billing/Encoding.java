package drawdown.billing;

import drawdown.text.Problem;
import drawdown.text.Reading;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How a file holds its table. Its first bytes decide, not its name.
sealed interface Encoding {

    record Parquet() implements Encoding {}

    /// @param gzip whether it is compressed
    record Csv(boolean gzip) implements Encoding {}

    String CUT_OFF = "Maybe the download was cut off: fetch the file again.";

    static Reading<Encoding> of(Path path) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() == 0) {
                return refuse(path, "is empty", CUT_OFF);
            }
            var head = new byte[(int) Math.min(4096, file.length())];
            file.readFully(head);
            if (starts(head, "PAR1")) {
                var tail = new byte[4];
                file.seek(Math.max(0, file.length() - 4));
                file.readFully(tail);
                return starts(tail, "PAR1") && file.length() >= 12
                        ? new Reading.Valid<>(new Parquet())
                        : refuse(path, "is a Parquet file without its end", CUT_OFF);
            }
            return text(path, head);
        } catch (IOException e) {
            if (!Files.isReadable(path)) {
                return refuse(path, "may not be read", "Maybe change its permissions.");
            }
            throw new UncheckedIOException(e);
        }
    }

    private static Reading<Encoding> text(Path path, byte[] head) {
        if (starts(head, "\u001F\u008B")) {
            return new Reading.Valid<>(new Csv(true));
        }
        if (starts(head, "(\u00B5/\u00FD")) {
            // DuckDB reads what there is of a file that was cut off, and says nothing.
            return refuse(
                    path, "is compressed with Zstandard", "Maybe unpack it with zstd -d, or compress it with gzip.");
        }
        if (starts(head, "PK\u0003\u0004")) {
            return refuse(path, "is a ZIP archive or an Excel workbook", "Maybe unpack it, or save the sheet as CSV.");
        }
        if (starts(head, "\u00FF\u00FE") || starts(head, "\u00FE\u00FF")) {
            return refuse(path, "is UTF-16 text, not UTF-8", "Maybe save it again as UTF-8.");
        }
        if (new String(head, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
            return refuse(
                    path,
                    "is no CSV or Parquet file: it holds bytes that are not text",
                    "Maybe another file was meant.");
        }
        return path.toString().endsWith(".parquet")
                ? refuse(
                        path,
                        "is no Parquet file, whatever its name says",
                        "Maybe another file was meant, or rename it to .csv.")
                : new Reading.Valid<>(new Csv(false));
    }

    private static boolean starts(byte[] bytes, String magic) {
        return new String(bytes, StandardCharsets.ISO_8859_1).startsWith(magic);
    }

    private static Reading<Encoding> refuse(Path path, String what, String fix) {
        return new Reading.Refused<>(List.of(new Problem(Places.whole(path), what, fix)));
    }
}
