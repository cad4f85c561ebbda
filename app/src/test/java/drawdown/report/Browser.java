package drawdown.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Chromium, where there is one.
public final class Browser {

    private Browser() {}

    /// The document as the browser has it when its scripts have run, and what was said in the console.
    public record Seen(String dom, List<String> console) {}

    public static boolean isThere() {
        return executable().isPresent();
    }

    private static Optional<Path> executable() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(("/usr/bin" + File.pathSeparator + path).split(File.pathSeparator))
                .map(entry -> Path.of(entry, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// @param folder  for what the browser writes
    /// @param address of the page
    public static Seen open(Path folder, String address, String... options) throws IOException, InterruptedException {
        var dom = folder.resolve("dom.html");
        var err = folder.resolve("chromium.log");
        var command = new ArrayList<>(List.of(
                executable().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-logging=stderr",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
        command.addAll(List.of(options));
        command.addAll(List.of("--dump-dom", address));
        var chromium = new ProcessBuilder(command)
                .redirectOutput(dom.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(chromium.waitFor(60, TimeUnit.SECONDS))
                    .as("chromium ends")
                    .isTrue();
        } finally {
            chromium.destroyForcibly();
        }
        return new Seen(
                Files.readString(dom),
                Files.readAllLines(err).stream()
                        .filter(line -> line.contains("CONSOLE"))
                        .toList());
    }
}
