package drawdown.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file under `src/test/resources` that holds inputs and what reading them says: a title, sections that begin with
/// `=== agreement.yaml` or another name, and last `=== says`.
///
/// In a section, `{{FF FE}}` stands for bytes in hexadecimal and `{{1000 × [}}` for a text repeated; `=== name/` is a
/// folder. The expected part is rewritten by `./mvnw verify -Dbless`.
record Golden(Path file, String inputs, String says) {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final String SAYS = "=== says\n";
    private static final Pattern SECTION = Pattern.compile("=== (.*)");
    private static final Pattern BYTES = Pattern.compile("\\{\\{([0-9A-F]{2}(?: [0-9A-F]{2})*)}}");
    private static final Pattern REPEAT = Pattern.compile("(?s)\\{\\{(\\d+) × (.*?)}}");

    static Stream<Golden> all(String folder) {
        try (var files = Files.list(RESOURCES.resolve(folder))) {
            return files.sorted().toList().stream().map(Golden::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Golden of(Path file) {
        try {
            var text = Files.readString(file);
            int says = text.lastIndexOf(SAYS);
            return says < 0
                    ? new Golden(file, text, "")
                    : new Golden(file, text.substring(0, says), text.substring(says + SAYS.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the sections as files.
    List<Path> writeTo(Path folder) {
        var sections = sections();
        sections.forEach((name, text) -> {
            try {
                if (name.endsWith("/")) {
                    Files.createDirectory(folder.resolve(name));
                } else {
                    Files.write(folder.resolve(name), bytes(text));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return sections.keySet().stream().map(folder::resolve).toList();
    }

    private SequencedMap<String, String> sections() {
        var sections = new LinkedHashMap<String, String>();
        var name = "";
        for (var line : inputs.split("(?<=\n)")) {
            var header = SECTION.matcher(line.strip());
            if (header.matches()) {
                name = header.group(1);
                sections.put(name, "");
            } else if (!name.isEmpty()) {
                sections.merge(name, line, String::concat);
            }
        }
        return sections;
    }

    private static byte[] bytes(String text) throws IOException {
        var repeated = REPEAT.matcher(text)
                .replaceAll(
                        m -> java.util.regex.Matcher.quoteReplacement(m.group(2).repeat(Integer.parseInt(m.group(1)))));
        var bytes = new ByteArrayOutputStream();
        var matcher = BYTES.matcher(repeated);
        int from = 0;
        while (matcher.find()) {
            bytes.write(repeated.substring(from, matcher.start()).getBytes(StandardCharsets.UTF_8));
            for (var hex : matcher.group(1).split(" ")) {
                bytes.write(Integer.parseInt(hex, 16));
            }
            from = matcher.end();
        }
        bytes.write(repeated.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    void bless(String said) {
        try {
            Files.writeString(file, inputs + SAYS + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The name of the test.
    @Override
    public String toString() {
        return file.getFileName().toString().replace(".txt", "");
    }
}
