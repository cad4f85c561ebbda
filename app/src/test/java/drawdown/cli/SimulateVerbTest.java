package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

class SimulateVerbTest {

    private static final Path AGREEMENT = Run.EXAMPLES.resolve("acme-futures").resolve("agreement.yaml");
    private static final Path TRAJECTORY = Run.EXAMPLES.resolve("acme-futures").resolve("trajectory.yaml");

    private static Run simulate(Object... more) {
        var arguments = new java.util.ArrayList<Object>(
                java.util.List.of("simulate", AGREEMENT, "--trajectory", TRAJECTORY, "--paths", 5000));
        arguments.addAll(java.util.List.of(more));
        return Run.of(arguments.toArray());
    }

    @Test
    void theTextSaysWhatItMayCostWhatTermsDoAndWhatADollarIsWorth() {
        var run = simulate();
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("5,000 futures", "worst 5%", "│ commitment", "a counted dollar saves")
                .containsPattern("%  +overCommit.cap +spend exceeds the protected band")
                .doesNotContain("NaN", "exitFee");
    }

    @Test
    void jsonStatesEveryTotalWithItsStandardError() {
        var json = new ObjectMapper().readTree(simulate("--format", "json").out());
        assertThat(json.get("paths").asInt()).isEqualTo(5000);
        assertThat(json.get("totals").get("cost").propertyNames())
                .contains("mean", "meanStandardError", "p95", "p95StandardError", "cvar95", "cvar95StandardError");
        assertThat(json.get("fan").size()).isEqualTo(36);
        assertThat(json.get("shadowPrices").size()).isEqualTo(3);
    }

    @Test
    void theSameSeedSaysTheSameAndAnotherOneSomethingElse() {
        var one = simulate("--format", "csv").out();
        assertThat(one.lines()).hasSize(5001);
        assertThat(simulate("--format", "csv").out()).isEqualTo(one);
        assertThat(simulate("--format", "csv", "--seed", 2).out()).isNotEqualTo(one);
    }

    @Test
    void untilStopsAsSoonAsTheMeanIsKnownWellEnough() {
        var run = Run.of(
                "simulate",
                AGREEMENT,
                "--trajectory",
                TRAJECTORY,
                "--paths",
                100_000,
                "--until",
                "5%",
                "--format",
                "json");
        assertThat(new ObjectMapper().readTree(run.out()).get("paths").asInt()).isEqualTo(4096);
    }

    @Test
    void thePageStandsAlone() {
        var page = simulate("--format", "html").out();
        assertThat(page)
                .contains("script-src 'none'", "id=\"fan\"", "id=\"cost\"", "class=\"fan outer\"")
                .doesNotContain("http://", "https://", "<script", "NaN");
    }

    @Test
    void monthsBeforeTheStartNeedTheirSpend(@TempDir Path folder) throws IOException {
        var later = Files.writeString(
                folder.resolve("later.yaml"), Files.readString(TRAJECTORY).replace("start: 2026-01", "start: 2026-07"));
        var run = Run.of("simulate", AGREEMENT, "--trajectory", later);
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains("later.yaml: start is 2026-07", "Maybe add --spend");
        var spend = Run.EXAMPLES.resolve("acme-futures").resolve("spend.csv");
        assertThat(Run.of("simulate", AGREEMENT, "--trajectory", later, "--spend", spend, "--paths", 100)
                        .status())
                .isZero();
    }

    @Test
    void optionsThatMeanNothingAreRefused() {
        assertThat(simulate("--until", "0.5").err()).contains("--until is 0.5, not a percentage such as 0.5%");
        assertThat(simulate("--paths", "0").status()).isEqualTo(Drawdown.REFUSED);
    }
}
