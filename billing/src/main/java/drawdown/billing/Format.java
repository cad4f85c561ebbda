package drawdown.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A format of billing exports: a SQL file that makes charges of it, and whose head says by which columns it is
/// known.
///
/// @param needs columns without which a file is not of this format; `?` stands for any letter, `*` for a column
/// no other need is
/// @param reads columns that may be absent
/// @param versions newest first, each with the columns it brought and (after `no`) those it removed
/// @param others datasets that are mistaken for it, each with columns of theirs
record Format(
        String name,
        List<String> needs,
        List<String> reads,
        Map<String, List<String>> versions,
        Map<String, List<String>> others,
        String sql) {

    /// To add a format, write its SQL file and name it here.
    static final List<Format> ALL = List.of(load("focus"), load("cost-by-day"));

    private static Format load(String name) {
        var sql = resource(name + ".sql");
        var needs = new ArrayList<String>();
        var reads = new ArrayList<String>();
        var versions = new LinkedHashMap<String, List<String>>();
        var others = new LinkedHashMap<String, List<String>>();
        for (var line :
                sql.lines().filter(l -> l.startsWith("-- ") && l.contains(": ")).toList()) {
            var key = line.substring(3, line.indexOf(": "));
            var columns = List.of(line.substring(line.indexOf(": ") + 2).split(",\\s*"));
            if (key.equals("needs")) {
                needs.addAll(columns);
            } else if (key.equals("reads")) {
                reads.addAll(columns);
            } else if (key.startsWith("other ")) {
                others.put(key.substring(6), columns);
            } else if (key.matches("\\d+\\.\\d+")) {
                versions.put(key, columns);
            }
        }
        return new Format(name, needs, reads, versions, others, sql);
    }

    static String resource(String name) {
        try (var in = Format.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The statements of a resource.
    static List<String> statements(String name) {
        return List.of(resource(name).strip().split(";\\s*\\n"));
    }

    /// The format by its name or `name-version`.
    static Optional<Format> named(String as) {
        return ALL.stream()
                .filter(f ->
                        as.equals(f.name) || f.versions.keySet().stream().anyMatch(v -> as.equals(f.name + "-" + v)))
                .findFirst();
    }

    static List<String> names() {
        return ALL.stream()
                .flatMap(f -> f.versions.isEmpty()
                        ? List.of(f.name).stream()
                        : f.versions.keySet().stream().map(v -> f.name + "-" + v))
                .sorted()
                .toList();
    }

    /// The column of a file that each column of the format is, as far as they are there; case does not matter.
    Map<String, Column> bind(List<Column> columns) {
        var bound = new LinkedHashMap<String, Column>();
        for (var wanted : concat(needs, reads)) {
            columns.stream()
                    .filter(c -> !bound.containsValue(c) && matches(wanted, c.name()))
                    .findFirst()
                    .ifPresent(c -> bound.put(wanted, c));
        }
        return bound;
    }

    private static boolean matches(String wanted, String name) {
        return wanted.equals("*")
                || name.toLowerCase(Locale.ROOT)
                        .matches(wanted.toLowerCase(Locale.ROOT).replace("?", "[a-z]"));
    }

    List<String> missing(List<Column> columns) {
        var bound = bind(columns);
        return needs.stream().filter(n -> !bound.containsKey(n)).toList();
    }

    /// Which dataset is mistaken for this format.
    Optional<String> other(List<Column> columns) {
        return others.entrySet().stream()
                .filter(o -> o.getValue().stream().anyMatch(c -> has(columns, c)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// As it is said in the report: `FOCUS 1.2`, `cost by day`.
    ///
    /// @param as what a person said it is; a version in it is believed
    String title(List<Column> columns, Optional<String> as) {
        var version = versions.keySet().stream()
                .filter(v -> as.filter((name + "-" + v)::equals).isPresent())
                .findFirst()
                .or(() -> version(columns));
        return version.map(v -> name.toUpperCase(Locale.ROOT) + " " + v).orElse(name.replace('-', ' '));
    }

    private Optional<String> version(List<Column> columns) {
        return versions.entrySet().stream()
                .filter(v -> v.getValue().stream().anyMatch(c -> has(columns, c)))
                .filter(v -> v.getValue().stream()
                        .noneMatch(c -> c.startsWith("no ") && has(columns, c.substring("no ".length()))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean has(List<Column> columns, String name) {
        return columns.stream().anyMatch(c -> c.name().equalsIgnoreCase(name));
    }

    private static List<String> concat(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
