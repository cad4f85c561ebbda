package drawdown.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A command line, run in this process as a person would run it.
record Run(int status, String out, String err) {

    static final Path EXAMPLES = Path.of("../examples");

    static Run of(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Drawdown.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Run(status, out.toString(), err.toString());
    }

    /// `ledger` of an example, with its assumptions if it has some.
    static Run ledger(Path example, Object... more) {
        return onExample("ledger", example, more);
    }

    static Run onExample(String verb, Path example, Object... more) {
        var arguments = new java.util.ArrayList<Object>(
                List.of(verb, example.resolve("agreement.yaml"), "--spend", example.resolve("spend.csv")));
        if (Files.exists(example.resolve("assumptions.json"))) {
            arguments.addAll(List.of("--assume", example.resolve("assumptions.json")));
        }
        arguments.addAll(List.of(more));
        return of(arguments.toArray());
    }

    static Path example(String prefix) {
        return examples().stream()
                .filter(p -> p.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    /// The examples that have an expected ledger.
    static List<Path> examples() {
        return folders(EXAMPLES, "expected.json");
    }

    static List<Path> refused() {
        return folders(EXAMPLES.resolve("refused"), "error.json");
    }

    private static List<Path> folders(Path root, String with) {
        try (var folders = Files.list(root)) {
            return folders.filter(p -> Files.exists(p.resolve(with))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
