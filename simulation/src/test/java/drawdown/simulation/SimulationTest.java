package drawdown.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drawdown.agreement.Agreement;
import drawdown.clause.Account;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.Schedule;
import drawdown.settlement.Spend;
import drawdown.trajectory.Drafts;
import drawdown.trajectory.Paths;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {

    private static final long SEED = 11;
    private static final int PATHS = 20_000;

    private static final String TERMS = """
            documents:
              - kind: standard-terms
                profile: aws-edp-standard
                terms:
                  measurement: {window: contract-year}
                  rollover: {percent: 0%}
                  carryforward: {percent: 0%}
                  overCommit: {retained: 100%, cap: none}
            """;

    private static Agreement oneYear(String commitment) {
        return Drafts.agreement("""
                agreement: one-year
                provider: aws
                program: edp
                currency: USD
                effective: 2026-01-01
                months: 12
                commitment: {annual: [%s]}
                discount: 0%%
                """.formatted(commitment) + TERMS);
    }

    private static Paths uncertainLevel(Agreement agreement, String sigma) {
        return Drafts.paths(agreement, """
                trajectory: uncertain-level
                currency: USD
                start: 2026-01
                streams: [{scope: everything-else, level: 1_000_000}]
                common: {levelError: %s}
                """.formatted(sigma), SEED);
    }

    /// The expected payment of a put option: C·Φ(−d₂) − F·Φ(−d₁).
    @ParameterizedTest
    @CsvSource({
        "6_000_000, 10%",
        "6_000_000, 40%",
        "9_600_000, 10%",
        "9_600_000, 25%",
        "12_000_000, 5%",
        "12_000_000, 20%",
        "12_000_000, 80%",
        "13_200_000, 10%",
        "13_200_000, 25%",
        "18_000_000, 15%",
        "18_000_000, 40%",
    })
    void theExpectedTrueUpHasAClosedForm(String commitment, String sigma) {
        var agreement = oneYear(commitment);
        var sample = sample(uncertainLevel(agreement, sigma), agreement);
        double c = Double.parseDouble(commitment.replace("_", "")) * 100;
        double f = 12 * 1_000_000_00.0;
        double s = Double.parseDouble(sigma.replace("%", "")) / 100;
        double d1 = (Math.log(f / c) + s * s / 2) / s;
        var normal = NormalDistribution.of(0, 1);
        double expected = c * normal.cumulativeProbability(-(d1 - s)) - f * normal.cumulativeProbability(-d1);
        var trueUp = sample.mean(Account.TRUE_UP);
        assertThat(Math.abs(trueUp.value() - expected))
                .as("true-up %s, expected %s, seed %s", trueUp, expected, SEED)
                .isLessThan(3 * trueUp.standardError() + 12); // each of twelve months is rounded to the cent
    }

    private static Sample sample(Paths paths, Agreement agreement) {
        var schedule = Schedule.of(agreement, Assumptions.STANDARD);
        return Sample.of(Simulation.of(paths), List.of(schedule), PATHS, Account.TOTALS)
                .getFirst();
    }

    @Test
    void withoutRandomnessTheSimulationIsTheLedgerOfWhatIsExpected() {
        var agreement = Drafts.agreement("""
                agreement: two-scopes
                provider: aws
                program: edp
                currency: USD
                effective: 2026-01-01
                months: 36
                commitment: {annual: [10_000_000, 12_000_000, 14_000_000]}
                discount: 12%
                scopes: [{name: bedrock, discount: band+7%}, {name: rest}]
                vendors: [{name: snowflake, catalog: saas, discount: 10%, renews: 2027-06-01}]
                """);
        var paths = Drafts.paths(agreement, """
                trajectory: certain
                currency: USD
                start: 2026-01
                streams:
                  - {scope: bedrock, level: 150_000, growth: 60%}
                  - {scope: rest, level: 800_000, growth: 12%}
                  - {vendor: snowflake, level: 90_000, growth: -20%}
                """, SEED);
        var spend = Spend.none(agreement);
        var streams = paths.trajectory().streams();
        for (int month = 0; month < 36; month++) {
            spend.usage()[month][0] = (long) Math.rint(paths.trajectory().expected(streams.get(0), month));
            spend.usage()[month][1] = (long) Math.rint(paths.trajectory().expected(streams.get(1), month));
            spend.marketplace()[month][0] = (long) Math.rint(paths.trajectory().expected(streams.get(2), month));
        }
        var ledger = Ledger.of(agreement, spend, Assumptions.STANDARD);
        var sample = Sample.of(
                        Simulation.of(paths),
                        List.of(Schedule.of(agreement, Assumptions.STANDARD)),
                        700,
                        Account.TOTALS)
                .getFirst();
        for (var total : Account.TOTALS) {
            assertThat(sample.of(total)).as(total.key()).containsOnly((double) ledger.total(total));
        }
    }

    @Test
    void noResultDependsOnHowManyThreadsOrPathsThereAre() {
        var agreement = oneYear("12_000_000");
        var paths = uncertainLevel(agreement, "20%");
        var schedules = List.of(Schedule.of(agreement, Assumptions.STANDARD));
        var kept = List.of(Account.COST);
        var one = Sample.of(new Simulation(paths, 1), schedules, 3000, kept).getFirst();
        var four = Sample.of(new Simulation(paths, 4), schedules, 3000, kept).getFirst();
        assertThat(four.of(Account.COST)).isEqualTo(one.of(Account.COST));
        var fewer = Sample.of(new Simulation(paths, 4), schedules, 1300, kept).getFirst();
        assertThat(one.of(Account.COST)).startsWith(fewer.of(Account.COST));
    }

    @Test
    void aRunStopsWhereEnoughIsKnownWhateverTheThreads() {
        var paths = uncertainLevel(oneYear("12_000_000"), "20%");
        for (int threads = 1; threads <= 4; threads++) {
            var heard = new ArrayList<Long>();
            int done = new Simulation(paths, threads).run(100_000, size -> (block, first) -> {}, settled -> {
                heard.add(settled);
                return settled < 2000;
            });
            assertThat(done).isEqualTo(2048);
            assertThat(heard).containsExactly(512L, 1024L, 1536L, 2048L);
        }
    }

    @Test
    void aBugInOneBlockEndsTheRun() {
        var paths = uncertainLevel(oneYear("12_000_000"), "20%");
        assertThatThrownBy(() -> new Simulation(paths, 2).run(100_000, size -> (block, first) -> {
                    throw new IllegalArgumentException("block " + first);
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void severalAgreementsSeeTheSamePaths() {
        var low = oneYear("6_000_000");
        var high = oneYear("12_000_000");
        var paths = uncertainLevel(low, "20%");
        var samples = Sample.of(
                Simulation.of(paths),
                List.of(Schedule.of(low, Assumptions.STANDARD), Schedule.of(high, Assumptions.STANDARD)),
                1000,
                List.of(Account.LIST, Account.COST));
        assertThat(samples.get(1).of(Account.LIST)).isEqualTo(samples.get(0).of(Account.LIST));
        assertThat(samples.get(1).mean(Account.COST).value())
                .isGreaterThan(samples.get(0).mean(Account.COST).value());
    }
}
