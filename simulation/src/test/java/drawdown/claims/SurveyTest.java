package drawdown.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.claims.Finding.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurveyTest {

    private static final long SEED = 3;
    private static final int PATHS = 64;

    /// The rate alone lowers what is owed by 37.5%, and what Marketplace offsets comes on top; the posture of the order form
    /// moves no money.
    private static final Claims CLAIMS = new Claims(
            "nowhere",
            List.of(
                    new Claim("true", "", "", Set.of(4), new Range(0.374, 1), List.of(Measure.OWED)),
                    new Claim("false", "", "", Set.of(7), new Range(0.03, 0.09), List.of(Measure.POINTS))),
            List.of());

    private static Survey survey(int count) {
        return Survey.of(Population.STANDARD, CLAIMS, count, PATHS, SEED, done -> true);
    }

    @Test
    void aTrueClaimHoldsForEveryEnterpriseAndAFalseOneForNone() {
        var findings = survey(24).findings();
        assertThat(findings.getFirst().inside().value()).as("seed %d", SEED).isOne();
        assertThat(findings.getLast().inside().value()).isZero();
        assertThat(findings.getLast().verdict()).contains(Verdict.OUTSIDE);
    }

    @Test
    void anEnterpriseYieldsTheSameWhoeverElseIsSurveyed() {
        var few = survey(9).enterprises();
        var many = survey(20).enterprises();
        for (int i = 0; i < few.size(); i++) {
            assertThat(few.get(i).standard()).isEqualTo(many.get(i).standard());
            assertThat(few.get(i).won()).isEqualTo(many.get(i).won());
        }
    }

    @Test
    void whatIsKnownWhenTheSurveyIsStoppedIsReported() {
        var survey = Survey.of(Population.STANDARD, CLAIMS, 500, PATHS, SEED, done -> done < 16);
        assertThat(survey.enterprises()).hasSize(16);
        assertThat(survey.findings()).hasSize(2);
    }

    @Test
    void thePublishedClaimsNameTermsThatTheCatalogKnows() {
        assertThat(Claims.PUBLISHED.all()).hasSize(9).allSatisfy(claim -> {
            assertThat(claim.readings()).isNotEmpty();
            assertThat(claim.range().low()).isPositive();
        });
        assertThat(Claims.PUBLISHED.conceded()).hasSize(2);
    }

    @Test
    void tenMillionRiskAboutThreeTimesTheirDiscount() {
        var example = WorkedExample.of();
        assertThat(example.penalty()).isEqualTo(1_000_000_000);
        assertThat(example.timesList()).isCloseTo(10 / 3.0, within(1e-6));
        assertThat(example.timesNet()).isCloseTo(7 / 3.0, within(1e-6));
    }
}
