package drawdown.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The bytes of a file, which must be UTF-8 text; if they are not, what they are instead.
record Utf8(String name, byte[] bytes) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// The first bytes of kinds of files that people name by mistake.
    private static final Map<String, String> KINDS = Map.of(
            "%PDF", "a PDF document",
            "PK\u0003\u0004", "an Office document or ZIP archive",
            "\u00D0\u00CF\u0011\u00E0", "an old Office document",
            "\u0089PNG", "a picture (PNG)",
            "\u00FF\u00D8\u00FF", "a picture (JPEG)",
            "\u001F\u008B", "compressed with gzip",
            "PAR1", "a Parquet file",
            "{\\rtf", "a Rich Text document");

    Reading<Source> read() {
        var kind = kind();
        if (kind.isPresent()) {
            var source = new Source(name, "", List.of());
            return refuse(Location.whole(source), "is " + kind.get() + ", not UTF-8 text", advice(kind.get()));
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        var text = out.flip().toString();
        if (!result.isUnderflow() || in.hasRemaining()) {
            return notUtf8(text, in.position());
        }
        var source = Source.of(name, text);
        return source.text()
                .codePoints()
                .filter(Utf8::forbidden)
                .boxed()
                .findFirst()
                .map(c -> control(source, c))
                .orElse(new Reading.Valid<>(source));
    }

    private Optional<String> kind() {
        var head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF") || head.matches("(?s)(.\0|\0.){2,}.?")) {
            return Optional.of("UTF-16 text");
        }
        return KINDS.entrySet().stream()
                .filter(e -> head.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String advice(String kind) {
        return switch (kind) {
            case "UTF-16 text" -> "Maybe save it again as UTF-8.";
            case "a Parquet file", "compressed with gzip" ->
                "Maybe this is a billing export: import it first with `drawdown import`.";
            default -> "Maybe another file was meant; a document or spreadsheet must be exported to text first.";
        };
    }

    /// @param text what comes before the byte
    private Reading<Source> notUtf8(String text, int at) {
        var source = Source.of(name, text + new String(bytes, at, bytes.length - at, WINDOWS));
        int value = bytes[at] & 0xff;
        var character = new String(bytes, at, 1, WINDOWS);
        return refuse(
                end(source, text),
                "byte " + (at + 1) + " is 0x%02X, which is not UTF-8 text".formatted(value)
                        + (Character.isLetterOrDigit(character.codePointAt(0)) || "€£–—“”’".contains(character)
                                ? " (in Windows-1252 it is " + character + ")"
                                : ""),
                "Maybe save the file as UTF-8.");
    }

    private static boolean forbidden(int c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
                || (c >= 0x7f && c < 0xa0 && c != 0x85)
                || (c & 0xfffe) == 0xfffe;
    }

    private static Reading<Source> control(Source source, int character) {
        var before = source.text().substring(0, source.text().indexOf(Character.toString(character)));
        return refuse(
                end(source, before),
                "holds the control character U+%04X, which no text has".formatted(character),
                "Maybe remove it, or another file was meant.");
    }

    /// Where a text ends that a source begins with.
    private static Location end(Source source, String text) {
        var clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var lines = (clean + "|").lines().toList();
        var last = lines.getLast();
        return new Location(source, lines.size(), last.codePointCount(0, last.length()));
    }

    private static Reading<Source> refuse(Location location, String what, String fix) {
        return new Reading.Refused<>(List.of(new Problem(location, what, fix)));
    }
}
