package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/// `inference compare`, `breakeven`, `lock-in` and `terms`: the questions of docs/inference-questions.md are run, and what
/// the page shows of their answers must be what they say.
class InferenceQuestionsTest {

    private static final Path QUESTIONS = Run.EXAMPLES.resolve("inference-questions");

    /// A command of the page and the lines that it shows; `…` stands for what is left out.
    record Shown(String command, List<String> lines) {
        @Override
        public String toString() {
            return command;
        }
    }

    static Stream<Shown> shown() throws IOException {
        var found = new ArrayList<Shown>();
        for (var block :
                Files.readString(Path.of("../docs/inference-questions.md")).split("```\n?")) {
            if (block.startsWith("$ ./drawdown ")) {
                var joined = block.replace("\\\n", " ").lines().toList();
                found.add(new Shown(
                        joined.getFirst().substring("$ ./drawdown ".length()), joined.subList(1, joined.size())));
            }
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("shown")
    void whatThePageShowsIsWhatTheCommandSays(Shown shown) {
        var arguments = Arrays.stream(shown.command.strip().split("\\s+"))
                .map(a -> a.startsWith("examples/") ? "../" + a : a)
                .toArray(Object[]::new);
        var run = Run.of(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        var said = run.out().lines().map(String::stripTrailing).toList();
        int at = 0;
        for (var line : shown.lines) {
            var wanted = line.stripTrailing();
            if (!wanted.isEmpty() && !wanted.strip().equals("…")) {
                int found = said.subList(at, said.size()).indexOf(wanted);
                assertThat(found)
                        .as("%s%nis not said by %s:%n%s", wanted, shown.command, run.out())
                        .isNotNegative();
                at += found + 1;
            }
        }
    }

    @Test
    void thePageHasAtLeastSixQuestions() throws IOException {
        assertThat(shown()).hasSizeGreaterThanOrEqualTo(6);
    }

    private static Run run(String verb, Object... more) {
        var arguments = new ArrayList<Object>(List.of(
                "inference",
                verb,
                QUESTIONS.resolve("workloads.yaml"),
                "--agreement",
                QUESTIONS.resolve("agreement.yaml"),
                "--spend",
                QUESTIONS.resolve("spend.csv")));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare --workload classifier", "breakeven --workload classifier", "terms --paths 500"})
    void everyFormatSaysTheSame(String command) {
        var words = command.split(" ");
        var more = Arrays.copyOfRange(words, 1, words.length, Object[].class);
        var formats = Stream.of("text", "json", "csv", "html")
                .map(format -> run(
                        words[0],
                        Stream.concat(Arrays.stream(more), Stream.of("--format", format))
                                .toArray()))
                .toList();
        assertThat(formats)
                .allSatisfy(run -> assertThat(run.status()).as(run.err()).isZero());
        var verdict =
                new ObjectMapper().readTree(formats.get(1).out()).get("verdict").asString();
        assertThat(formats.get(0).out().replaceAll("\\s+", " ")).contains(verdict);
        assertThat(formats.get(3).out()).contains(verdict.substring(1).replace("'", "&#39;"));
        assertThat(formats.get(2).out().lines().count()).isGreaterThan(3);
    }

    @Test
    void lambdaMayBeStatedOrSimulated() throws IOException {
        var stated = run("compare", "--workload", "classifier", "--lambda", "acme-edp-2026=0.4", "--format", "json");
        var channel = new ObjectMapper().readTree(stated.out()).get("channels").get(0);
        assertThat(channel.get("λ").asDouble()).isEqualTo(0.4);
        // 13,824.00 at list are 12,441.60 after the discount, and count; four tenths of that are 4,976.64.
        assertThat(channel.get("offset").asDouble()).isEqualTo(4976.64);
        var simulated = Run.of(
                "inference",
                "compare",
                QUESTIONS.resolve("workloads.yaml"),
                "--workload",
                "classifier",
                "--agreement",
                QUESTIONS.resolve("agreement.yaml"),
                "--trajectory",
                QUESTIONS.resolve("trajectory.yaml"),
                "--paths",
                "4000",
                "--format",
                "json");
        assertThat(simulated.status()).as(simulated.err()).isZero();
        var uncertain =
                new ObjectMapper().readTree(simulated.out()).get("channels").get(0);
        assertThat(uncertain.get("λ").asDouble()).isBetween(0.0, 1.0);
        assertThat(uncertain.get("offsetStandardError").asDouble()).isPositive();
    }

    @Test
    void whatCannotBeAnsweredIsRefusedWithWhatToWrite() {
        assertThat(run("compare").err())
                .contains("There are several workloads. Maybe add --workload support-assistant.");
        assertThat(run("compare", "--workload", "agnt").err())
                .contains("There is no workload agnt. Maybe agent was meant.");
        assertThat(run("breakeven", "--workload", "agent", "--month", "2027-03").err())
                .contains("outside the agreement's term");
        var none = Run.of("inference", "lock-in");
        assertThat(none.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(none.err()).contains("There is nothing to leave. Maybe name --agreement");
        assertThat(Run.of("inference", "lock-in", "--migrate", "prompts=30").err())
                .contains("Maybe add --day-rate");
        assertThat(Run.of("inference", "lock-in", "--bound", "1000", "--decline", "100%")
                        .err())
                .contains("of which nothing would be left");
        assertThat(Run.of(
                                "inference",
                                "compare",
                                QUESTIONS.resolve("workloads.yaml"),
                                "--agreement",
                                QUESTIONS.resolve("agreement.yaml"))
                        .err())
                .contains("Maybe add --spend or --trajectory behind it.");
    }
}
