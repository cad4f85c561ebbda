package drawdown.workload;

import drawdown.text.Shown;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// CSV with a timestamp (a moment, or seconds), input tokens and output tokens in each row.
final class CsvRows extends RequestRows {

    private static final List<String> TIMESTAMP = List.of("timestamp", "time", "arrival");
    private static final List<String> INPUT =
            List.of("input", "contexttokens", "inputtokens", "inputlength", "prompttokens", "requesttokens");
    private static final List<String> OUTPUT =
            List.of("output", "generatedtokens", "outputtokens", "outputlength", "completiontokens", "responsetokens");
    private static final Pattern ZONED = Pattern.compile(".*([Zz]|[+-]\\d{2}:?\\d{2})");

    private final int timestamp;
    private final int input;
    private final int output;

    private CsvRows(TraceFile file, List<String> names) {
        super(file);
        this.timestamp = find(names, TIMESTAMP);
        this.input = find(names, INPUT);
        this.output = find(names, OUTPUT);
    }

    static CsvRows of(TraceFile file, String header) {
        return new CsvRows(
                file,
                Arrays.stream(header.split(",", -1))
                        .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                        .toList());
    }

    private static int find(List<String> names, List<String> known) {
        return known.stream()
                .mapToInt(names::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
    }

    @Override
    boolean read(String header, BufferedReader lines, Consumer<Request> each) throws IOException {
        if (timestamp < 0 || input < 0 || output < 0) {
            file.say(
                    1,
                    "the columns are " + Shown.value(header) + ", where timestamp, input and output belong",
                    "Maybe name them so in the first row; the order does not matter.");
            return false;
        }
        int number = 1;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                row(number, line.split(",", -1), each);
            }
        }
        return true;
    }

    private void row(int line, String[] fields, Consumer<Request> each) {
        if (fields.length <= Math.max(timestamp, Math.max(input, output))) {
            file.say(line, "this row has " + fields.length + " fields, fewer than the header", "Maybe it was cut off.");
            return;
        }
        var when = moment(fields[timestamp].strip());
        var in = whole(line, "input tokens", fields[input]);
        var out = whole(line, "output tokens", fields[output]);
        if (when.isEmpty()) {
            file.say(
                    line,
                    "the timestamp is " + Shown.value(fields[timestamp]) + ", not a moment",
                    "Maybe write it as 2026-01-31 09:15:00.25, or as seconds.");
        } else if (in.isPresent() && out.isPresent()) {
            add(line, new Request(when.getAsLong(), in.getAsLong(), 0, out.getAsLong()), each);
        }
    }

    private OptionalLong whole(int line, String what, String text) {
        if (text.strip().matches("-?\\d{1,18}")) {
            return OptionalLong.of(Long.parseLong(text.strip()));
        }
        file.say(line, what + " are " + Shown.value(text) + ", not a whole number", "Maybe remove the row.");
        return OptionalLong.empty();
    }

    /// Nanoseconds since 1970, or since the beginning of the trace where it counts seconds.
    private static OptionalLong moment(String text) {
        if (text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            return OptionalLong.of(
                    new java.math.BigDecimal(text).movePointRight(9).longValue());
        }
        try {
            var iso = text.replace(' ', 'T');
            var moment =
                    ZONED.matcher(iso.substring(Math.min(10, iso.length()))).matches()
                            ? OffsetDateTime.parse(iso).toInstant()
                            : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
            return OptionalLong.of(
                    Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000_000L), moment.getNano()));
        } catch (DateTimeException | ArithmeticException e) {
            return OptionalLong.empty();
        }
    }
}
