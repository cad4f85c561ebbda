package drawdown.workload;

import drawdown.text.Location;
import drawdown.text.Problems;
import drawdown.text.Source;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// Reads a trace as a stream: no row is kept.
///
/// What it is, its first line says: JSON with `timestamp`, `input_length` and `output_length` (milliseconds), CSV with
/// a timestamp and tokens for each request, or CSV with rates of clients by window.
public final class TraceFile {

    private final Path file;
    private final Problems problems;
    private final Source source;

    public TraceFile(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.source = new Source(file.toString(), "", List.of());
    }

    /// The sums by slot, or empty with the problems said.
    public Optional<Trace> read() {
        return lines((first, lines) -> {
            if (RateRows.reads(first)) {
                return new RateRows(this, first).read(lines);
            }
            var minutes = new MinuteSums(name());
            return requests(first, lines, minutes::add)
                    .filter(rows -> problems.isEmpty())
                    .flatMap(rows -> minutes.trace(this, rows));
        });
    }

    /// Hands over each request in turn; false with the problems said.
    public boolean each(Consumer<Request> requests) {
        return lines((first, lines) -> requests(first, lines, requests)).isPresent();
    }

    private Optional<RequestRows> requests(String first, BufferedReader lines, Consumer<Request> each)
            throws IOException {
        var rows = first.startsWith("{") ? new PromptRows(this) : CsvRows.of(this, first);
        return rows.read(first, lines, each) ? Optional.of(rows) : Optional.empty();
    }

    private interface Reading<T> {
        Optional<T> from(String first, BufferedReader lines) throws IOException;
    }

    private <T> Optional<T> lines(Reading<T> reading) {
        int before = problems.count();
        if (!Files.isRegularFile(file)) {
            say(0, "there is no such file", "Maybe the path is misspelt: it is seen from the file that names it.");
            return Optional.empty();
        }
        try (var lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            var first = lines.readLine();
            if (first == null || first.isBlank()) {
                say(1, "is empty", "Maybe another file was meant.");
                return Optional.empty();
            }
            var read = reading.from(first.startsWith("\uFEFF") ? first.substring(1) : first, lines);
            return problems.count() == before ? read : Optional.empty();
        } catch (IOException e) {
            say(0, "cannot be read: " + e.getMessage(), "Maybe it was cut off on its way: fetch it again.");
            return Optional.empty();
        }
    }

    private InputStream open() throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    void say(int line, String what, String fix) {
        problems.add(line == 0 ? Location.whole(source) : new Location(source, line, 1), what, fix);
    }
}
