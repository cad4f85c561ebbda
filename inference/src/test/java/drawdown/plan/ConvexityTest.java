package drawdown.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConvexityTest {

    /// Three cents in each month, for three scopes and vendors.
    private static final double ROUNDING = 3 * 36;

    private static final int PAIRS = 160;

    @Test
    void aCostWithoutDoubtNeverBendsDownwards() {
        var proven = LongStream.range(0, 800)
                .parallel()
                .boxed()
                .flatMap(seed -> IntStream.range(0, 2).mapToObj(a -> provenIsConvex(seed, a)))
                .filter(p -> p)
                .count();
        assertThat(proven).isGreaterThan(300);
    }

    /// @return whether the agreement is without doubt
    private static boolean provenIsConvex(long seed, int index) {
        var question = Instance.of(seed, 2, true);
        var bills = new Bills(question);
        var cost = new AgreementCost(bills, index);
        var schedule = question.positions().get(index).schedule();
        if (cost.coordinates().length == 0 || Convexity.doubt(schedule).isPresent()) {
            return false;
        }
        var random = new Random(seed);
        var points = new ArrayList<double[]>();
        for (int i = 0; i < PAIRS; i++) {
            var one = point(bills, random);
            var other = point(bills, random);
            var middle = new double[one.length];
            for (int j = 0; j < middle.length; j++) {
                other[j] = random.nextInt(3) == 0 ? one[j] : other[j];
                middle[j] = (one[j] + other[j]) / 2;
            }
            points.addAll(List.of(one, other, middle));
        }
        var costs = cost.at(points);
        for (int i = 0; i < costs.length; i += 3) {
            assertThat(costs[i + 2] - (costs[i] + costs[i + 1]) / 2)
                    .as("seed %d, agreement %d, pair %d", seed, index, i / 3)
                    .isLessThan(ROUNDING);
        }
        return true;
    }

    /// An even number of cents in each month, on another level each year.
    private static double[] point(Bills bills, Random random) {
        var point = new double[bills.coordinates()];
        double level = 0;
        for (int i = 0; i < point.length; i++) {
            if (i % 12 == 0) {
                level = random.nextDouble() * random.nextInt(3);
            }
            point[i] = 2 * Math.rint(random.nextDouble(0.8, 1) * level * 1e7);
        }
        return point;
    }
}
