package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PlanVerbTest {

    private static final Path FOLDER = Run.EXAMPLES.resolve("inference-offset");

    private static Run plan(String workloads, String spend, Object... more) {
        var arguments = new ArrayList<Object>(List.of(
                "inference",
                "plan",
                FOLDER.resolve(workloads + ".yaml"),
                "--book",
                FOLDER.resolve("prices.yaml"),
                "--agreement",
                FOLDER.resolve("edp.yaml"),
                "--spend",
                FOLDER.resolve(spend + ".csv")));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "safe, counts, safe",
        "short-by-less, counts, short-by-less",
        "short-by-more, counts, short-by-more",
        "does-not-count, does-not-count, short-by-more",
        "marketplace, marketplace, short-by-more",
    })
    void theCornersOfTheOffsetReadAsExpected(String name, String workloads, String spend) throws IOException {
        var run = plan(workloads, spend);
        assertThat(run.err()).isEmpty();
        var expected = FOLDER.resolve(name + ".txt");
        if (System.getProperty("bless") != null) {
            Files.writeString(expected, run.out());
        }
        assertThat(run.out()).isEqualTo(Files.readString(expected));
    }

    @Test
    void allOnOneRouteThePlatformPaysForWhatIsMissing() {
        var bill = JsonMapper.shared()
                .readTree(plan("counts", "short-by-less", "--whole", "--format", "json")
                        .out())
                .get("bill");
        assertThat(bill.get("cost").stringValue()).isEqualTo("1284000.00");
        assertThat(bill.get("proven").booleanValue()).isTrue();
    }

    @Test
    void csvSaysWhichShareGoesWhereAndWhen() {
        assertThat(plan("counts", "safe", "--format", "csv").out())
                .contains("assistant,2026-01,2026-12,direct/assistant,maker,1");
    }

    @Test
    void thePageHoldsEveryWorkloadAndFetchesNothing() {
        var page = plan("counts", "short-by-less", "--format", "html").out();
        assertThat(page)
                .contains("assistant", "plain-edp", "Saved against as today")
                .doesNotContain("src=\"http");
    }

    @Test
    void anAgreementThatIsNotGivenIsNamed() {
        var run = Run.of("inference", "plan", FOLDER.resolve("counts.yaml"), "--book", FOLDER.resolve("prices.yaml"));
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err())
                .contains("platform/assistant counts under plain-edp, which is not given", "Maybe add --agreement");
    }

    @Test
    void aGapIsAPercentage() {
        var run = plan("counts", "safe", "--gap", "small");
        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains("--gap is small, not a percentage such as 0.1%");
    }
}
