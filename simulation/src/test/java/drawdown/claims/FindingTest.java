package drawdown.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.claims.Finding.Verdict;
import drawdown.settlement.Assumptions;
import drawdown.trajectory.Drafts;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Offset<Double> EXACT = within(1e-9);

    /// 120,000 are committed for the year. 84,000 are spent, and 24,000 on Marketplace, of which a quarter counts: 30,000 are
    /// short.
    private static final Enterprise SHORT = enterprise(0, "{scope: everything-else, level: 7_000}");

    /// Of 15,000 a month at a discount of 20%, 12,500 lie within the month's allotment of 10,000. The other 2,500 lose half
    /// their discount, which is 250.
    private static final Enterprise OVER = enterprise(0.2, "{scope: everything-else, level: 15_000}");

    private static Enterprise enterprise(double discount, String usage) {
        var agreement = Drafts.agreement("""
                agreement: one-year
                provider: aws
                program: edp
                currency: USD
                effective: 2026-01-01
                months: 12
                commitment: {annual: [120_000]}
                discount: %s
                vendors: [{name: snowflake, catalog: saas}]
                """.formatted(Ranges.share(discount)));
        var paths = Drafts.paths(agreement, """
                trajectory: certain
                currency: USD
                start: 2026-01
                streams:
                  - %s
                  - {vendor: snowflake, level: 2_000}
                """.formatted(usage), 1);
        return new Enterprise(0, "one", true, 12_000_000, discount, 0, 0.2, 0.25, 0.4, Assumptions.STANDARD, paths);
    }

    private static Finding finding(Enterprise enterprise, int move, Measure reading, double low, double high) {
        var claim = new Claim(
                "claim",
                "Claim",
                "Something is lowered.",
                move == 0 ? Set.of() : Set.of(move),
                new Range(low, high),
                List.of(reading));
        var claims = new Claims("nowhere", List.of(claim), List.of());
        var surveyed = Survey.Surveyed.of(enterprise, claims, 3);
        return new Survey(Population.STANDARD, claims, 3, List.of(surveyed))
                .findings()
                .getFirst();
    }

    private static double figure(Enterprise enterprise, int move, Measure reading) {
        return finding(enterprise, move, reading, 0, 1)
                .distribution()
                .orElseThrow()
                .percentile(50)
                .value();
    }

    @Test
    void aLowerRateThatMovesOnLeavesAQuarterToAThirdOrNothingOfTheTrueUp() {
        // 62.5% of 30,000 become an obligation of 18,750, which counts half
        assertThat(figure(SHORT, 4, Measure.SHORTFALL_COST)).isCloseTo(1 - 9_375.0 / 30_000, EXACT);
        assertThat(figure(SHORT, 4, Measure.EXPOSURE)).isCloseTo(1 - 9_375.0 / 30_000, EXACT);
        assertThat(figure(SHORT, 4, Measure.OWED)).isCloseTo(0.375, EXACT);
        assertThat(figure(SHORT, 4, Measure.PAID_IN_CASH)).isCloseTo(1, EXACT);
    }

    @Test
    void marketplaceRecoversWhatIsRecognisedBeyondTheStandard() {
        // 75% of 24,000 instead of 25%: 12,000 more
        assertThat(figure(SHORT, 5, Measure.RECOGNISED_OF_COMMITMENT)).isCloseTo(0.1, EXACT);
        assertThat(figure(SHORT, 5, Measure.RECOGNISED_OF_MARKETPLACE)).isCloseTo(0.5, EXACT);
        assertThat(figure(SHORT, 5, Measure.SHORTFALL_COST)).isCloseTo(0.4, EXACT);
        assertThat(figure(SHORT, 5, Measure.LOSS)).isCloseTo(0.4, EXACT);
        assertThat(figure(SHORT, 5, Measure.POINTS)).isCloseTo(12_000.0 / 84_000, EXACT);
        assertThat(figure(SHORT, 5, Measure.LOSS_POINTS)).isCloseTo(12_000.0 / 84_000, EXACT);
    }

    @Test
    void theBandKeepsTheDiscountOnOverConsumption() {
        // 30,000 at list are over: 24,000 at the band, and 3,000 of discount lost
        assertThat(figure(OVER, 3, Measure.OVER_PREMIUM)).isCloseTo(1, EXACT);
        assertThat(figure(OVER, 3, Measure.OVER_BILL)).isCloseTo(3_000.0 / 27_000, EXACT);
    }

    @Test
    void sizingAndThePenaltyAreThoseOfTheEnterprise() {
        assertThat(figure(OVER, 0, Measure.PEAK_MONTH)).isEqualTo(0.25);
        assertThat(figure(OVER, 0, Measure.PEAK_GROWN)).isEqualTo(0.4);
        assertThat(figure(OVER, 0, Measure.WORST_OVER_DISCOUNT)).isCloseTo(4, EXACT);
        assertThat(figure(OVER, 0, Measure.EXPECTED_OVER_DISCOUNT)).isZero();
    }

    @Test
    void whoHasNothingToLoseHasNoFigure() {
        var finding = finding(OVER, 4, Measure.SHORTFALL_COST, 0.2, 0.35);
        assertThat(finding.count()).isZero();
        assertThat(finding.verdict()).isEmpty();
        assertThat(finding.reaches(0.2)).isEmpty();
    }

    @Test
    void halfTheWayConcedesHalfOfTheRate() {
        var finding = finding(SHORT, 4, Measure.OWED, 0.15, 0.3);
        assertThat(finding.reaches(0.15).orElseThrow()).isCloseTo(0.4, EXACT);
        assertThat(finding.reaches(0.3).orElseThrow()).isCloseTo(0.8, EXACT);
        assertThat(finding.reaches(0.4)).isEmpty();
        assertThat(finding.verdict()).contains(Verdict.OUTSIDE);
    }

    @Test
    void whatWordsBringIsReachedHalfWayAndNotBefore() {
        var finding = finding(SHORT, 4, Measure.PAID_IN_CASH, 0.2, 0.35);
        assertThat(finding.reaches(0.2).orElseThrow()).isEqualTo(0.5);
        assertThat(finding.reaches(0.35).orElseThrow()).isEqualTo(0.5);
    }

    @Test
    void aClaimThatIsTrueByConstructionIsConfirmedAndAFalseOneRefuted() {
        assertThat(finding(SHORT, 4, Measure.OWED, 0.3, 0.5).verdict()).contains(Verdict.OVERLAPS);
        assertThat(finding(SHORT, 4, Measure.OWED, 0.3, 0.5).inside().value()).isOne();
        var posture = finding(SHORT, 7, Measure.POINTS, 0.03, 0.09);
        assertThat(posture.verdict()).contains(Verdict.OUTSIDE);
        assertThat(posture.inside().value()).isZero();
        assertThat(posture.reaches(0.03)).isEmpty();
    }
}
