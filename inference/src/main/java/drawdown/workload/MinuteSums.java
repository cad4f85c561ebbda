package drawdown.workload;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Requests added up by the minute. A minute counts from the first whole one of the clock that the trace touches.
final class MinuteSums {

    private static final long MINUTE = 60_000_000_000L;

    /// More than a year, and little enough for the memory.
    private static final int MOST = 600_000;

    /// A run of minutes without any request is a hole if so many would have been expected in it.
    private static final double UNLIKELY = 20;

    private final String name;
    private double[] requests = new double[64];
    private double[] input = new double[64];
    private double[] output = new double[64];
    private long cached;
    private long first = Long.MIN_VALUE;
    private int minutes;
    private boolean tooLong;

    MinuteSums(String name) {
        this.name = name;
    }

    void add(Request request) {
        long minute = Math.floorDiv(request.nanos(), MINUTE);
        first = first == Long.MIN_VALUE ? minute : first;
        if (minute - first >= MOST) {
            tooLong = true;
            return;
        }
        int at = (int) (minute - first);
        minutes = Math.max(minutes, at + 1);
        if (at >= requests.length) {
            int size = Math.max(at + 1, 2 * requests.length);
            requests = Arrays.copyOf(requests, size);
            input = Arrays.copyOf(input, size);
            output = Arrays.copyOf(output, size);
        }
        requests[at]++;
        input[at] += request.input();
        output[at] += request.output();
        cached += request.cached();
    }

    Optional<Trace> trace(TraceFile file, RequestRows rows) {
        if (minutes == 0) {
            file.say(1, "there is no request in this trace", "Maybe another file was meant.");
            return Optional.empty();
        }
        if (tooLong) {
            file.say(1, "the requests span more than 416 days", "Maybe a timestamp is in another unit.");
            return Optional.empty();
        }
        var notes = new ArrayList<>(holes());
        if (rows.repeated() > 0) {
            notes.add("%s: rows that repeat the one before, time and tokens alike: %,d. They are counted as requests."
                    .formatted(name, rows.repeated()));
        }
        return Optional.of(new Trace(
                name,
                1,
                Arrays.copyOf(requests, minutes),
                Arrays.copyOf(input, minutes),
                Arrays.copyOf(output, minutes),
                rows instanceof PromptRows ? Optional.of((double) cached) : Optional.empty(),
                notes));
    }

    /// One note on all of them: the first three by name.
    private List<String> holes() {
        double mean = Arrays.stream(requests, 0, minutes).sum() / minutes;
        var holes = new ArrayList<String>();
        int without = 0;
        int from = 0;
        for (int at = 0; at <= minutes; at++) {
            if (at == minutes || requests[at] > 0) {
                if ((at - from) * mean >= UNLIKELY) {
                    holes.add(length(at - from) + " from " + moment(from));
                    without += at - from;
                }
                from = at + 1;
            }
        }
        if (holes.isEmpty()) {
            return List.of();
        }
        var named = String.join(", ", holes.subList(0, Math.min(3, holes.size())));
        return List.of("%s: no request for %s%s. %s is taken as time without traffic, which makes peaks higher."
                .formatted(
                        name,
                        named,
                        holes.size() > 3
                                ? " and " + (holes.size() - 3) + " more times, " + length(without) + " in all"
                                : "",
                        holes.size() == 1 ? "It" : "Each"));
    }

    private static String length(int minutes) {
        var length = Duration.ofMinutes(minutes);
        return (length.toHours() > 0 ? length.toHours() + " h " : "") + length.toMinutesPart() + " min";
    }

    /// The moment that a minute begins; where the trace does not say when it was, how long after its beginning.
    private String moment(int minute) {
        long seconds = Math.multiplyExact(first + minute, 60L);
        return seconds < Duration.ofDays(365).toSeconds()
                ? "minute " + (first + minute)
                : Instant.ofEpochSecond(seconds).toString();
    }
}
