package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CapacityVerbTest {

    private static final Path WORKLOADS = Run.EXAMPLES.resolve("traces/workloads.yaml");
    private static final String GLOBAL = "azure/gpt-5.2/provisioned/global";

    /// What docs/workloads.md shows.
    @Test
    void theWorkedExampleOfTheDocumentationIsWhatIsPrinted() throws IOException {
        var run = Run.of("inference", "capacity", WORKLOADS, "--offer", GLOBAL);
        assertThat(run.err()).isEmpty();
        var page = Files.readString(Path.of("../docs/workloads.md"));
        var shown = page.substring(page.indexOf("```\ncode-assistant on") + 4);
        assertThat(run.out()).startsWith(shown.substring(0, shown.indexOf("```")));
    }

    @Test
    void everyFormatHasTheSameSizes() {
        var json = JsonMapper.shared()
                .readTree(Run.of("inference", "capacity", WORKLOADS, "--offer", GLOBAL, "--format", "json")
                        .out());
        var one = json.get("capacity").get(0);
        assertThat(one.get("spill").asString()).isEqualTo("azure/gpt-5.2/on-demand/global");
        assertThat(one.get("levels").get(2).get("units").asInt()).isEqualTo(185);
        var curve = one.get("curve");
        assertThat(Run.of("inference", "capacity", WORKLOADS, "--offer", GLOBAL, "--format", "csv")
                        .out()
                        .lines())
                .hasSize(1 + curve.size())
                .anySatisfy(line -> assertThat(line).startsWith("code-assistant," + GLOBAL + ",185,P90,"));
        assertThat(Run.of("inference", "capacity", WORKLOADS, "--offer", GLOBAL, "--format", "html")
                        .out())
                .contains("<h1>code-assistant</h1>", ">42,393.25</td>")
                .contains("id=\"code-assistant-on-azure-gpt-5-2-provisioned-global\"");
    }

    @Test
    void aTraceTakesTheProfilesPlace() {
        var run = Run.of(
                "inference",
                "capacity",
                WORKLOADS,
                "--workload",
                "contract-review",
                "--trace",
                Run.EXAMPLES.resolve("traces/servegen-m-small-week.csv.gz"));
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("own/llama-3.3-70b/h100", "of the requests state no tokens")
                .contains("The fewest that refuse no more than 0.5% of the requests");
    }

    @Test
    void aWorkloadThatNoUnitsServeSaysWhichNeedKeepsThemOut(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("w.yaml"), """
                start: 2026-11
                workloads:
                  - {id: a, models: [{model: gpt-5.2}], requests: 1000, input: 10, output: 10, needs: {zeroRetention: true}}
                """);
        var run = Run.of("inference", "capacity", file);
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err())
                .contains(
                        "w.yaml:3:5: no offer may serve a: azure/gpt-5.2/provisioned/data-zone does not state zero retention")
                .contains("Maybe drop needs.zeroRetention, which keeps out 3 of them");
    }

    @Test
    void theWorkloadThatWasMeantIsNamed() {
        var run = Run.of("inference", "capacity", WORKLOADS, "--workload", "contract-reviw");
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains("Maybe contract-review was meant.");
    }
}
