package drawdown.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final int SEEDS = 400;
    private static final int VALUES = 1000;

    @Test
    void ofOneToAHundred() {
        var one = Distribution.of(
                IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray(), 100);
        assertThat(one.mean().value()).isEqualTo(50.5);
        assertThat(one.percentile(50).value()).isEqualTo(50.5);
        assertThat(one.percentile(5).value()).isCloseTo(5.95, within(1e-9));
        assertThat(one.worst().value()).as("of 96 … 100").isCloseTo(98, within(1e-9));
    }

    @Test
    void ofWhatIsCertain() {
        var certain = Distribution.of(new double[] {7, 7, 7, 9}, 3);
        assertThat(certain.mean()).isEqualTo(new Estimate(7, 0));
        assertThat(certain.percentiles()).containsOnly(new Estimate(7, 0));
        assertThat(certain.worst()).isEqualTo(new Estimate(7, 0));
    }

    /// Over many seeds each estimate is off by its standard error, in the mean of squares.
    @Test
    void standardErrorsAreWhatEstimatesAreOffBy() {
        var normal = NormalDistribution.of(0, 1);
        double q95 = normal.inverseCumulativeProbability(0.95);
        double worst = normal.density(q95) / 0.05;
        var squares = new double[4];
        for (int seed = 0; seed < SEEDS; seed++) {
            var d = Distribution.of(
                    new SplittableRandom(seed)
                            .doubles(VALUES)
                            .map(normal::inverseCumulativeProbability)
                            .toArray(),
                    VALUES);
            squares[0] += square(d.mean(), 0);
            squares[1] += square(d.percentile(50), 0);
            squares[2] += square(d.percentile(95), q95);
            squares[3] += square(d.worst(), worst);
        }
        for (int i = 0; i < squares.length; i++) {
            assertThat(squares[i] / SEEDS)
                    .as("of mean, median, 95th percentile, CVaR: number %s", i)
                    .isBetween(0.8, 1.3);
        }
    }

    private static double square(Estimate estimate, double truth) {
        return Math.pow((estimate.value() - truth) / estimate.standardError(), 2);
    }
}
