package drawdown.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.Agreement;
import drawdown.settlement.Block;
import drawdown.settlement.Spend;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathsTest {

    private static final long SEED = 7;
    private static final int PATHS = 20_000;

    /// Bounds that a hundred independent cells meet together but once in ten thousand seeds.
    private static final double ERRORS = 5;

    private static final Agreement AGREEMENT = Drafts.agreement("""
            agreement: a
            provider: aws
            program: edp
            currency: USD
            effective: 2026-01-01
            months: 36
            commitment: {annual: [1_000_000, 1_000_000, 1_000_000]}
            discount: 10%
            scopes: [{name: bedrock}, {name: rest}]
            vendors: [{name: snowflake, catalog: saas}]
            """);

    private static final String RANDOM = """
            trajectory: t
            currency: USD
            start: 2026-01
            streams:
              - {scope: bedrock, level: 150_000, growth: 60%, volatility: 25%, persistence: 0.8, loading: 0.5}
              - {scope: rest, level: 800_000, growth: -12%, volatility: 8%, persistence: 0.9, loading: 1.0}
              - {vendor: snowflake, level: 90_000, growth: 20%, volatility: 5%, persistence: 0, loading: 0.3}
            common: {levelError: 10%, growthError: 8%, volatility: 6%, persistence: 0.9}
            season: [0.9, 0.9, 0.9, 0.9, 1.0, 1.0, 1.0, 1.0, 1.1, 1.1, 1.1, 1.1]
            """;

    private static final String STEADY = """
            trajectory: t
            currency: USD
            start: 2026-01
            streams: [{scope: rest, level: 100_000, growth: 10%}]
            """;

    @Test
    void aPathIsTheSameWhateverTheBlockItIsDrawnIn() {
        var paths = Drafts.paths(AGREEMENT, RANDOM, SEED);
        var all = Drafts.block(paths, 700);
        for (int first : new int[] {0, 1, 511, 512, 699}) {
            var alone = Block.of(AGREEMENT, 1);
            paths.fill(alone, first);
            for (int row = 0; row < alone.usage().length; row++) {
                assertThat(alone.usage()[row][0]).as("path %s", first).isEqualTo(all.usage()[row][first]);
            }
            for (int row = 0; row < alone.marketplace().length; row++) {
                assertThat(alone.marketplace()[row][0]).as("path %s", first).isEqualTo(all.marketplace()[row][first]);
            }
        }
    }

    @Test
    void anotherSeedIsAnotherPath() {
        var one = Drafts.block(Drafts.paths(AGREEMENT, RANDOM, 1), 1);
        var two = Drafts.block(Drafts.paths(AGREEMENT, RANDOM, 2), 1);
        assertThat(one.usage()[0][0]).isNotEqualTo(two.usage()[0][0]);
    }

    @Test
    void theMeanOfEveryStreamAndMonthIsWhatIsExpected() {
        var paths = Drafts.paths(AGREEMENT, RANDOM, SEED);
        var block = Drafts.block(paths, PATHS);
        var streams = paths.trajectory().streams();
        for (int month = 0; month < AGREEMENT.months(); month++) {
            var rows =
                    new double[][] {block.usage()[2 * month], block.usage()[2 * month + 1], block.marketplace()[month]};
            for (int s = 0; s < rows.length; s++) {
                double expected = paths.trajectory().expected(streams.get(s), month);
                isMean(rows[s], expected, streams.get(s).name() + " in month " + month);
            }
        }
    }

    @Test
    void theLogarithmHasTheStatedVarianceAndPersistence() {
        var paths = Drafts.paths(AGREEMENT, """
                trajectory: t
                currency: USD
                start: 2026-01
                streams: [{scope: rest, level: 100_000, volatility: 20%, persistence: 0.7}]
                """, SEED);
        var block = Drafts.block(paths, PATHS);
        var first = logarithms(block.usage()[1]);
        for (int lag = 0; lag < 36; lag++) {
            var later = logarithms(block.usage()[2 * lag + 1]);
            double expected = 0.2 * 0.2 * Math.pow(0.7, lag);
            isMean(products(first, later), expected, "covariance at lag " + lag);
            isMean(products(later, later), 0.2 * 0.2, "variance in month " + lag);
        }
    }

    @Test
    void theCommonFactorMovesStreamsTogetherAsStronglyAsTheyAreLoaded() {
        var paths = Drafts.paths(AGREEMENT, """
                trajectory: t
                currency: USD
                start: 2026-01
                streams:
                  - {scope: bedrock, level: 100_000, volatility: 10%, loading: 2}
                  - {scope: rest, level: 100_000, volatility: 10%, loading: 0.5}
                  - {vendor: snowflake, level: 100_000, volatility: 10%, loading: 0}
                common: {levelError: 10%, growthError: 5%, volatility: 8%, persistence: 0.5}
                """, SEED);
        var block = Drafts.block(paths, PATHS);
        for (int month : new int[] {0, 12, 35}) {
            double years = month / 12.0;
            double common = 0.1 * 0.1 + years * years * 0.05 * 0.05 + 0.08 * 0.08;
            var bedrock = logarithms(block.usage()[2 * month]);
            var rest = logarithms(block.usage()[2 * month + 1]);
            var snowflake = logarithms(block.marketplace()[month]);
            isMean(products(bedrock, rest), 2 * 0.5 * common, "of scopes in month " + month);
            isMean(products(bedrock, bedrock), 4 * common + 0.01, "variance in month " + month);
            isMean(products(bedrock, snowflake), 0, "of what is not loaded in month " + month);
        }
    }

    @Test
    void withoutRandomnessEveryPathIsWhatIsExpected() {
        var paths = Drafts.paths(AGREEMENT, STEADY, SEED);
        var block = Drafts.block(paths, 3);
        var stream = paths.trajectory().streams().getFirst();
        for (int month = 0; month < 36; month++) {
            assertThat(block.usage()[2 * month + 1])
                    .containsOnly(Math.rint(paths.trajectory().expected(stream, month)));
            assertThat(block.usage()[2 * month]).as("a scope without a stream").containsOnly(0);
        }
    }

    @Test
    void anEventThatIsSureComesInItsMonthAndStays() {
        var block = Drafts.block(Drafts.paths(AGREEMENT, """
                        trajectory: t
                        currency: USD
                        start: 2026-01
                        streams: [{scope: rest, level: 100_000}]
                        events: [{stream: rest, month: 2026-09, change: -36%, overMonths: 2}]
                        """, SEED), 2);
        assertThat(block.usage()[2 * 7 + 1]).as("August").containsOnly(100_000_00);
        assertThat(block.usage()[2 * 8 + 1]).as("half of it, of the logarithm").containsOnly(80_000_00);
        assertThat(block.usage()[2 * 9 + 1]).containsOnly(64_000_00);
        assertThat(block.usage()[2 * 35 + 1]).containsOnly(64_000_00);
    }

    @Test
    void anEventHappensAsOftenAsStatedAndSlipsEvenly() {
        var block = Drafts.block(Drafts.paths(AGREEMENT, """
                        trajectory: t
                        currency: USD
                        start: 2026-01
                        streams: [{scope: rest, level: 100_000}]
                        events: [{stream: rest, month: 2026-09, change: -15%, probability: 70%, slipMonths: 4}]
                        """, SEED), PATHS);
        for (int late = 0; late < 6; late++) {
            var happened = IntStream.range(0, PATHS)
                    .mapToDouble(new Changed(block.usage()[2 * (8 + late) + 1])::at)
                    .toArray();
            isMean(happened, 0.7 * Math.min(1, (late + 1) / 4.0), late + " months after its month");
        }
    }

    /// Whether an amount is no longer what it was.
    private record Changed(double[] amounts) {
        double at(int path) {
            return amounts[path] == 100_000_00 ? 0 : 1;
        }
    }

    @Test
    void monthsBeforeTheStartAreTheActuals() {
        var actuals = Spend.none(AGREEMENT);
        actuals.usage()[2][0] = 123;
        actuals.marketplace()[2][0] = 45;
        actuals.credits()[2] = 6;
        actuals.usage()[3][0] = 999;
        var trajectory = Drafts.trajectory(AGREEMENT, STEADY.replace("start: 2026-01", "start: 2026-04"));
        var block = Drafts.block(new Paths(trajectory, AGREEMENT, actuals, SEED), 2);
        assertThat(block.usage()[2 * 2]).containsOnly(123);
        assertThat(block.marketplace()[2]).containsOnly(45);
        assertThat(block.credits()[2]).containsOnly(6);
        assertThat(block.usage()[2 * 3]).as("the first simulated month").containsOnly(0);
        assertThat(block.usage()[2 * 3 + 1]).containsOnly(100_000_00);
    }

    private static double[] logarithms(double[] amounts) {
        var logs = IntStream.range(0, amounts.length)
                .mapToDouble(i -> Math.log(amounts[i]))
                .toArray();
        double mean = IntStream.range(0, logs.length)
                .mapToDouble(i -> logs[i])
                .average()
                .orElseThrow();
        return IntStream.range(0, logs.length).mapToDouble(i -> logs[i] - mean).toArray();
    }

    private static double[] products(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .toArray();
    }

    private static void isMean(double[] values, double expected, String what) {
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        double squares = IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .sum();
        double error = Math.sqrt(squares / (values.length - 1.0) / values.length);
        assertThat(Math.abs(mean - expected))
                .as("%s: mean %s, expected %s, standard error %s, seed %s", what, mean, expected, error, SEED)
                .isLessThanOrEqualTo(ERRORS * error + 0.5 / values.length);
    }
}
