package drawdown.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.price.Offer.Routing;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Block;
import drawdown.settlement.Schedule;
import drawdown.settlement.Spend;
import drawdown.text.Source;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The corners of the commitment offset, on one commitment of 1,200,000 for a year. The same inference costs 110,000 on
/// the platform, where it may count, and 100,000 from its maker, where it does not. Worked by hand.
class CommitmentOffsetTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final Routing USAGE = usage("everything");
    private static final Routing MARKETPLACE =
            new Routing("plain", Routing.As.MARKETPLACE, Optional.empty(), Optional.of("maker"));

    private static Routing usage(String scope) {
        return new Routing("plain", Routing.As.USAGE, Optional.of(scope), Optional.empty());
    }

    private static Agreement agreement() {
        return AgreementFile.read(Source.of("agreement.yaml", """
                agreement: plain
                provider: aws
                program: edp
                currency: USD
                effective: 2026-01-01
                months: 12
                commitment: {annual: [1_200_000]}
                discount: 0%
                scopes: [{name: everything}, {name: support, counts: false}]
                vendors: [{name: maker, catalog: saas}]
                documents:
                  - kind: standard-terms
                    profile: aws-edp-standard
                    terms:
                      rollover: {percent: 0%}
                      carryforward: {percent: 0%}
                      marketplace: {percent: 25%, cap: 2%}
                """)).orRefuse();
    }

    private static Spend spend(Agreement agreement, long base) {
        var spend = Spend.none(agreement);
        Arrays.setAll(spend.usage(), m -> new long[] {base * 100 / 12, 0});
        return spend;
    }

    private static Plan plan(long base, Routing routing, boolean whole) {
        var agreement = agreement();
        return plan(Position.of(agreement, spend(agreement, base), Assumptions.STANDARD), routing, whole);
    }

    private static Plan plan(Position position, Routing routing, boolean whole) {
        var workload = new Demand(
                "assistant",
                List.of(
                        new Route("platform", "aws", true, flow(Optional.of(routing), 110_000), List.of()),
                        new Route("direct", "maker", true, flow(Optional.empty(), 100_000), List.of())),
                Optional.empty());
        return Plan.of(
                new Question(new Horizon(FIRST, 12), List.of(workload), List.of(position), whole), Effort.STANDARD);
    }

    private static List<Flow> flow(Optional<Routing> to, long dollars) {
        var cents = new long[12];
        Arrays.setAll(cents, m -> dollars * 100 * (m + 1) / 12 - dollars * 100 * m / 12);
        return List.of(new Flow(to, cents));
    }

    private static void assertPlan(Plan plan, double dollars, String winner) {
        assertThat(plan.bill().cents() / 100).isCloseTo(dollars, within(1.0));
        assertThat(plan.placements().getFirst().winner().id()).isEqualTo(winner);
        assertThat(plan.isProven()).isTrue();
        assertThat(plan.gap()).isLessThan(0.001);
    }

    private static Effect.WindowEffect window(Plan plan) {
        return plan.bill().effects().getFirst().windows().getFirst();
    }

    @Test
    void besideASafeCommitmentADollarOfInferenceIsPureCost() {
        var plan = plan(1_200_000, USAGE, false);
        assertPlan(plan, 1_200_000 + 100_000, "direct");
        assertThat(window(plan).next()).isCloseTo(0, within(1e-6));
        assertThat(plan.placements().getFirst().uses()).hasSize(1);
    }

    /// 40,000 are missing. So much of the inference is free on the platform, and the rest is cheaper elsewhere.
    @Test
    void ofAShortfallThatIsLessThanTheInferenceOnlyTheMissingPartIsOffset() {
        var plan = plan(1_160_000, USAGE, false);
        assertPlan(plan, 1_160_000 + 40_000 + 100_000 * 70 / 110.0, "direct");
        var platform = plan.placements().getFirst().uses().getLast();
        assertThat(platform.shares().getFirst().ppm()).isCloseTo(363_636, within(2L));
        assertThat(window(plan).shortfallWithout()).isCloseTo(4_000_000, within(100.0));
        assertThat(window(plan).shortfall()).isCloseTo(0, within(100.0));
    }

    /// All on one route: 110,000 less the 40,000 that would be due anyway are less than 100,000.
    @Test
    void wholeOnOneRouteItStillPays() {
        assertPlan(plan(1_160_000, USAGE, true), 1_160_000 + 110_000, "platform");
    }

    @Test
    void ofAShortfallThatIsMoreThanTheInferenceAllOfTheInferenceIsOffset() {
        var plan = plan(1_000_000, USAGE, false);
        assertPlan(plan, 1_200_000, "platform");
        assertThat(window(plan).next()).isCloseTo(1, within(1e-6));
        assertThat(window(plan).shortfall()).isCloseTo(9_000_000, within(100.0));
    }

    /// With all of its price saved, no price is too high for as long as the shortfall lasts: the platform may be 100,000
    /// dearer than what is missing beyond its bill.
    @Test
    void whatFlipsTheDecisionIsPricedWithTheOffset() {
        var runnerUp =
                plan(1_000_000, USAGE, false).placements().getFirst().runnerUp().orElseThrow();
        assertThat(runnerUp.route().id()).isEqualTo("direct");
        assertThat(runnerUp.cents()).isCloseTo(10_000_000, within(100.0));
        assertThat(runnerUp.dearer().orElseThrow()).isCloseTo(190 / 110.0, within(0.001));
        assertThat(runnerUp.cheaper()).isEmpty();
        assertThat(runnerUp.saved().orElseThrow().share()).isCloseTo(10 / 110.0, within(0.001));
        assertThat(runnerUp.volume()).isEmpty();
    }

    @Test
    void inferenceThatDoesNotCountOffsetsNothing() {
        var plan = plan(1_000_000, usage("support"), false);
        assertPlan(plan, 1_200_000 + 100_000, "direct");
        assertThat(window(plan).with()).isEqualTo(window(plan).without());
    }

    /// A quarter is recognised, up to 2% of the commitment: 96,000 of purchases count 24,000. More of them count nothing.
    @Test
    void onTheMarketplaceItCountsAtItsRateUpToTheCap() {
        var plan = plan(1_000_000, MARKETPLACE, false);
        assertPlan(plan, 1_000_000 + 96_000 + 176_000 + 100_000 * 14 / 110.0, "platform");
        assertThat(window(plan).with() - window(plan).without()).isCloseTo(2_400_000, within(100.0));
        assertThat(plan.placements()
                        .getFirst()
                        .uses()
                        .getFirst()
                        .shares()
                        .getFirst()
                        .ppm())
                .isCloseTo(872_727, within(2L));
    }

    /// One future is safe and one lacks 200,000: a dollar that counts saves half of itself.
    @Test
    void overFuturesADollarSavesWhatItSavesOnAverage() {
        var agreement = agreement();
        var futures = Block.of(agreement, 2);
        futures.set(0, spend(agreement, 1_200_000));
        futures.set(1, spend(agreement, 1_000_000));
        var plan = plan(new Position(Schedule.of(agreement, Assumptions.STANDARD), futures), USAGE, false);
        assertPlan(plan, (1_200_000 + 110_000 + 1_200_000) / 2.0, "platform");
        assertThat(window(plan).next()).isCloseTo(0.5, within(1e-6));
        assertThat(window(plan).shortfall()).isCloseTo(4_500_000, within(100.0));
    }
}
