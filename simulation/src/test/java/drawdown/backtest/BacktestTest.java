package drawdown.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.backtest.Backtest.Plan;
import drawdown.calibration.History;
import drawdown.calibration.History.Series;
import drawdown.trajectory.Trajectory.Kind;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static final long SEED = 3;

    private static History history(double[] amounts) {
        return new History(
                Optional.empty(),
                YearMonth.of(2020, 1),
                List.of(new Series(Kind.SCOPE, "everything-else", amounts)),
                List.of());
    }

    /// Growth of 10% a year, and months that move by 8%.
    private static double[] amounts(int months, long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, months)
                .mapToDouble(t -> Math.rint(1e7 * Math.exp(0.1 * t / 12 + 0.08 * random.nextGaussian())))
                .toArray();
    }

    private static Backtest backtest(double[] amounts, int horizon) {
        return Backtest.of(
                history(amounts),
                Optional.empty(),
                new Plan(horizon, 12, 200, SEED, Optional.empty()),
                (done, known) -> true);
    }

    @Test
    void aStartKnowsNothingOfWhatComesAfterIt() {
        var amounts = amounts(30, SEED);
        var before = backtest(amounts, 3).starts();
        for (int t = 24; t < 30; t++) {
            amounts[t] *= 3;
        }
        var after = backtest(amounts, 3).starts();
        for (int s = 0; s <= 12; s++) { // the one of month 24 has the first changed month ahead
            assertThat(after.get(s).calibration())
                    .as("start %s, seed %s", s, SEED)
                    .isEqualTo(before.get(s).calibration());
        }
        assertThat(after.get(13).calibration()).isNotEqualTo(before.get(13).calibration());
        assertThat(after.get(12).monthly()[0]).isGreaterThan(0.99);
    }

    @Test
    void oneThatIsEndedEarlyIsOfTheFirstStarts() {
        var plan = new Plan(3, 12, 200, SEED, Optional.empty());
        var whole = backtest(amounts(30, SEED), 3);
        var early = Backtest.of(history(amounts(30, SEED)), Optional.empty(), plan, (done, known) -> done < 0.25);
        assertThat(whole.isComplete()).isTrue();
        assertThat(early.isComplete()).isFalse();
        assertThat(early.possible()).isEqualTo(18);
        assertThat(early.starts()).hasSize(5);
        for (int s = 0; s < 5; s++) {
            assertThat(early.starts().get(s).monthly())
                    .isEqualTo(whole.starts().get(s).monthly());
        }
    }

    @Test
    void ofAHistoryThatGoesOnAsItWasTheWideBandHoldsNearlyAll() {
        var plan = new Plan(12, 12, 1000, SEED, Optional.empty());
        var coverage = Backtest.of(history(amounts(72, SEED)), Optional.empty(), plan, (done, known) -> true)
                .monthly()
                .getFirst();
        assertThat(coverage.starts()).isEqualTo(60);
        assertThat(coverage.within(95)).as("seed %s", SEED).isGreaterThanOrEqualTo(0.9);
        assertThat(coverage.within(50)).as("seed %s", SEED).isBetween(0.35, 0.85);
    }

    @Test
    void vendorsOfASpendFileNeedNoAgreement() {
        var history = new History(
                Optional.empty(),
                YearMonth.of(2020, 1),
                List.of(
                        new Series(Kind.SCOPE, "compute", amounts(20, SEED)),
                        new Series(Kind.VENDOR, "snowflake", amounts(20, SEED + 1))),
                List.of());
        var backtest = Backtest.of(
                history, Optional.empty(), new Plan(3, 12, 50, SEED, Optional.empty()), (done, known) -> true);
        assertThat(backtest.starts().getFirst().calibration().trajectory().streams())
                .extracting(stream -> stream.kind())
                .containsExactly(Kind.SCOPE, Kind.VENDOR);
        assertThat(backtest.cumulative().getFirst().starts()).isEqualTo(8);
    }

    @Test
    void rightForecastersComeOutBetweenBinomialBounds() {
        var twenty = new Coverage(1, new double[20]).expected(80); // 95% of Binomial(20, 0.8) is 12 to 19
        assertThat(twenty.low()).isCloseTo(0.6, within(1e-12));
        assertThat(twenty.high()).isCloseTo(0.95, within(1e-12));
        assertThat(new Coverage(12, new double[20]).independent()).isEqualTo(2);
        assertThat(new Coverage(12, new double[20]).expected(80).holds(0.5)).isTrue();
    }

    @Test
    void bandsAreCountedFromTheMiddle() {
        var coverage = new Coverage(1, new double[] {0.05, 0.2, 0.5, 0.76, 0.99});
        assertThat(coverage.within(50)).isEqualTo(0.2);
        assertThat(coverage.within(80)).isEqualTo(0.6);
        assertThat(coverage.within(95)).isEqualTo(0.8);
        assertThat(coverage.histogram()).containsExactly(1, 0, 1, 0, 0, 1, 0, 1, 0, 1);
    }

    @Test
    void noRuleBeatsHindsightAndThePeakCommitsMost() {
        var rules = backtest(amounts(48, SEED), 12).rules();
        assertThat(rules).hasSize(SizingRule.values().length);
        assertThat(rules).allSatisfy(rule -> assertThat(rule.regret().value()).isNotNegative());
        var peak = rules.getFirst();
        var mean = rules.get(SizingRule.OPTIMUM_MEAN.ordinal());
        assertThat(peak.commitment()).isGreaterThan(mean.commitment());
        assertThat(peak.cost().value()).isGreaterThan(mean.cost().value());
        assertThat(mean.cost().value()).as("of list, seed %s", SEED).isBetween(0.9, 1.0);
    }

    @Test
    void whoFearsALossCommitsNoMoreThanWhoMindsTheMean() {
        var rules = backtest(amounts(48, SEED), 12).rules();
        var mean = rules.get(SizingRule.OPTIMUM_MEAN.ordinal());
        var loss = rules.get(SizingRule.OPTIMUM_LOSS.ordinal());
        assertThat(loss.commitment()).as("seed %s", SEED).isLessThanOrEqualTo(mean.commitment());
        assertThat(loss.trueUps()).isLessThanOrEqualTo(mean.trueUps());
        assertThat(rules.get(SizingRule.OPTIMUM_CVAR.ordinal()).commitment()).isGreaterThan(mean.commitment());
    }
}
