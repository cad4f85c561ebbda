package drawdown.billing;

import drawdown.text.Names;
import drawdown.text.Problem;
import drawdown.text.Problems;
import drawdown.text.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The files of an import, recognised.
///
/// @param files by layout, in the order of the inputs
/// @param titles the format and version of each file
/// @param leftOut files that are not read, and why
record Exports(Map<Layout, List<Path>> files, Map<Path, String> titles, Map<Path, String> leftOut) {

    static Reading<Exports> find(List<String> inputs, Optional<String> as, Warehouse warehouse)
            throws InterruptedException {
        var problems = new Problems();
        var exports = new Exports(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        var found = Inputs.find(inputs, problems);
        var format = format(as, inputs, problems);
        if (problems.isEmpty()) {
            var identical = Identical.find(found.files());
            for (var file : found.files()) {
                if (identical.containsKey(file)) {
                    exports.leftOut.put(file, "identical to " + identical.get(file));
                } else {
                    exports.add(file, format, found.chosen().contains(file), warehouse, problems);
                }
            }
            exports.check(inputs, problems);
        }
        return problems.reading(exports);
    }

    private static Optional<Format> format(Optional<String> as, List<String> inputs, Problems problems) {
        var format = as.flatMap(Format::named);
        if (as.isPresent() && format.isEmpty()) {
            problems.add(
                    Places.whole(Path.of(inputs.getFirst())),
                    as.get() + " is no known format of exports",
                    Names.advice(as.get(), Format.names()));
        }
        return format;
    }

    private void add(Path file, Optional<Format> as, boolean chosen, Warehouse warehouse, Problems problems)
            throws InterruptedException {
        switch (Encoding.of(file)) {
            case Reading.Refused<Encoding>(var refusals) -> refusals.forEach(problems::add);
            case Reading.Valid<Encoding>(var encoding) -> {
                try {
                    var header = Header.read(file, encoding, warehouse);
                    recognise(file, encoding, header, as, chosen, problems);
                } catch (SQLException e) {
                    problems.add(Failure.problem(e, file));
                } catch (IOException e) {
                    problems.add(Places.whole(file), "cannot be read: " + e.getMessage(), Encoding.CUT_OFF);
                }
            }
        }
    }

    private void recognise(
            Path file, Encoding encoding, Header header, Optional<Format> as, boolean chosen, Problems problems) {
        var columns = header.columns();
        var format = as.isPresent()
                ? as
                : Format.ALL.stream().filter(f -> f.missing(columns).isEmpty()).findFirst();
        var other = Format.ALL.stream().flatMap(f -> f.other(columns).stream()).findFirst();
        if (as.isEmpty() && other.isPresent()) {
            if (chosen) {
                problems.add(
                        Places.whole(file),
                        "is a file of another kind: " + other.get(),
                        "Maybe name the FOCUS Cost and Usage export instead.");
            } else {
                leftOut.put(file, other.get());
            }
        } else if (format.isEmpty() || !format.get().missing(columns).isEmpty()) {
            problems.add(unknown(file, format.orElse(Format.ALL.getFirst()), columns));
        } else {
            files.computeIfAbsent(
                            new Layout(format.get(), encoding, header.delimiter(), columns), l -> new ArrayList<>())
                    .add(file);
            titles.put(file, format.get().title(columns));
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
        var near = missing.stream()
                .flatMap(m -> Names.nearest(m, names).map(n -> m + " is called " + n + " here").stream())
                .collect(Collectors.joining(", "));
        var shown = names.size() > 12 ? String.join(", ", names.subList(0, 12)) + ", …" : String.join(", ", names);
        return new Problem(
                Places.whole(file),
                "has no column " + String.join(", ", missing) + ", which an export in the format " + format.name()
                        + " has; its columns are " + shown,
                !near.isEmpty()
                        ? "Maybe " + near + "."
                        : missing.size() < format.needs().size()
                                ? "Maybe export it again with what is missing."
                                : "Maybe another file was meant.");
    }

    private void check(List<String> inputs, Problems problems) {
        if (files.isEmpty() && problems.isEmpty()) {
            problems.add(
                    Places.whole(Path.of(inputs.getFirst())),
                    "holds no cost and usage export: "
                            + leftOut.values().stream().distinct().collect(Collectors.joining(", ")),
                    "Maybe another folder was meant.");
        }
        var formats = files.keySet().stream().map(Layout::kind).distinct().toList();
        if (formats.size() > 1) {
            problems.add(
                    Places.whole(files.values().stream()
                            .skip(1)
                            .findFirst()
                            .orElseThrow()
                            .getFirst()),
                    "is of another format than the files before it: " + String.join(" and ", formats)
                            + "; the same charges may be in both",
                    "Maybe import them one at a time.");
        }
    }
}
