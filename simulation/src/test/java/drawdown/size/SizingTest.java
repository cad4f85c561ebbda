package drawdown.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.agreement.Agreement;
import drawdown.agreement.Commitment;
import drawdown.money.Money;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import drawdown.simulation.Sample;
import drawdown.simulation.Simulation;
import drawdown.text.Source;
import drawdown.trajectory.Drafts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizingTest {

    private static final long SEED = 3;
    private static final int PATHS = 10_000;

    /// Spend beyond the commitment loses this share of the discount; a shortfall is due at this rate.
    private static Agreement oneYear(String retained, String rate) {
        return agreement(12, "{annual: [10_000_000]}", retained, rate);
    }

    private static Agreement agreement(int months, String commitment, String retained, String rate) {
        return Drafts.agreement("""
                agreement: plain
                provider: aws
                program: edp
                currency: USD
                effective: 2026-01-01
                months: %d
                commitment: %s
                discount: 10%%
                documents:
                  - kind: standard-terms
                    profile: aws-edp-standard
                    terms:
                      rollover: {percent: 0%%}
                      carryforward: {percent: 0%%}
                      overCommit: {retained: %s, cap: none, measure: net}
                      underCommit: {rate: %s}
                """.formatted(months, commitment, retained, rate));
    }

    private static Simulation simulation(Agreement agreement, String sigma) {
        return Simulation.of(Drafts.paths(agreement, """
                trajectory: uncertain-level
                currency: USD
                start: 2026-01
                streams: [{scope: everything-else, level: 1_000_000}]
                common: {levelError: %s}
                """.formatted(sigma), SEED));
    }

    private static Ladder ladder(Agreement agreement, String steps) {
        return LadderFile.read(Source.of("ladder.yaml", "ladder: " + steps), Optional.of(agreement))
                .orRefuse();
    }

    private static Sizing size(Agreement agreement, String sigma, String steps, Objective objective, int paths) {
        return Sizing.of(
                agreement,
                Assumptions.STANDARD,
                simulation(agreement, sigma),
                new Question(
                        objective,
                        Optional.of(ladder(agreement, steps)),
                        Optional.empty(),
                        Optional.empty(),
                        25,
                        paths));
    }

    /// A dollar too little loses `discount · (1 − retained)` of list, of which `1 − discount` would have counted; a dollar too
    /// much is due at the rate. The optimum is the newsvendor's quantile of what counts.
    @ParameterizedTest
    @CsvSource({
        "12%, 0%, 100%, 20%",
        "12%, 0%, 100%, 50%",
        "30%, 0%, 100%, 10%",
        "30%, 50%, 100%, 25%",
        "20%, 0%, 62.5%, 15%",
        "45%, 25%, 50%, 20%",
    })
    void inTheClosedFormTheOptimumIsTheNewsvendorsQuantile(String band, String retained, String rate, String sigma) {
        double d = fraction(band);
        double s = fraction(sigma);
        double little = d * (1 - fraction(retained));
        double q = little / (little + fraction(rate) * (1 - d));
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(q);
        double expected = 12e8 * (1 - d) * Math.exp(s * z - s * s / 2);
        var agreement = oneYear(retained, rate);
        var best = size(agreement, sigma, "[{commitment: 1_000, discount: " + band + "}]", Objective.MEAN, PATHS)
                .best();
        double ofQuantile = expected
                * s
                * Math.sqrt(q * (1 - q) / PATHS)
                / NormalDistribution.of(0, 1).density(z);
        double raster = 0.0015 * 12e8; // as fine as the curve is around its optimum
        assertThat(Math.abs(best.size().value() - expected))
                .as("optimum %s, expected %s ± %s, seed %s", best.size(), expected, ofQuantile, SEED)
                .isLessThan(3 * ofQuantile + raster);
        assertThat(best.size().standardError()).isBetween(ofQuantile / 2, 2 * ofQuantile + 5 * raster);
        assertThat(best.optimum().shortfall().value()).isCloseTo(q, within(0.03));
    }

    /// With a rate of 100% and no discount beyond the commitment the quantile is the discount itself.
    @Test
    void whoLosesTheWholeDiscountBeyondTheCommitmentFallsShortAsOftenAsTheDiscountIsLarge() {
        var best = size(oneYear("0%", "100%"), "20%", "[{commitment: 1_000, discount: 12%}]", Objective.MEAN, PATHS)
                .best();
        assertThat(best.optimum().shortfall().value()).isCloseTo(0.12, within(0.02));
    }

    private static double fraction(String percent) {
        return Double.parseDouble(percent.replace("%", "")) / 100;
    }

    @Test
    void theOptimumMaySitOnAStepAndTheCurveJumpsThere() {
        var sizing = size(
                oneYear("100%", "100%"),
                "10%",
                "[{commitment: 6_123_456.78, discount: 9%}, {commitment: 7_000_000, discount: 12%}]",
                Objective.MEAN,
                4000);
        var best = sizing.best();
        assertThat(best.size().value()).isEqualTo(700_000_000.0);
        assertThat(best.size().standardError()).isZero();
        var below = best.levels().stream()
                .filter(l -> l.proposal().perYear().equals(new Money(699_999_999)))
                .findFirst()
                .orElseThrow();
        assertThat(below.above().value()).isGreaterThan(0.02 * 12e8);
        assertThat(best.levels()).extracting(l -> l.proposal().perYear()).contains(new Money(612_345_678));
    }

    @Test
    void whoFearsToPayForNothingCommitsLess() {
        var agreement = oneYear("0%", "100%");
        var steps = "[{commitment: 1_000, discount: 25%}]";
        var mean = size(agreement, "25%", steps, Objective.MEAN, 8000).best();
        var sizing = size(agreement, "25%", steps, Objective.LOSS, 8000);
        var loss = sizing.best();
        assertThat(loss.size().value())
                .as("seed %s", SEED)
                .isLessThan(mean.size().value());
        assertThat(loss.optimum().shortfall().value())
                .isLessThan(mean.optimum().shortfall().value());
        assertThat(sizing.rule(Rule.Kind.NONE).orElseThrow().level().objective().value())
                .isZero();
    }

    @Test
    void whoFearsTheDearestFuturesCommitsMore() {
        var agreement = oneYear("0%", "100%");
        var steps = "[{commitment: 1_000, discount: 25%}]";
        var mean = size(agreement, "25%", steps, Objective.MEAN, 8000).best();
        var mixed = size(agreement, "25%", steps, Objective.mix(new drawdown.money.Share(500_000)), 8000)
                .best();
        var worst = size(agreement, "25%", steps, Objective.CVAR, 8000).best();
        assertThat(mixed.optimum().objective().value())
                .isCloseTo(
                        (mixed.optimum().cost().value()
                                        + mixed.optimum().worst().value())
                                / 2,
                        within(1.0));
        // The dearest futures are those of the highest spend, which a larger commitment makes cheaper.
        assertThat(worst.size().value()).isGreaterThan(mixed.size().value());
        assertThat(mixed.size().value()).isGreaterThan(mean.size().value());
    }

    @Test
    void aLevelCostsWhatTheAgreementWithThatCommitmentCosts() {
        var agreement = agreement(36, "{annual: [9_000_000, 10_000_000, 11_000_000]}", "50%", "100%");
        var sizing = size(agreement, "20%", "[{commitment: 5_000_000, discount: 10%}]", Objective.MEAN, 1500);
        assertThat(sizing.curves()).extracting(c -> c.shape().name()).containsExactly("flat", "as written");
        var rising = sizing.curves().getLast().optimum();
        var years = ((Commitment.Annual) rising.proposal().agreement().commitment()).years();
        double perYear = rising.proposal().perYear().cents();
        assertThat((double) years.get(0).cents()).isCloseTo(0.9 * perYear, within(1.0));
        assertThat((double) years.get(2).cents()).isCloseTo(1.1 * perYear, within(1.0));
        var restated = agreement(
                36,
                "{annual: ["
                        + String.join(", ", years.stream().map(Money::plain).toList()) + "]}",
                "50%",
                "100%");
        var cost = Sample.of(
                        simulation(restated, "20%"),
                        List.of(Schedule.of(restated, Assumptions.STANDARD)),
                        1500,
                        List.of(drawdown.clause.Account.COST))
                .getFirst()
                .mean(drawdown.clause.Account.COST);
        assertThat(rising.cost()).isEqualTo(cost);
    }

    @Test
    void theRampOfABillIsCommittedInWhatCountsOfIt() {
        var agreement = agreement(36, "{annual: [9_000_000, 10_000_000, 11_000_000]}", "50%", "100%");
        var bill = new TreeMap<LocalDate, BigDecimal>();
        for (int day = 0; day < 728; day++) {
            bill.put(LocalDate.of(2024, 1, 5).plusDays(day), BigDecimal.valueOf(30_000 * Math.pow(1.2, day / 365.25)));
        }
        var baselines = Baselines.of(new DailySpend(bill));
        var sizing = Sizing.of(
                agreement,
                Assumptions.STANDARD,
                simulation(agreement, "10%"),
                new Question(Objective.MEAN, Optional.empty(), Optional.of(baselines), Optional.empty(), 9, 600));
        assertThat(sizing.curves()).extracting(c -> c.shape().name()).containsExactly("flat", "ramp");
        var ramp = sizing.rule(Rule.Kind.RAMP).orElseThrow();
        var years = ((Commitment.Annual) ramp.level().proposal().agreement().commitment()).years();
        double first = baselines.steady().median().value() * sizing.counts().value();
        assertThat((double) years.getFirst().cents()).isCloseTo(first, within(1e-6 * first));
        assertThat(years.getLast().cents() / first).isCloseTo(1.44, within(1e-4));
        assertThat(sizing.rule(Rule.Kind.PEAK)
                                .orElseThrow()
                                .level()
                                .proposal()
                                .perYear()
                                .cents()
                        / first)
                .isCloseTo(
                        baselines.peakProjection(LocalDate.of(2027, 7, 1))
                                / baselines.steady().median().value(),
                        within(1e-6));
    }

    @Test
    void aTermAndMilestonesAreScaledWhole() {
        var term = agreement(24, "{term: 20_000_000}", "50%", "100%");
        assertThat(size(term, "20%", "[{commitment: 1_000, discount: 20%}]", Objective.MEAN, 1000)
                        .best()
                        .optimum()
                        .proposal())
                .satisfies(p -> assertThat(p.agreement().commitment())
                        .isEqualTo(new Commitment.Term(new Money(2 * p.perYear().cents()))));
        var milestones = agreement(
                24,
                "{milestones: [{by: 2026-12, cumulative: 5_000_000}, {by: 2027-12, cumulative: 20_000_000}]}",
                "50%",
                "100%");
        var optimum = size(milestones, "20%", "[{commitment: 1_000, discount: 20%}]", Objective.MEAN, 1000)
                .best()
                .optimum()
                .proposal();
        var scaled = ((Commitment.Milestones) optimum.agreement().commitment()).milestones();
        assertThat(scaled.getLast().cumulative().cents())
                .isEqualTo(2 * optimum.perYear().cents());
        assertThat((double) scaled.getFirst().cumulative().cents())
                .isCloseTo(optimum.perYear().cents() / 2.0, within(1.0));
    }

    @Test
    void fourTimesTheFuturesHalveTheStandardErrors() {
        var agreement = oneYear("50%", "100%");
        var steps = "[{commitment: 1_000, discount: 20%}]";
        var few = size(agreement, "20%", steps, Objective.MEAN, 4000)
                .rule(Rule.Kind.WRITTEN)
                .orElseThrow();
        var many = size(agreement, "20%", steps, Objective.MEAN, 16_000)
                .rule(Rule.Kind.WRITTEN)
                .orElseThrow();
        assertThat(many.level().cost().standardError())
                .isCloseTo(
                        few.level().cost().standardError() / 2,
                        within(0.1 * few.level().cost().standardError()));
        assertThat(many.level().above().standardError())
                .isCloseTo(
                        few.level().above().standardError() / 2,
                        within(0.15 * few.level().above().standardError()));
    }

    @Test
    void aDifferenceIsKnownBetterThanEitherCost() {
        var sizing = size(oneYear("50%", "100%"), "20%", "[{commitment: 1_000, discount: 20%}]", Objective.MEAN, 4000);
        var level = sizing.rule(Rule.Kind.WRITTEN).orElseThrow().level();
        assertThat(level.above().standardError()).isLessThan(level.cost().standardError() / 2);
        assertThat(level.above().value())
                .isCloseTo(level.cost().value() - sizing.best().optimum().cost().value(), within(1.0));
    }

    @Test
    void withoutACommitmentEverythingIsAtList() {
        var sizing = size(oneYear("50%", "100%"), "0%", "[{commitment: 1_000, discount: 20%}]", Objective.MEAN, 600);
        var none = sizing.rule(Rule.Kind.NONE).orElseThrow().level();
        assertThat(none.cost().value()).isEqualTo(12e8);
        assertThat(none.shortfall().value()).isZero();
        assertThat(none.above().value()).isCloseTo(0.2 * 12e8, within(2e6));
    }

    @Test
    void theSameSeedSaysTheSame() {
        var one = size(oneYear("50%", "100%"), "20%", "[{commitment: 1_000, discount: 20%}]", Objective.MEAN, 1000);
        var other = size(oneYear("50%", "100%"), "20%", "[{commitment: 1_000, discount: 20%}]", Objective.MEAN, 1000);
        assertThat(other).isEqualTo(one);
    }
}
