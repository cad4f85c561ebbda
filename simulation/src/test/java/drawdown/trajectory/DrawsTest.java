package drawdown.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static final long SEED = 20_260_101;
    private static final int PATHS = 1000;
    private static final int MANY = 200_000;

    @Test
    void theNumbersAreThoseOfSplittableRandomWithTheKeyOfThePath() {
        var draws = new Draws(SEED, 3, 2);
        var keys = new SplittableRandom(SEED).longs().skip(3).iterator();
        var uniform = new double[2];
        draws.uniform(5, uniform);
        for (int path = 0; path < 2; path++) {
            long bits = new SplittableRandom(keys.nextLong())
                    .longs()
                    .skip(5)
                    .findFirst()
                    .orElseThrow();
            assertThat(uniform[path]).as("path %s", 3 + path).isEqualTo(((bits >>> 12) + 0.5) / (1L << 52));
        }
    }

    @Test
    void aNormalIsWhatBoxAndMullerMakeOfTheHalvesOfANumber() {
        var one = new float[PATHS];
        var other = new float[PATHS];
        new Draws(SEED, 0, PATHS).normals(0, one, other);
        var keys = new SplittableRandom(SEED);
        for (int path = 0; path < PATHS; path++) {
            long bits = new SplittableRandom(keys.nextLong()).nextLong();
            int high = (int) (bits >>> 32);
            double x = ((double) (int) bits + 0x1p31) / 0x1p33;
            double log = -Integer.numberOfLeadingZeros(high) * StrictMath.log(2) + StrictMath.log1p(-x);
            double radius = StrictMath.sqrt(-2 * log);
            double angle = high * 0x9E3779B9 * Math.PI / 0x1p31;
            assertThat((double) one[path]).as("path %s", path).isCloseTo(radius * StrictMath.sin(angle), within(1e-5));
            assertThat((double) other[path])
                    .as("path %s", path)
                    .isCloseTo(radius * StrictMath.cos(angle), within(1e-5));
        }
    }

    /// The Kolmogorov-Smirnov distance; beyond this bound once in ten thousand seeds.
    @Test
    void normalsAreStandardNormal() {
        var one = new float[MANY];
        var other = new float[MANY];
        new Draws(SEED, 0, MANY).normals(0, one, other);
        var normal = NormalDistribution.of(0, 1);
        for (var sample : new float[][] {one, other}) {
            Arrays.sort(sample);
            double distance = 0;
            for (int i = 0; i < MANY; i++) {
                distance = Math.max(distance, Math.abs(normal.cumulativeProbability(sample[i]) - (i + 0.5) / MANY));
            }
            assertThat(distance).as("seed %s", SEED).isLessThan(2.23 / Math.sqrt(MANY));
        }
    }

    /// Both come of the same number. The first four harmonics of the angle are 0 on average, near the middle and far
    /// out: beyond these bounds once in ten thousand seeds.
    @Test
    void theAngleIsEvenlySpreadWhateverTheRadius() {
        var one = new float[MANY];
        var other = new float[MANY];
        new Draws(SEED, 0, MANY).normals(0, one, other);
        for (double beyond = 0; beyond < 4; beyond += 0.5) {
            for (int harmonic = 1; harmonic <= 4; harmonic++) {
                double sum = 0;
                int count = 0;
                for (int i = 0; i < MANY; i++) {
                    double radius = Math.hypot(one[i], other[i]);
                    if (radius >= beyond && radius < beyond + 0.5) {
                        sum += Math.cos(harmonic * Math.atan2(one[i], other[i]));
                        count++;
                    }
                }
                assertThat(count).isGreaterThan(100);
                assertThat(Math.abs(sum) / Math.sqrt(count / 2.0))
                        .as("harmonic %s at %s, seed %s", harmonic, beyond, SEED)
                        .isLessThan(4.7);
            }
        }
    }

    @Test
    void theExponentialIsRightToABillionthWhereAmountsLie() {
        isRight(4, 1e-9);
        isRight(9, 1e-6);
    }

    private static void isRight(double reach, double error) {
        for (double x = -reach; x <= reach; x += 0.001) {
            var amount = new double[1];
            Lognormal.amounts(1e15, new double[] {x - 1}, 0.5, new double[] {4}, 1, amount);
            double exact = 1e15 * StrictMath.exp(x);
            assertThat(amount[0]).as("exp(%s)", x).isCloseTo(exact, within(exact * error + 1));
        }
    }
}
