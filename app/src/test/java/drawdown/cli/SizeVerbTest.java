package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

class SizeVerbTest {

    private static final Path FIRST = Run.EXAMPLES.resolve("mybinder-first-commitment");
    private static final Path BILL = Run.EXAMPLES.resolve("mybinder-gcp").resolve("gcp-cost-by-day.csv");
    private static final Path ACME = Run.EXAMPLES.resolve("acme-futures");

    private static final Pattern FENCED = Pattern.compile("(?s)```\\n(.*?)```");

    private static Run size(Path example, Object... more) {
        var arguments = new ArrayList<Object>(
                List.of("size", example.resolve("agreement.yaml"), "--trajectory", example.resolve("trajectory.yaml")));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--paths")) {
            arguments.addAll(List.of("--paths", 2000));
        }
        return Run.of(arguments.toArray());
    }

    private static Run mybinder(Object... more) {
        var arguments = new ArrayList<Object>(
                List.of("--ladder", FIRST.resolve("ladder.yaml"), "--history", BILL, "--offer", "48_000"));
        arguments.addAll(List.of(more));
        return size(FIRST, arguments.toArray());
    }

    @Test
    void theTextSaysWhatTheBillSupportsAndWhatEachCommitmentCosts() {
        var run = mybinder();
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "1 day missing (2018-02-03)",
                        "last 180 days",
                        "steady baseline",
                        "peak projection",
                        "◆ optimum")
                .containsPattern("last 60 days +60 +32,590")
                .contains("steady baseline of 40,822", "growth -52.6% a year")
                .doesNotContain("NaN");
    }

    /// Every line of its blocks is one that the commands print.
    @Test
    void theWalkThroughQuotesWhatIsPrinted(@TempDir Path folder) throws IOException {
        var text = Files.readString(FIRST.resolve("agreement.yaml"));
        var standard = Files.writeString(
                folder.resolve("agreement.yaml"),
                text.replaceAll("overCommit: \\{.*\\}", "overCommit: {retained: 100%}"));
        Files.copy(FIRST.resolve("trajectory.yaml"), folder.resolve("trajectory.yaml"));
        assertThat(standard).content().contains("retained: 100%");
        var printed = mybinder("--paths", 20_000).out()
                + size(folder, "--ladder", FIRST.resolve("ladder.yaml"), "--paths", 20_000)
                        .out();
        var page = Files.readString(Path.of("../docs/walkthrough-first-commitment.md"));
        assertThat(FENCED.matcher(page)
                        .results()
                        .flatMap(block -> block.group(1).lines()))
                .hasSizeGreaterThan(15)
                .allSatisfy(line -> assertThat(printed.lines()).contains(line));
    }

    @Test
    void jsonStatesTheWholeCurveWithStandardErrors() {
        var json = new ObjectMapper().readTree(mybinder("--format", "json").out());
        assertThat(json.get("paths").asInt()).isEqualTo(2000);
        assertThat(json.get("baselines").size()).isEqualTo(3);
        assertThat(json.get("curves").get(0).get("levels").size()).isGreaterThan(25);
        assertThat(json.get("curves").get(0).get("levels").get(0).propertyNames())
                .contains("commitment", "discount", "costStandardError", "aboveStandardError", "shortfall", "overCap");
        assertThat(json.get("rules").get(0).get("rule").asString()).isEqualTo("no commitment");
    }

    @Test
    void threeYearsHaveAFlatShapeAndThatOfTheirAmounts() {
        var csv = size(ACME, "--format", "csv").out();
        assertThat(csv.lines().map(line -> line.split(",")[0]).distinct())
                .containsExactly("shape", "flat", "as written");
    }

    @Test
    void thePageStandsAlone() {
        assertThat(mybinder("--format", "html").out())
                .contains("script-src 'none'", "id=\"curve\"", "id=\"baselines\"", "class=\"risk\"", "Peak projection")
                .doesNotContain("http://", "https://", "<script", "NaN");
    }

    @Test
    void untilLeavesOutTheLastDays() {
        assertThat(mybinder("--until", "2018-11-30").out()).contains("2017-12-13 to 2018-11-30");
        assertThat(mybinder("--until", "2018-01-05").err()).contains("up to 2018-01-05, where at least 60 are needed");
    }

    @Test
    void theProblemsOfAllFilesAreSaidTogether(@TempDir Path folder) throws IOException {
        var ladder = Files.writeString(folder.resolve("ladder.yaml"), "ladder: [{commitment: 5_000, discount: 9}]\n");
        var history = Files.writeString(folder.resolve("daily.csv"), "date,amount\n2018-01-01,5\n");
        var run = size(FIRST, "--ladder", ladder, "--history", history);
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains("ladder.yaml:1:", "daily.csv:1:1", "2 problems; nothing was done.");
    }

    @Test
    void optionsThatMeanNothingAreRefused() {
        assertThat(mybinder("--objective", "median").err())
                .contains("--objective is median, not mean, cvar, loss or a percentage such as 50%");
        assertThat(mybinder("--levels", "1").err()).contains("--levels is 1, not from 2 to 200");
        assertThat(size(FIRST, "--offer", "5M").err()).contains("--offer is 5M, not an amount such as 5_000_000");
    }
}
