package drawdown.laws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Random choices that are a function of a seed.
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// A whole number, both bounds included.
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    long between(long low, long high) {
        return random.nextLong(low, high + 1);
    }

    double between(double low, double high) {
        return random.nextDouble(low, high);
    }

    double normal() {
        return random.nextGaussian();
    }

    @SafeVarargs
    final <T> T pick(T... items) {
        return items[random.nextInt(items.length)];
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /// Some of the items, in any order.
    <T> List<T> some(List<T> items, int count) {
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    /// A percentage as it is written, with up to four decimals; often a round one.
    String percent(int max) {
        if (chance(0.5)) {
            return pick("0%", "10%", "12.5%", "25%", "33.3333%", "50%", "62.5%", "75%", "100%");
        }
        return String.format(Locale.ROOT, "%." + pick(0, 1, 2, 4) + "f%%", between(0, (double) max));
    }

    /// A percentage up to `max`, itself below 100.
    String percentBelow(int max) {
        return String.format(Locale.ROOT, "%." + pick(0, 0, 1, 2, 4) + "f%%", between(0, (double) max));
    }
}
