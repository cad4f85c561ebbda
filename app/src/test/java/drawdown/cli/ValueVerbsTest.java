package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// `value`, `concede` and `options` through the command line.
class ValueVerbsTest {

    /// 84,000 are spent of 120,000 that are committed, and a quarter of 24,000 on the Marketplace counts: 30,000 are short.
    private static final String AGREEMENT = """
            agreement: one-year
            provider: aws
            program: edp
            currency: USD
            effective: 2026-01-01
            months: 12
            commitment: {annual: [120_000]}
            discount: 0%
            vendors: [{name: snowflake, catalog: saas}]
            """;

    private static final String TRAJECTORY = """
            trajectory: certain
            currency: USD
            start: 2026-01
            streams:
              - {scope: everything-else, level: 7_000}
              - {vendor: snowflake, level: 2_000}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Run certain(String verb, Object... more) throws IOException {
        return run(
                verb,
                Files.writeString(folder.resolve("agreement.yaml"), AGREEMENT),
                Files.writeString(folder.resolve("trajectory.yaml"), TRAJECTORY),
                10,
                more);
    }

    private static Run acme(String verb, Object... more) {
        var acme = Run.EXAMPLES.resolve("acme-futures");
        return run(verb, acme.resolve("agreement.yaml"), acme.resolve("trajectory.yaml"), 1000, more);
    }

    private static Run run(String verb, Path agreement, Path trajectory, int paths, Object... more) {
        var arguments = new ArrayList<Object>(List.of(verb, agreement, "--trajectory", trajectory, "--paths", paths));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray());
    }

    @Test
    void theTableSaysWhyTheScheduleIsWorthNothingAlone() throws IOException {
        var run = certain("value", "--only", "4.2,5.1,7.4,6.1,7.3");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                one-year: aws edp, USD, 2026-01 to 2026-12 (12 months)
                10 futures, every coalition of provisions; standard terms to the buyer's targets; amounts in USD over the term

                  The appendix prevails: whatever the schedule states is a dead letter until 7.4 is won, and worth 0 alone.
                  The column "if it held" is what each is worth alone once the schedule prevails.

                  provision                     alone  if it held    last  Shapley  ±  points  worst 5%  ±
                  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  7.4 Precedence                    0           0  18,750   10,125  0   12.05    10,125  0  ████████████████████████
                  5.1 Marketplace recognition       0      12,000   7,500    4,500  0    5.36     4,500  0  ███████████
                  4.2 True-up rate                  0      11,250   6,750    4,125  0    4.91     4,125  0  ██████████
                  all together                 18,750              18,750   18,750  0   22.32    18,750  0
                  Shapley is the share of the whole that each adds on average over all orders of winning; ± is its standard error.
                  points: of the discount, on spend before discounts. worst 5%: the Shapley value in the mean of the worst five
                  in a hundred.

                  together                                          more than apart  ±
                  ────────────────────────────────────────────────────────────────────
                  4.2 True-up rate and 5.1 Marketplace recognition           -4,500  0
                  Below 0 they do partly the same; above, one needs the other.

                  No money moves unless the customer leaves or converts; `drawdown options` values the right:
                    6.1 Right to leave: Whether the customer may leave or restructure at all, and with how much notice.

                  No money moves; what these protect:
                    7.3 Signing authority: Who must sign the schedule so that it binds.
                """);
    }

    @Test
    void whatChangesNothingIsNamedBelowTheTable() {
        assertThat(acme("value").out())
                .containsPattern("Of no effect here, on any future and beside any other:\n +1\\.2 Measurement window")
                .doesNotContain("NaN");
    }

    @Test
    void valuesAsJsonAddUpToTheWhole() {
        var json = json(acme("value", "--format", "json"));
        double sum = StreamSupport.stream(json.get("provisions").spliterator(), false)
                .filter(p -> p.has("mean"))
                .mapToDouble(
                        p -> Double.parseDouble(p.get("mean").get("shapley").asString()))
                .sum();
        double whole = Double.parseDouble(json.get("whole").get("mean").asString());
        assertThat(sum).isCloseTo(whole, within(1.0));
        assertThat(json.get("complete").asBoolean()).isTrue();
        assertThat(json.get("provisions").size()).isEqualTo(28);
    }

    @Test
    void aPointOfMarketplaceIsWorthFourFifthsOfAPointOfTheTrueUp() throws IOException {
        assertThat(certain("concede").out())
                .contains("Each term is priced as if it stood where it governs")
                .containsPattern("4\\.2 True-up rate +100% +300 +0 +1\\.25 ±0\\.00\n")
                .containsPattern("5\\.1 Marketplace recognition +25% +240 +0 +240 +0 +0\\.80 ±0\\.00\n")
                .containsPattern(
                        "4\\.3 Settlement of the true-up +cash +next-cycle +15,000 +0 +50\\.00 ±0\\.00 +62\\.50 ±0\\.00\n")
                .doesNotContain("7.4 Precedence", "6.1 Right to leave");
    }

    @Test
    void aTargetThatCostsMoreIsSaidInWords() {
        assertThat(acme("concede").out())
                .containsPattern(
                        "3\\.4 Measure of over-consumption: here net costs [\\d,]+ ± [\\d,]+ more than gross\\.");
    }

    @Test
    void pricesAsJsonAndCsvAreOfTermsWorthHaving() throws IOException {
        var prices = json(certain("concede", "--format", "json")).get("prices");
        assertThat(prices.get(0).get("price").asDouble()).isEqualTo(1 / 1.25);
        assertThat(certain("concede", "--format", "csv").out())
                .contains(
                        "4.2,underCommit.rate,100%,point,300.00,0.00,300.00,0.00,true,1.000000,0.000000,1.250000,0.000000");
    }

    /// Who gives notice in January converts from July on, when the half of the commitment is spent: 30,000 less true-up, and half
    /// of 15,000 carried comes back.
    @Test
    void withoutUncertaintyTheBoundsOfTheRightMeet() throws IOException {
        var right = json(certain("options", "--format", "json")).get("right");
        assertThat(right.get("value").asString()).isEqualTo("37500.00");
        assertThat(right.get("foresight").asString()).isEqualTo("37500.00");
        assertThat(certain("options").out())
                .contains("The papers give no such right")
                .containsPattern("convert to 0% of the commitment +100\\.0% +100\\.0%");
    }

    @Test
    void theUseOfTheRightIsSummedByYearAndDetailedInTheCsv() {
        assertThat(acme("options").out()).containsPattern("notice given, of all futures +2026 +2027 +2028 +in all");
        assertThat(acme("options", "--format", "csv").out())
                .startsWith("notice,on,what,probability,probabilityStandardError")
                .contains("2026-01-01,2026-07,leave,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "concede", "options"})
    void thePageStandsAlone(String verb) {
        var page = acme(verb, "--format", "html").out();
        assertThat(page)
                .contains("script-src 'none'", "class=\"warning\"")
                .doesNotContain("http://", "https://", "<script", "NaN", "Infinity");
        var sections = Pattern.compile("<a href=\"#(\\w+)\">")
                .matcher(page)
                .results()
                .map(link -> "id=\"" + link.group(1) + "\"")
                .toList();
        assertThat(sections).isNotEmpty().allSatisfy(id -> assertThat(page).contains(id));
    }

    @Test
    void theValuePageDrawsBothMeasuresWithTheirErrors() {
        assertThat(acme("value", "--format", "html").out())
                .contains("class=\"plot of-mean\"", "class=\"plot of-tail\"", "class=\"error\"", "class=\"heat\"");
    }

    @Test
    void theSameSeedSaysTheSame() {
        assertThat(acme("value", "--format", "csv").out())
                .isEqualTo(acme("value", "--format", "csv").out());
    }

    @Test
    void optionsThatMeanNothingAreRefused() {
        assertThat(acme("value", "--only", "9.9").err()).contains("--only names no provision 9.9");
        assertThat(acme("options", "--convert-to", "half").err())
                .contains("--convert-to is half, not a percentage below 100 such as 12.5%");
        assertThat(acme("concede", "--paths", "1").status()).isEqualTo(Drawdown.REFUSED);
    }

    private static JsonNode json(Run run) {
        assertThat(run.status()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }
}
