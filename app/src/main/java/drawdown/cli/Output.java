package drawdown.cli;

import drawdown.text.Location;
import drawdown.text.Problem;
import drawdown.text.RefusedInput;
import drawdown.text.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a result goes: the terminal, or a file that is there whole or not at all.
final class Output {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write to a file instead of the terminal")
    private @Nullable Path file;

    boolean toFile() {
        return file != null;
    }

    void write(String text, PrintWriter terminal) {
        if (file == null) {
            terminal.print(text);
            terminal.flush();
        } else {
            replace(file, text);
        }
    }

    boolean isFile() {
        return file != null;
    }

    /// The same for a file that is too big to hold as text.
    void copy(Path made, PrintWriter terminal) throws IOException {
        if (file == null) {
            try (var text = Files.newBufferedReader(made)) {
                text.transferTo(terminal);
            }
            terminal.flush();
        } else {
            replace(file, partial -> Files.copy(made, partial));
        }
    }

    private interface Writing {
        void to(Path partial) throws IOException;
    }

    static void replace(Path file, String text) {
        replace(file, partial -> Files.writeString(partial, text, StandardOpenOption.CREATE_NEW));
    }

    /// Writes beside the file and renames, so that nobody sees half of it.
    private static void replace(Path file, Writing writing) {
        var absolute = file.toAbsolutePath();
        var folder = absolute.getParent();
        try {
            // Not a temporary file of the system's: those are readable by their owner alone.
            var partial = absolute.resolveSibling(
                    "." + absolute.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try {
                writing.to(partial);
                Files.move(partial, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            var location = Location.whole(Source.of(file.toString(), ""));
            throw new RefusedInput(List.of(new Problem(
                    location,
                    "cannot be written: "
                            + (folder != null && !Files.isDirectory(folder)
                                    ? "there is no folder " + folder
                                    : e.getClass().getSimpleName() + " " + e.getMessage()),
                    "Maybe name another file for --output.")));
        }
    }
}
