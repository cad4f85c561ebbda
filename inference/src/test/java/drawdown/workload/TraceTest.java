package drawdown.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.text.Problem;
import drawdown.text.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {

    private static final Path TRACES = Path.of("../examples/traces");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anHourOfRequestsIsAddedUpByTheMinute() {
        var trace = read(TRACES.resolve("azure-2023-code.csv.gz"));
        assertThat(trace.totalRequests()).isEqualTo(8_819);
        assertThat(trace.minutes()).isEqualTo(58);
        assertThat(trace.meanInput()).isCloseTo(2_048, within(1.0));
        assertThat(trace.meanOutput()).isCloseTo(28, within(0.5));
        assertThat(trace.cachedShare()).isEmpty();
        assertThat(trace.notes())
                .singleElement()
                .asString()
                .contains("2 min from 2023-11-16T18:18:00Z")
                .contains("13 min in all");
    }

    @Test
    void promptsThatBeginAlikeAreCachedByBlocks() throws IOException {
        var trace = read("""
                {"timestamp": 0, "input_length": 1600, "output_length": 5, "hash_ids": [1, 2, 3, 4]}
                {"timestamp": 10, "input_length": 1600, "output_length": 5, "hash_ids": [1, 2, 7, 4]}
                {"timestamp": 60000, "input_length": 600, "output_length": 5, "hash_ids": [1, 2]}
                """);
        assertThat(trace.cached()).hasValue(2 * 512.0 + 600);
        assertThat(trace.requests()).containsExactly(2, 1);
        var mooncake = read(TRACES.resolve("mooncake-1000.jsonl.gz"));
        assertThat(mooncake.totalRequests()).isEqualTo(1_000);
        assertThat(mooncake.cachedShare().orElseThrow().ppm()).isEqualTo(172_650L);
    }

    @Test
    void aWeekOfRatesHasAWindowForEachTenMinutes() {
        var trace = read(TRACES.resolve("servegen-m-small-week.csv.gz"));
        assertThat(trace.slotMinutes()).isEqualTo(10);
        assertThat(trace.requests()).hasSize(1_008);
        assertThat(trace.notes()).singleElement().asString().contains("state no tokens");
    }

    @Test
    void aHoleIsNamedWithItsLengthItsPlaceAndWhatIsAssumed() throws IOException {
        var rows = new StringBuilder("timestamp,input,output\n");
        for (int second = 0; second < 7_200; second++) {
            if (second < 1_200 || second >= 5_400) {
                rows.append(
                        "2026-01-05 %02d:%02d:%02d,100,10\n".formatted(second / 3600, second / 60 % 60, second % 60));
            }
        }
        assertThat(read(rows.toString()).notes())
                .containsExactly("trace: no request for 1 h 10 min from 2026-01-05T00:20:00Z. It is taken as time"
                        + " without traffic, which makes peaks higher.");
    }

    @Test
    void rowsThatCannotBeAreRefusedAtTheirLines() throws IOException {
        assertThat(refused("""
                TIMESTAMP,ContextTokens,GeneratedTokens
                2023-11-16 18:17:05,-1,10
                2023-11-16 18:17:04,20,10
                2023-11-16 18:17:06,2000000000,ten
                yesterday,1,1
                2023-11-16 18:17:07,3
                """)).isEqualTo("""
                trace:2:1: input tokens are -1, less than 0
                trace:3:1: this request came before the one in the row above it
                trace:4:1: output tokens are ten, not a whole number
                trace:5:1: the timestamp is yesterday, not a moment
                trace:6:1: this row has 2 fields, fewer than the header""");
        assertThat(refused("when,what\n1,2\n")).contains("trace:1:1: the columns are");
        assertThat(refused("{\"timestamp\": 0, \"input_length\": 5}\n{\"timest"))
                .contains("trace:1:1: this row states no")
                .contains("trace:2:1: this row is no JSON object");
        assertThat(refused("client,window_start_s,req_per_s\n1,0,2\n1,0,2\n1,600,-2\n"))
                .contains("trace:3:1: the client 1 is in this window twice")
                .contains("trace:4:1: this row states no window_start_s");
        assertThat(refused("")).isEqualTo("trace:1:1: is empty");
    }

    private Trace read(String text) throws IOException {
        return read(Files.writeString(folder.resolve("trace"), text));
    }

    private static Trace read(Path file) {
        var problems = new Problems();
        var trace = Trace.read(file, problems);
        assertThat(problems.list()).isEmpty();
        return trace.orElseThrow();
    }

    private String refused(String text) throws IOException {
        var problems = new Problems();
        assertThat(Trace.read(Files.writeString(folder.resolve("trace"), text), problems))
                .isEmpty();
        return problems.list().stream()
                .map(Problem::message)
                .map(said -> said.lines().findFirst().orElseThrow().replace(folder + "/", ""))
                .collect(Collectors.joining("\n"));
    }
}
