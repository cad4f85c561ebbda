package drawdown.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.workload.Shape;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Throughput THROUGHPUT =
            new Throughput(new BigDecimal("0.75"), new BigDecimal(8), new BigDecimal(3_400));

    /// What is found by sorting is what a walk over all slots finds.
    @Test
    void whatIsBeyondTheUnitsIsTheSumOverAllSlots() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var shape = shape(random, 1 + random.nextInt(300));
            var load = new Load(shape, 100_000, 5_000, THROUGHPUT);
            double growth = 0.5 + random.nextDouble();
            double units = load.most() * random.nextDouble() * 1.2 + 0.01;
            var walked = walk(shape, units, growth);
            var beyond = load.beyond(units, growth);
            assertThat(beyond.requests()).as("seed %d", seed).isCloseTo(walked[0], within(1e-9));
            assertThat(beyond.input()).as("seed %d", seed).isCloseTo(walked[1], within(1e-9));
            assertThat(beyond.output()).as("seed %d", seed).isCloseTo(walked[2], within(1e-9));
            assertThat(load.utilisation(units, growth)).as("seed %d", seed).isCloseTo(walked[3], within(1e-9));
        }
    }

    @Test
    void unitsOfALevelSufficeInAsManySlotsAndNoFewerDo() {
        for (long seed = 1; seed <= 100; seed++) {
            var random = new Random(seed);
            var shape = shape(random, 2 + random.nextInt(300));
            var load = new Load(shape, 100_000, 5_000, THROUGHPUT);
            var growth = new double[] {1, 1.1, 1.21};
            var needs = Arrays.stream(growth)
                    .flatMap(g ->
                            java.util.stream.IntStream.range(0, shape.slots()).mapToDouble(i -> g * need(shape, i)))
                    .sorted()
                    .toArray();
            for (double share : new double[] {0.5, 0.9, 0.99, 1}) {
                double expected = needs[(int) Math.ceil(share * needs.length - 1e-9) - 1];
                assertThat(load.sufficient(share, growth))
                        .as("seed %d, share %s", seed, share)
                        .isCloseTo(expected, within(expected * 1e-8 + 1e-9));
            }
            assertThat(load.beyond(load.sufficient(1, growth), 1.21)).isEqualTo(Load.Beyond.NOTHING);
        }
    }

    private static double[] walk(Shape shape, double units, double growth) {
        double requests = 0;
        double input = 0;
        double output = 0;
        double used = 0;
        for (int i = 0; i < shape.slots(); i++) {
            double need = growth * need(shape, i);
            double over = need > units ? 1 - units / need : 0;
            requests += over * shape.requests()[i];
            input += over * shape.input()[i];
            output += over * shape.output()[i];
            used += Math.min(need, units) / units;
        }
        double slots = shape.slots();
        return new double[] {requests / slots, input / slots, output / slots, used / slots};
    }

    private static double need(Shape shape, int i) {
        return THROUGHPUT.needed(100_000 * shape.input()[i], 5_000 * shape.output()[i]);
    }

    private static Shape shape(Random random, int slots) {
        return Shape.of(1, weights(random, slots), weights(random, slots), weights(random, slots));
    }

    private static double[] weights(Random random, int slots) {
        return random.doubles(slots)
                .map(d -> random.nextInt(8) == 0 ? 0 : d * d)
                .map(d -> d + 1e-6)
                .toArray();
    }
}
