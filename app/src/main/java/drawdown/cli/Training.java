package drawdown.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs every command of a file in this one process, for the JVM to record what a start-up loads.
/// The launcher calls it; the file is `app/src/image/training.txt`.
final class Training {

    private Training() {}

    public static void main(String[] args) throws IOException {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        for (var line : Files.readAllLines(Path.of(args[0]))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                Drawdown.commandLine().execute(line.strip().split(" +"));
            }
        }
    }
}
