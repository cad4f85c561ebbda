package drawdown.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.agreement.Agreement;
import drawdown.clause.Account;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import drawdown.trajectory.Drafts;
import drawdown.trajectory.Paths;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuturesTest {

    private static final long SEED = 3;
    private static final int PATHS = 20_000;

    private static Agreement twoYears(String terms) {
        return Drafts.agreement("""
                agreement: two-years
                provider: aws
                program: edp
                currency: USD
                effective: 2026-01-01
                months: 24
                commitment: {annual: [12_000_000, 12_000_000]}
                discount: 0%%
                documents: [{kind: standard-terms, profile: aws-edp-standard, terms: {%s}}]
                """.formatted(terms));
    }

    /// 500,000 of usage and 400,000 of Marketplace are spent in each month.
    private static Futures withMarketplace(String terms, String exit) {
        var agreement = Drafts.agreement("""
                agreement: two-years
                provider: aws
                program: edp
                currency: USD
                effective: 2026-01-01
                months: 24
                commitment: {annual: [12_000_000, 12_000_000]}
                discount: 0%%
                vendors: [{name: snowflake, catalog: saas}]
                documents: [{kind: standard-terms, profile: aws-edp-standard, terms: {%s}}]
                %s
                """.formatted(terms, exit));
        return futures(agreement, Drafts.paths(agreement, """
                trajectory: certain
                currency: USD
                start: 2026-01
                streams: [{scope: everything-else, level: 500_000}, {vendor: snowflake, level: 400_000}]
                """, SEED));
    }

    private static final String PLAIN =
            "rollover: {percent: 0%}, carryforward: {percent: 0%}, overCommit: {retained: 100%, cap: none}";

    private static Paths paths(Agreement agreement, String level, String sigma) {
        return Drafts.paths(agreement, """
                trajectory: t
                currency: USD
                start: 2026-01
                streams: [{scope: everything-else, level: %s}]
                common: {levelError: %s}
                """.formatted(level, sigma), SEED);
    }

    private static Futures futures(Agreement agreement, Paths paths) {
        return Futures.of(
                Simulation.of(paths), Schedule.of(agreement, Assumptions.STANDARD), PATHS, (settled, cost) -> true);
    }

    @Test
    void aCountedDollarSavesNothingWhereTheCommitmentIsSafe() {
        var agreement = twoYears(PLAIN);
        assertThat(futures(agreement, paths(agreement, "1_500_000", "1%")).shadowPrices())
                .hasSize(2)
                .allSatisfy(p -> assertThat(p.perDollar()).isEqualTo(new Estimate(0, 0)));
    }

    @Test
    void aCountedDollarSavesTheRateOfTheTrueUpWhereItIsShort() {
        var agreement = twoYears(PLAIN + ", underCommit: {rate: 60%}");
        assertThat(futures(agreement, paths(agreement, "500_000", "1%")).shadowPrices())
                .allSatisfy(p -> assertThat(p.perDollar().value()).isCloseTo(0.6, within(1e-6)));
    }

    /// The price of a counted dollar is the probability that its window is short, which has a closed form: Φ(−d₂).
    @ParameterizedTest
    @CsvSource({"800_000, 10%", "950_000, 10%", "1_000_000, 25%", "1_100_000, 10%", "1_200_000, 40%"})
    void betweenThemItIsTheProbabilityOfFallingShort(String level, String sigma) {
        var agreement = twoYears(PLAIN);
        var futures = futures(agreement, paths(agreement, level, sigma));
        double s = Double.parseDouble(sigma.replace("%", "")) / 100;
        double d2 = Math.log(Double.parseDouble(level.replace("_", "")) / 1e6) / s - s / 2;
        double expected = NormalDistribution.of(0, 1).cumulativeProbability(-d2);
        // A thousandth of the commitment moves d₂ by 0.001 / σ, the probability by less than half of that.
        futures.shadowPrices()
                .forEach(p -> assertThat(Math.abs(p.perDollar().value() - expected))
                        .as("%s, expected %s, seed %s", p, expected, SEED)
                        .isLessThan(4 * p.perDollar().standardError() + 0.0005 / s));
        var trueUp = futures.firing().get(Firing.TRUE_UP);
        assertThat(trueUp).isNotNull();
        assertThat(Math.abs(trueUp.value() - expected)).as("%s", trueUp).isLessThan(4 * trueUp.standardError());
    }

    @Test
    void theFanIsWhatCountedAddedUpBesideTheCommitment() {
        var agreement = twoYears(PLAIN);
        var fan = futures(agreement, paths(agreement, "500_000", "0%")).fan();
        for (int month = 0; month < 24; month++) {
            double counted = (month + 1) * 500_000_00.0;
            assertThat(fan.get(month).counted()).containsOnly(counted);
            assertThat(fan.get(month).commitment()).isCloseTo((month + 1) * 1_000_000_00.0, within(1.0));
        }
    }

    /// Half of 400,000 is recognised in each month, up to 1,200,000 in each window: from June on no more of it counts.
    @Test
    void inTheFanMarketplaceCountsUpToTheCapOfItsWindow() {
        var futures = withMarketplace("marketplace: {percent: 50%, cap: 10%}", "");
        for (int month = 0; month < 24; month++) {
            int inWindow = month % 12 + 1;
            int windows = month / 12;
            double marketplace = windows * 1_200_000_00.0 + Math.min(inWindow * 200_000_00.0, 1_200_000_00.0);
            assertThat(futures.fan().get(month).counted())
                    .as("month %s", month)
                    .containsOnly((month + 1) * 500_000_00.0 + marketplace);
        }
        assertThat(futures.firing().get(Firing.CAPPED)).isEqualTo(new Estimate(1, 0));
    }

    @Test
    void marketplaceBelowItsCapIsNotCut() {
        assertThat(withMarketplace("marketplace: {percent: 50%, cap: 20%}", "")
                        .firing()
                        .get(Firing.CAPPED))
                .isEqualTo(new Estimate(0, 0));
    }

    /// What an exit forfeits is not cut at the cap, and never counts.
    @Test
    void whatAnExitForfeitsIsNeitherInTheFanNorCutAtTheCap() {
        var futures = withMarketplace(
                "marketplace: {percent: 50%, cap: 10%}, exit: {noticeDays: 30, marketplace: forfeit}",
                "events: [{on: 2026-09-01, notice: 2026-08-01, exit: true}]");
        assertThat(futures.fan()).hasSize(8);
        assertThat(futures.fan().getLast().counted()).containsOnly(8 * 500_000_00.0);
        assertThat(futures.firing().get(Firing.CAPPED)).isEqualTo(new Estimate(0, 0));
    }

    @Test
    void whatEndsUnusedIsNamedByTheTermThatEndsIt() {
        var agreement = twoYears("carryforward: {percent: none, redemption: next-window, reset: true},"
                + " exit: {unusedBalance: forfeit}");
        var over = futures(agreement, paths(agreement, "1_100_000", "0%")).firing();
        assertThat(over.get(Firing.RESETS)).isEqualTo(new Estimate(1, 0));
        assertThat(over.get(Firing.FORFEITS)).isEqualTo(new Estimate(1, 0));
        assertThat(over.get(Firing.RUNS_OUT)).isEqualTo(new Estimate(0, 0));
    }

    @Test
    void aPrepaidCreditThatIsNotUsedRunsOut() {
        var agreement = twoYears("rollover: {percent: 0%}, carryforward: {percent: 0%},"
                + " underCommit: {due: window-close, settlement: credit, creditMonths: 1, creditCounts: true}");
        var short500 = futures(agreement, paths(agreement, "500_000", "0%")).firing();
        assertThat(short500.get(Firing.RUNS_OUT)).isEqualTo(new Estimate(1, 0));
        assertThat(short500.get(Firing.RESETS)).isEqualTo(new Estimate(0, 0));
        assertThat(short500.get(Firing.FORFEITS)).isEqualTo(new Estimate(0, 0));
    }

    @Test
    void termsFireOnThePathsWhereTheyMoveSomething() {
        var agreement = twoYears("rollover: {percent: 25%}");
        var futures = futures(agreement, paths(agreement, "500_000", "1%"));
        assertThat(futures.firing().get(Firing.SHORT)).isEqualTo(new Estimate(1, 0));
        assertThat(futures.firing().get(Firing.ROLLS)).isEqualTo(new Estimate(1, 0));
        assertThat(futures.firing().get(Firing.FILLS)).isEqualTo(new Estimate(1, 0));
        assertThat(futures.firing().get(Firing.PROTECTED)).isEqualTo(new Estimate(0, 0));
        assertThat(futures.firing()).doesNotContainKey(Firing.RELIEVES);
    }

    @Test
    void aRunThatStopsEarlyKnowsWhatAShorterRunKnows() {
        var agreement = twoYears(PLAIN);
        var paths = paths(agreement, "1_000_000", "20%");
        var schedule = Schedule.of(agreement, Assumptions.STANDARD);
        var stopped =
                Futures.of(new Simulation(paths, 3), schedule, PATHS, (done, cost) -> Math.round(done * PATHS) < 1024);
        var shorter = Futures.of(new Simulation(paths, 1), schedule, 1024, (settled, cost) -> true);
        assertThat(stopped.sample().count()).isEqualTo(1024);
        assertThat(stopped.firing()).isEqualTo(shorter.firing());
        assertThat(stopped.fan()).isEqualTo(shorter.fan());
        assertThat(stopped.shadowPrices()).isEqualTo(shorter.shadowPrices());
        for (var total : List.of(Account.COST, Account.TRUE_UP)) {
            assertThat(stopped.sample().distribution(total))
                    .isEqualTo(shorter.sample().distribution(total));
        }
    }
}
