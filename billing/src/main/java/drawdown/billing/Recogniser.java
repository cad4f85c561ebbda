package drawdown.billing;

import drawdown.text.Names;
import drawdown.text.Problem;
import drawdown.text.Problems;
import drawdown.text.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds out of which format a file is, by its columns or as a person says.
///
/// @param as what the person says, in the words of the format it is
record Recogniser(
        Optional<String> as, Optional<Format> format, Exports exports, Warehouse warehouse, Problems problems) {

    /// As many columns as a message shows.
    private static final int SHOWN = 12;

    static Recogniser of(Optional<String> as, Exports exports, Warehouse warehouse, Path input, Problems problems) {
        var format = as.flatMap(Format::named);
        if (as.isPresent() && format.isEmpty()) {
            problems.add(
                    Places.whole(input),
                    as.get() + " is no known format of exports",
                    Names.advice(as.get(), Format.names()));
        }
        return new Recogniser(as, format, exports, warehouse, problems);
    }

    /// @param chosen whether a person named the file itself; if so it must be an export
    void add(Path file, boolean chosen) throws InterruptedException {
        switch (Encoding.of(file)) {
            case Reading.Refused<Encoding>(var refusals) -> refusals.forEach(problems::add);
            case Reading.Valid<Encoding>(var encoding) -> {
                try {
                    add(file, chosen, encoding, Header.read(file, encoding, warehouse));
                } catch (SQLException e) {
                    problems.add(Failure.problem(e, file));
                } catch (IOException e) {
                    problems.add(Places.whole(file), "cannot be read: " + e.getMessage(), Encoding.CUT_OFF);
                }
            }
        }
    }

    private void add(Path file, boolean chosen, Encoding encoding, Header header) {
        var columns = header.columns();
        var other = Format.ALL.stream().flatMap(f -> f.other(columns).stream()).findFirst();
        var recognised = format.or(() ->
                Format.ALL.stream().filter(f -> f.missing(columns).isEmpty()).findFirst());
        if (format.isEmpty() && other.isPresent()) {
            mistaken(file, chosen, other.get());
        } else if (recognised.filter(f -> f.missing(columns).isEmpty()).isEmpty()) {
            problems.add(unknown(file, recognised.orElse(Format.ALL.getFirst()), columns));
        } else {
            var layout = new Layout(recognised.get(), encoding, header.delimiter(), columns);
            exports.files().computeIfAbsent(layout, l -> new ArrayList<>()).add(file);
            exports.titles().put(file, recognised.get().title(columns, as));
        }
    }

    private void mistaken(Path file, boolean chosen, String other) {
        if (chosen) {
            problems.add(
                    Places.whole(file),
                    "is a file of another kind: " + other,
                    "Maybe name the FOCUS Cost and Usage export instead.");
        } else {
            exports.leftOut().put(file, other);
        }
    }

    private static Problem unknown(Path file, Format format, List<Column> columns) {
        if (columns.isEmpty()) {
            return new Problem(
                    Places.at(file, 1, 1),
                    "has no names of columns in its first line",
                    "Maybe another file was meant.");
        }
        var names = columns.stream().map(Column::name).toList();
        var missing = format.missing(columns);
        var shown = names.stream().limit(SHOWN).collect(Collectors.joining(", ")) + (names.size() > SHOWN ? ", …" : "");
        return new Problem(
                Places.whole(file),
                "has no column " + String.join(", ", missing) + ", which an export in the format " + format.name()
                        + " has; its columns are " + shown,
                advice(missing, names, missing.size() < format.needs().size()));
    }

    private static String advice(List<String> missing, List<String> names, boolean someAreThere) {
        var near = missing.stream()
                .flatMap(m -> Names.nearest(m, names).map(n -> m + " is called " + n + " here").stream())
                .collect(Collectors.joining(", "));
        if (near.isEmpty()) {
            return someAreThere ? "Maybe export it again with what is missing." : "Maybe another file was meant.";
        }
        return "Maybe " + near + ".";
    }
}
