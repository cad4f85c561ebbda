package drawdown.workload;

import drawdown.text.Shown;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/// CSV with the rate of a client in a window in each row: `client, window_start_s, req_per_s, mean_input_tokens,
/// mean_output_tokens`, in any order. A client whose tokens are not stated is taken to have those of the others.
final class RateRows {

    private record Sums(double requests, double stated, double input, double output) {
        Sums plus(Sums other) {
            return new Sums(
                    requests + other.requests, stated + other.stated, input + other.input, output + other.output);
        }
    }

    private final TraceFile file;
    private final List<String> columns;
    private final TreeMap<Long, Sums> windows = new TreeMap<>();
    private final Set<String> read = new HashSet<>();
    private int line = 1;

    RateRows(TraceFile file, String header) {
        this.file = file;
        this.columns = names(header);
    }

    static boolean reads(String header) {
        return names(header).containsAll(List.of("window_start_s", "req_per_s"));
    }

    private static List<String> names(String header) {
        return Arrays.stream(header.split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    Optional<Trace> read(BufferedReader lines) throws IOException {
        for (var text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            if (!text.isBlank()) {
                row(text.split(",", -1));
            }
        }
        if (windows.size() < 2) {
            file.say(1, "there are fewer than two windows in this trace", "Maybe another file was meant.");
            return Optional.empty();
        }
        return Optional.of(trace());
    }

    private void row(String[] fields) {
        var start = number(fields, "window_start_s");
        var rate = number(fields, "req_per_s");
        if (start.isEmpty() || rate.isEmpty()) {
            file.say(line, "this row states no window_start_s or no req_per_s of at least 0", "Maybe remove the row.");
            return;
        }
        if (!read.add(field(fields, "client") + "|" + start.getAsDouble())) {
            file.say(
                    line,
                    "the client " + Shown.value(field(fields, "client")) + " is in this window twice",
                    "Maybe remove one of the two rows: both would be counted.");
            return;
        }
        var input = number(fields, "mean_input_tokens");
        var output = number(fields, "mean_output_tokens");
        if (tokens(fields, "mean_input_tokens", input) && tokens(fields, "mean_output_tokens", output)) {
            boolean stated = input.isPresent() && output.isPresent();
            double r = rate.getAsDouble();
            windows.merge(
                    (long) start.getAsDouble(),
                    new Sums(
                            r,
                            stated ? r : 0,
                            stated ? r * input.getAsDouble() : 0,
                            stated ? r * output.getAsDouble() : 0),
                    Sums::plus);
        }
    }

    private boolean tokens(String[] fields, String column, OptionalDouble value) {
        boolean sound =
                field(fields, column).isEmpty() || (value.isPresent() && value.getAsDouble() <= RequestRows.MOST);
        if (!sound) {
            file.say(
                    line,
                    column + " is " + Shown.value(field(fields, column)) + ", which is no number of tokens",
                    "Maybe leave it empty where it is not known.");
        }
        return sound;
    }

    private String field(String[] fields, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= fields.length ? "" : fields[at].strip();
    }

    private OptionalDouble number(String[] fields, String column) {
        var text = field(fields, column);
        return text.matches("\\d{1,15}(\\.\\d{1,15})?([eE]-?\\d{1,2})?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /// Windows are as long as the shortest distance of two.
    private Trace trace() {
        var starts = new ArrayList<>(windows.keySet());
        long seconds = Long.MAX_VALUE;
        for (int i = 1; i < starts.size(); i++) {
            seconds = Math.min(seconds, starts.get(i) - starts.get(i - 1));
        }
        var all = windows.values().stream().reduce(new Sums(0, 0, 0, 0), Sums::plus);
        int slots = (int) ((starts.getLast() - starts.getFirst()) / seconds) + 1;
        var requests = new double[slots];
        var input = new double[slots];
        var output = new double[slots];
        double length = seconds;
        windows.forEach((start, sums) -> {
            int at = (int) ((start - starts.getFirst()) / length);
            double unstated = sums.requests() - sums.stated();
            requests[at] += sums.requests() * length;
            input[at] += (sums.input() + unstated * all.input() / all.stated()) * length;
            output[at] += (sums.output() + unstated * all.output() / all.stated()) * length;
        });
        return new Trace(
                file.name(),
                (int) Math.max(1, seconds / 60),
                requests,
                input,
                output,
                Optional.empty(),
                notes(all, slots));
    }

    private List<String> notes(Sums all, int slots) {
        var notes = new ArrayList<String>();
        if (windows.size() < slots) {
            notes.add(
                    "%s: of %,d windows %,d are missing, the first after second %d. They are taken as time without traffic, which makes peaks higher."
                            .formatted(file.name(), slots, slots - windows.size(), beforeHole()));
        }
        if (all.stated() < all.requests()) {
            notes.add("%s: %.1f%% of the requests state no tokens. They are taken to have as many as the others."
                    .formatted(file.name(), 100 * (1 - all.stated() / all.requests())));
        }
        return notes;
    }

    private long beforeHole() {
        var starts = new ArrayList<>(windows.keySet());
        long step = starts.get(1) - starts.get(0);
        for (int i = 1; i < starts.size(); i++) {
            step = Math.min(step, starts.get(i) - starts.get(i - 1));
        }
        for (int i = 1; i < starts.size(); i++) {
            if (starts.get(i) - starts.get(i - 1) > step) {
                return starts.get(i - 1);
            }
        }
        return starts.getLast();
    }
}
