package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

class BacktestVerbTest {

    private static final Path BINDER = Run.EXAMPLES.resolve("mybinder-gcp");
    private static final Path BILL = BINDER.resolve("gcp-cost-by-day.csv");

    private static Run backtest(Object... more) {
        var arguments = new java.util.ArrayList<Object>(java.util.List.of("backtest", BILL, "--paths", 50));
        arguments.addAll(java.util.List.of(more));
        return Run.of(arguments.toArray());
    }

    @Test
    void whatIsCalibratedCanBeSimulated(@TempDir Path folder) {
        var file = folder.resolve("trajectory.yaml");
        var agreement = BINDER.resolve("agreement.yaml");
        var run = Run.of("calibrate", BILL, "--agreement", agreement, "--start", "2018-10", "-o", file);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Calibrated from 9 months, 2018-01 to 2018-09.")
                .contains("2017-12 is left out: it begins on 2017-12-13.")
                .contains("Counted as data: cloud-storage, cloud-sql.");
        var simulated = Run.of(
                "simulate", agreement, "--trajectory", file, "--spend", BINDER.resolve("spend.csv"), "--paths", 100);
        assertThat(simulated.status()).as(simulated.err()).isZero();
    }

    @Test
    void aHistoryThatEndsAfterTheTermNeedsAStart() {
        var run = Run.of("calibrate", BILL, "--agreement", BINDER.resolve("agreement.yaml"));
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains("the history ends in 2018-12", "Maybe --start with a month of it.");
        assertThat(Run.of("calibrate", BILL, "--agreement", BINDER.resolve("agreement.yaml"), "--start", "2018-03")
                        .err())
                .contains("Maybe --start 2018-07 or later.");
    }

    @Test
    void aNameIsMappedToAScopeThatThereIs() {
        var agreement = BINDER.resolve("agreement.yaml");
        var mapped =
                Run.of("calibrate", BILL, "--agreement", agreement, "--start", "2018-10", "--map", "cloud-sql=compute");
        assertThat(mapped.out()).contains("# Counted as compute: compute-engine, cloud-sql.");
        var unknown =
                Run.of("calibrate", BILL, "--agreement", agreement, "--start", "2018-10", "--map", "cloud-sq=comput");
        assertThat(unknown.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(unknown.err())
                .contains("cloud-sq is not in the history", "Maybe cloud-sql was meant.")
                .contains("comput is not a scope or vendor of the agreement");
    }

    @Test
    void theTextSaysHowOftenAndAtWhatCost() {
        assertThat(backtest().out())
                .contains("12 months, 2018-01 to 2018-12; 6 starts from 2018-07 on")
                .contains("months ahead  starts  independent  in 50% band", "optimum at mean cost", "40%: 5%, 60%: 6%")
                .doesNotContain("NaN");
    }

    @Test
    void jsonHoldsBandsBoundsAndRules() {
        var json = new ObjectMapper()
                .readTree(backtest("--format", "json", "--horizon", 2).out());
        assertThat(json.get("cumulative").size()).isEqualTo(2);
        assertThat(json.get("monthly").get(0).get("within95").asDouble()).isBetween(0.0, 1.0);
        assertThat(json.get("rules").size()).isEqualTo(6);
    }

    @Test
    void csvHoldsAFigureOnEachLine() {
        var lines = backtest("--format", "csv", "--horizon", 2).out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("table,row,figure,value,low,high,standardError");
        assertThat(lines).hasSize(1 + 2 * 2 * 5 + 6 * 5);
        assertThat(lines).anyMatch(l -> l.matches("cumulative,2,within80,[01]\\.\\d{6},[01]\\.\\d{6},[01]\\.\\d{6},"));
        assertThat(lines).anyMatch(l -> l.matches("rules,peak,costOfList,\\d\\.\\d{6},,,\\d\\.\\d{6}"));
    }

    @Test
    void thePageStandsAlone() {
        assertThat(backtest("--format", "html").out())
                .contains("script-src 'none'", "id=\"coverage\"", "id=\"sizing\"", "95% band")
                .doesNotContain("http://", "https://", "<script", "NaN");
    }

    @Test
    void aLadderThatSaysNothingIsRefusedWithTheHistorysProblems(@TempDir Path folder) throws IOException {
        var ladder = Files.writeString(
                folder.resolve("ladder.yaml"), "ladder:\n  - {commitment: 1_000_000, discount: 0.06}\n");
        var run = backtest("--ladder", ladder);
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains("ladder.yaml:2:39: ladder[0].discount is 0.06", "Maybe write 6%");
        assertThat(backtest("--map", "cloud-sql=data").err()).contains("--map needs --agreement");
        assertThat(backtest("--horizon", 40).err()).contains("--horizon is 40, not from 1 to 6");
        assertThat(Run.of("backtest", BILL, "--paths", 1).err()).contains("--paths is 1, not from 20");
    }
}
