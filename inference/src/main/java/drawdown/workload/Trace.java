package drawdown.workload;

import drawdown.money.Share;
import drawdown.text.Problems;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Traffic as it was measured, slot by slot: sums of what came in each.
///
/// @param slotMinutes how long a slot is
/// @param cached      input tokens that an earlier prompt began with in the same way; empty if the file does not say
/// @param notes       what is odd in it, and what is assumed
public record Trace(
        String name,
        int slotMinutes,
        double[] requests,
        double[] input,
        double[] output,
        Optional<Double> cached,
        List<String> notes) {

    /// Hours of a month, whatever its days.
    public static final int HOURS_OF_MONTH = 730;

    public Trace {
        notes = List.copyOf(notes);
    }

    /// A file of requests or of rates, gzipped or not.
    public static Optional<Trace> read(Path file, Problems problems) {
        return new TraceFile(file, problems).read();
    }

    public Shape shape() {
        return Shape.of(slotMinutes, requests, input, output);
    }

    public double totalRequests() {
        return Arrays.stream(requests).sum();
    }

    /// Requests of a month in which the trace repeats.
    public double monthlyRequests() {
        return totalRequests() * HOURS_OF_MONTH * 60 / minutes();
    }

    public long minutes() {
        return (long) slotMinutes * requests.length;
    }

    public double meanInput() {
        return Arrays.stream(input).sum() / totalRequests();
    }

    public double meanOutput() {
        return Arrays.stream(output).sum() / totalRequests();
    }

    /// The share of input tokens that a cache would serve, if the file says which prompts begin alike.
    public Optional<Share> cachedShare() {
        return cached.map(
                tokens -> new Share(Math.round(tokens / Arrays.stream(input).sum() * Share.WHOLE_PPM)));
    }
}
