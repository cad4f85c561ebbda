package drawdown.billing;

import drawdown.text.Problems;
import drawdown.text.Reading;
import java.nio.file.Path;
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
/// @param identical those of them that are the same as another, which is read
record Exports(
        Map<Layout, List<Path>> files, Map<Path, String> titles, Map<Path, String> leftOut, Map<Path, Path> identical) {

    static Reading<Exports> find(List<String> inputs, Optional<String> as, Warehouse warehouse)
            throws InterruptedException {
        var problems = new Problems();
        var exports =
                new Exports(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        var found = Inputs.find(inputs, problems);
        var first = Path.of(inputs.getFirst());
        var recogniser = Recogniser.of(as, exports, warehouse, first, problems);
        if (problems.isEmpty()) {
            exports.identical.putAll(Identical.find(found.files()));
            for (var file : found.files()) {
                if (exports.identical.containsKey(file)) {
                    exports.leftOut.put(file, "identical to " + exports.identical.get(file));
                } else {
                    recogniser.add(file, found.chosen().contains(file));
                }
            }
            exports.check(first, problems);
        }
        return problems.reading(exports);
    }

    /// Whether one of the exports has a column for the currency.
    boolean nameCurrencies() {
        return files.keySet().stream().anyMatch(Layout::namesCurrency);
    }

    /// Which of these columns files do not have, in words.
    List<String> lacking(List<String> columns) {
        return columns.stream()
                .flatMap(column -> files.entrySet().stream()
                        .filter(e -> e.getKey().named(column).isEmpty())
                        .flatMap(e -> e.getValue().stream())
                        .map(file -> "the column " + column + " in " + file
                                + ", for which rules of the agreement ask: they find no value there"))
                .toList();
    }

    private void check(Path input, Problems problems) {
        if (files.isEmpty() && problems.isEmpty()) {
            problems.add(
                    Places.whole(input),
                    "holds no cost and usage export: "
                            + leftOut.values().stream().distinct().collect(Collectors.joining(", ")),
                    "Maybe another folder was meant.");
        }
        var kinds = new LinkedHashMap<String, Path>();
        files.forEach((layout, paths) -> kinds.putIfAbsent(layout.kind(), paths.getFirst()));
        if (kinds.size() > 1) {
            problems.add(
                    Places.whole(List.copyOf(kinds.values()).get(1)),
                    "is of another format than the files before it: " + String.join(" and ", kinds.keySet())
                            + "; the same charges may be in both",
                    "Maybe import them one at a time.");
        }
    }
}
