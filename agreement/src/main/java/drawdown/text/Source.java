package drawdown.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A text and the name it goes by in messages.
public record Source(String name, String text, List<String> lines) {

    /// More than any agreement or spend file needs, and little enough to read whole.
    private static final long MAX_BYTES = 64L << 20;

    public static Source of(String name, String text) {
        var clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new Source(name, clean, clean.lines().toList());
    }

    /// Reads a UTF-8 file; what is not text is a problem at the byte where it stops being text.
    public static Reading<Source> read(Path file) {
        var name = file.toString();
        try {
            if (Files.isDirectory(file)) {
                return refuse(name, 0, "is a folder, not a file", "Maybe name a file in it.");
            }
            if (Files.size(file) > MAX_BYTES) {
                return refuse(
                        name,
                        0,
                        "has " + Files.size(file) + " bytes; a file of this kind has at most " + MAX_BYTES,
                        "Maybe this is a billing export: import it first with `drawdown import`.");
            }
            return decode(name, Files.readAllBytes(file));
        } catch (java.nio.file.NoSuchFileException e) {
            return refuse(name, 0, "there is no such file", nearby(file));
        } catch (AccessDeniedException e) {
            return refuse(name, 0, "may not be read", "Maybe change its permissions.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading<Source> decode(String name, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        var text = out.flip().toString();
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        if (result.isError()) {
            var utf16 = bytes.length > 1 && ((bytes[0] & 0xff) >= 0xfe) && ((bytes[1] & 0xff) >= 0xfe);
            return refuse(
                    name,
                    line,
                    utf16
                            ? "is UTF-16 text, not UTF-8"
                            : "byte " + (in.position() + 1)
                                    + " is not UTF-8 text (0x%02X)".formatted(bytes[in.position()]),
                    utf16
                            ? "Maybe save it again as UTF-8."
                            : "Maybe save the file as UTF-8; a spreadsheet or PDF must be exported to text first.");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                int at = 1
                        + (int) text.substring(0, i)
                                .chars()
                                .filter(x -> x == '\n')
                                .count();
                return refuse(
                        name,
                        at,
                        "holds the control character 0x%02X: this is not a text file".formatted((int) c),
                        "Maybe another file was meant.");
            }
        }
        return new Reading.Valid<>(of(name, text));
    }

    private static Reading<Source> refuse(String name, int line, String what, String fix) {
        var empty = new Source(name, "", List.of());
        return new Reading.Refused<>(List.of(new Problem(new Location(empty, line, line == 0 ? 0 : 1), what, fix)));
    }

    private static String nearby(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "Maybe the folder is misspelt, or the command was started in another one.";
        }
        try (var files = Files.list(folder)) {
            var names = files.map(f -> f.getFileName().toString()).sorted().toList();
            return Names.nearest(file.getFileName().toString(), names)
                    .map(near -> "Maybe " + near + " was meant.")
                    .orElse("Maybe the path is misspelt.");
        } catch (IOException e) {
            return "Maybe the path is misspelt.";
        }
    }
}
