package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class ClaimsVerbTest {

    private static Run claims(Object... more) {
        var arguments = new java.util.ArrayList<Object>(java.util.List.of("claims", "--enterprises", 6, "--paths", 64));
        arguments.addAll(java.util.List.of(more));
        return Run.of(arguments.toArray());
    }

    @Test
    void theTextHoldsEveryClaimAgainstThePopulationAndSaysWhatItIs() {
        var run = claims();
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("9 published claims against 6 synthetic enterprises", "unaudited", "Worked example")
                .contains("18–34%", "3–9 points", "2.5–3.5×", "mid-market", "assumed")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void jsonStatesEveryReadingWithItsErrorAndItsCurve() {
        var json = new ObjectMapper().readTree(claims("--format", "json").out());
        assertThat(json.get("enterprises").asInt()).isEqualTo(6);
        var first = json.get("findings").get(0);
        assertThat(first.propertyNames()).contains("published", "p5", "p50StandardError", "p95", "verdict", "inside");
        assertThat(first.get("curve").size()).isEqualTo(12);
    }

    @Test
    void csvHasALineForEachEnterpriseAndTheSameSeedSaysTheSame() {
        var one = claims("--format", "csv").out();
        assertThat(one.lines()).hasSize(7);
        assertThat(claims("--format", "csv").out()).isEqualTo(one);
        assertThat(claims("--format", "csv", "--seed", 2).out()).isNotEqualTo(one);
    }

    @Test
    void thePageDrawsThePublishedRangesBesideTheSimulatedOnes() {
        assertThat(claims("--format", "html").out())
                .startsWith("<!DOCTYPE html>")
                .contains("class=\"published\"", "class=\"simulated\"", "Points of discount")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void noEnterprisesAreRefused() {
        var run = Run.of("claims", "--enterprises", 0);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--enterprises is 0, not from 1");
    }
}
