package drawdown.workload;

import java.util.Arrays;

/// How traffic is spread over a span that then repeats: relative weights of equal slots, 1 on average. What happens
/// within a slot is taken to be even.
///
/// @param slotMinutes how long a slot is
/// @param requests    weight of the requests, by slot
/// @param input       weight of the input tokens, by slot
/// @param output      weight of the output tokens, by slot
public record Shape(int slotMinutes, double[] requests, double[] input, double[] output) {

    public static final Shape FLAT = even(60, new double[] {1});

    private static final int HOURS_OF_WEEK = 168;

    /// Every token goes with its request.
    static Shape even(int slotMinutes, double[] weights) {
        var relative = relative(weights);
        return new Shape(slotMinutes, relative, relative, relative);
    }

    public static Shape of(int slotMinutes, double[] requests, double[] input, double[] output) {
        return new Shape(slotMinutes, relative(requests), relative(input), relative(output));
    }

    /// A week from Monday: full from 9 to 17, half in the hour before and the two after, a tenth at night and at weekends.
    static Shape businessHours() {
        var hours = new double[HOURS_OF_WEEK];
        for (int i = 0; i < hours.length; i++) {
            int hour = i % 24;
            boolean weekend = i / 24 >= 5;
            hours[i] = weekend || hour < 8 || hour >= 19 ? 0.1 : hour == 8 || hour >= 17 ? 0.5 : 1;
        }
        return even(60, hours);
    }

    private static double[] relative(double[] weights) {
        double mean = Arrays.stream(weights).sum() / weights.length;
        return Arrays.stream(weights).map(w -> mean == 0 ? 0 : w / mean).toArray();
    }

    public int slots() {
        return requests.length;
    }
}
