package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The walk-throughs are run as a reader would: their commands in order, in the folder they name. What they quote below a
/// command is what one of the commands so far prints, columns and lines left out.
class WalkthroughTest {

    private static final String DRAWDOWN = "../../drawdown ";

    @ParameterizedTest
    @ValueSource(strings = {"walkthrough-renewal-offer.md", "walkthrough-better-rollover.md"})
    void everyQuotedLineIsPrinted(String page, @TempDir Path folder) throws Exception {
        var printed = new ArrayList<List<String>>();
        var missing = new ArrayList<String>();
        for (var line : indented(page)) {
            if (line.startsWith("cd ")) {
                copy(Run.EXAMPLES.resolve(line.substring("cd examples/".length())), folder);
            } else if (line.startsWith(DRAWDOWN)) {
                printed.addAll(run(line.substring(DRAWDOWN.length()), folder));
            } else if (line.startsWith("sed ")) {
                shell(line, folder);
            } else if (printed.stream().noneMatch(out -> holds(out, words(line)))) {
                missing.add(line);
            }
        }
        assertThat(missing).as("quoted by docs/" + page + ", but not printed").isEmpty();
    }

    private static List<String> indented(String page) throws IOException {
        var lines = Files.readAllLines(Path.of("../docs").resolve(page)).stream()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
        assertThat(lines).as("commands of " + page).anyMatch(line -> line.startsWith(DRAWDOWN));
        return lines;
    }

    private static void copy(Path example, Path folder) throws IOException {
        try (var files = Files.list(example)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static List<List<String>> run(String arguments, Path folder) {
        var words = Arrays.stream(arguments.split(" +"))
                .map(word -> word.matches(".*\\.(yaml|csv)") ? folder.resolve(word) : word)
                .toArray();
        var run = Run.of(words);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().lines().map(WalkthroughTest::words).toList();
    }

    private static void shell(String command, Path folder) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).as(command).isZero();
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.replaceAll("\\(.*\\)$", "").split("\\s+"))
                .filter(word -> !word.isEmpty() && !word.equals("…"))
                .toList();
    }

    /// Whether a printed line has the quoted words, in that order.
    private static boolean holds(List<String> printed, List<String> quoted) {
        int found = 0;
        for (var word : printed) {
            if (found < quoted.size() && word.equals(quoted.get(found))) {
                found++;
            }
        }
        return found == quoted.size();
    }
}
