package drawdown.capacity;

import drawdown.workload.Shape;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What the slots of a span need in units, sorted by it, so that what is beyond any number of units is found at once.
///
/// What a minute asks beyond the units is a share of all that it asks: the same share of its requests, of its input and of
/// its output. A growth of 1.1 means a tenth more in every slot.
public final class Load {

    private final double[] need;
    private final double[] inTime;
    private final Sums requests;
    private final Sums input;
    private final Sums output;
    private final Sums needs;

    /// Sums over the slots from one on to the last, of a weight and of the weight for each unit that the slot needs.
    private record Sums(double[] weight, double[] perUnit) {
        static Sums of(double[] weights, double[] need, int[] order) {
            var sums = new Sums(new double[need.length + 1], new double[need.length + 1]);
            for (int i = need.length - 1; i >= 0; i--) {
                double weight = weights[order[i]];
                sums.weight[i] = sums.weight[i + 1] + weight;
                sums.perUnit[i] = sums.perUnit[i + 1] + (need[i] > 0 ? weight / need[i] : 0);
            }
            return sums;
        }

        /// The share of the whole that is beyond so many units in the slots from one on.
        double beyond(int from, double units) {
            return weight[0] == 0 ? 0 : Math.clamp((weight[from] - units * perUnit[from]) / weight[0], 0, 1);
        }
    }

    /// Shares of all requests, input tokens and output tokens that are beyond the units.
    public record Beyond(double requests, double input, double output) {
        public static final Beyond NOTHING = new Beyond(0, 0, 0);
    }

    /// @param input  tokens a minute on average
    /// @param output tokens a minute on average
    public Load(Shape shape, double input, double output, Throughput throughput) {
        var unsorted = new double[shape.slots()];
        for (int i = 0; i < unsorted.length; i++) {
            unsorted[i] = throughput.needed(input * shape.input()[i], output * shape.output()[i]);
        }
        var order = IntStream.range(0, unsorted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> unsorted[i]))
                .mapToInt(i -> i)
                .toArray();
        inTime = unsorted;
        need = Arrays.stream(order).mapToDouble(i -> unsorted[i]).toArray();
        requests = Sums.of(shape.requests(), need, order);
        this.input = Sums.of(shape.input(), need, order);
        this.output = Sums.of(shape.output(), need, order);
        needs = Sums.of(unsorted, need, order);
    }

    /// The most that a slot needs.
    public double most() {
        return need[need.length - 1];
    }

    /// What each slot needs, in the order of time.
    double[] inTime() {
        return inTime.clone();
    }

    public double mean() {
        return needs.weight[0] / need.length;
    }

    public Beyond beyond(double units, double growth) {
        double at = units / growth;
        int from = above(at);
        return from == need.length
                ? Beyond.NOTHING
                : new Beyond(requests.beyond(from, at), input.beyond(from, at), output.beyond(from, at));
    }

    /// The share of the units' time that is used.
    public double utilisation(double units, double growth) {
        double at = units / growth;
        int from = above(at);
        return (needs.weight[0] - needs.weight[from] + (need.length - from) * at) / (at * need.length);
    }

    /// The units that suffice in so many of the slots, over months with such growth.
    public double sufficient(double share, double[] growth) {
        double low = 0;
        double high = most() * Arrays.stream(growth).max().orElseThrow();
        if (share >= 1) {
            return high;
        }
        double enough = share * growth.length * need.length - 1e-6; // half of three slots may be 1.4999… of them
        for (int i = 0; i < 60 && high - low > 1e-12 * high; i++) {
            double middle = (low + high) / 2;
            if (within(middle, growth) >= enough) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private long within(double units, double[] growth) {
        long within = 0;
        for (double g : growth) {
            within += above(units / g);
        }
        return within;
    }

    /// The first slot that needs more; what differs in the last bits only is not more.
    private int above(double units) {
        double enough = units * (1 + 1e-9);
        int low = 0;
        int high = need.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (need[middle] > enough) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
