package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl-C on a process of its own, with the signal that a terminal sends.
class InterruptTest {

    private static final Path ACME = Run.EXAMPLES.resolve("acme-futures");

    /// Loaded by the first thread that settles futures: then work has begun.
    private static final String AT_WORK = "drawdown.settlement.Settlement ";

    /// Runs a command in a terminal of its own (util-linux).
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    private static final int CTRL_C = 3;

    /// The share done, the time it took and will take, and the mean so far with its standard error.
    private static final Pattern BAR =
            Pattern.compile("simulate +\\d+% .*\\(0:\\d\\d:\\d\\d / 0:\\d\\d:\\d\\d\\) [\\d,]+ ± [\\d,]+");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void simulateStatesTheFuturesSoFar() throws Exception {
        var out = interrupted(ofAcme("simulate", "--paths", "3000000"));
        assertThat(out).containsPattern("(?m)^[\\d,]+ futures$").contains("a counted dollar saves");
        assertThat(out).doesNotContain("3,000,000 futures");
    }

    @Test
    void valueStatesWhatIsKnownOfEveryProvision() throws Exception {
        var out = interrupted(ofAcme("value", "--paths", "20000", "--orders", "100000"));
        assertThat(out).contains("Ended early: ", "all together", "No money moves; what these protect:");
    }

    @Test
    void concedeNamesTheTermsThatItLeavesOut() throws Exception {
        var out = interrupted(ofAcme("concede", "--paths", "1000000"));
        assertThat(out).containsPattern("Ended early: of \\d+ terms \\d+ were settled; left out are .* and .*\\.\n");
    }

    @Test
    void optionsSaysWhichChoicesItKnows() throws Exception {
        var out = interrupted(ofAcme("options", "--paths", "400000"));
        assertThat(out)
                .containsPattern(
                        "Ended early: of \\d+ choices, in the order of their months, the first \\d+ were settled")
                .contains("with foresight");
    }

    @Test
    void backtestStatesTheStartsSoFar() throws Exception {
        var bill = Run.EXAMPLES.resolve("mybinder-gcp").resolve("gcp-cost-by-day.csv");
        var out = interrupted(List.of("backtest", bill.toString(), "--paths", "100000"));
        assertThat(out)
                .containsPattern("Ended early: of \\d+ starts these are the first \\d+, up to \\d{4}-\\d{2};")
                .contains("optimum at mean cost");
    }

    private static List<String> ofAcme(String verb, String... more) {
        var arguments = new ArrayList<>(List.of(
                verb,
                ACME.resolve("agreement.yaml").toString(),
                "--trajectory",
                ACME.resolve("trajectory.yaml").toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    static boolean hasScript() {
        return Files.isExecutable(SCRIPT);
    }

    /// In a terminal there is a progress bar, which must leave Ctrl-C to the verb.
    @Test
    @EnabledIf("hasScript")
    void inATerminalTheBarShowsTheRemainingTimeAndTheErrorAndCtrlCPrintsTheFuturesSoFar() throws Exception {
        var out = folder.resolve("out");
        var command = Stream.concat(java().stream(), ofAcme("simulate", "--paths", "3000000").stream())
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" ", "exec ", ""));
        var terminal = new ProcessBuilder(SCRIPT.toString(), "-qefc", command, "/dev/null")
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start();
        try (var keys = terminal.getOutputStream()) {
            while (terminal.isAlive() && !BAR.matcher(Files.readString(out)).find()) {
                terminal.waitFor(50, TimeUnit.MILLISECONDS);
            }
            keys.write(CTRL_C);
            keys.flush();
            assertThat(terminal.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            terminal.descendants().forEach(ProcessHandle::destroyForcibly);
            terminal.destroyForcibly();
        }
        assertThat(Files.readString(out))
                .containsPattern("\r {70,}\r(\\^C)?acme-edp-2026: ") // the bar is gone before anything is written
                .containsPattern("[\\d,]+ futures")
                .contains("a counted dollar saves");
        assertThat(terminal.exitValue()).isEqualTo(Stopped.STATUS);
    }

    /// What is printed by a command that is interrupted at work.
    private String interrupted(List<String> arguments) throws IOException, InterruptedException {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var classes = folder.resolve("classes");
        var process = new ProcessBuilder(
                        Stream.concat(java("-Xlog:class+load=info:file=" + classes).stream(), arguments.stream())
                                .toList())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            while (process.isAlive() && !isAtWork(classes)) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
            var kill = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
            assertThat(kill.waitFor()).as(Files.readString(err)).isZero();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
            assertThat(process.exitValue()).as(Files.readString(err)).isEqualTo(Stopped.STATUS);
            assertThat(Files.readString(err)).isEmpty();
            return Files.readString(out);
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> java(String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "drawdown.cli.Drawdown"));
        return command;
    }

    private static boolean isAtWork(Path classes) throws IOException {
        return Files.exists(classes) && Files.readString(classes).contains(AT_WORK);
    }
}
