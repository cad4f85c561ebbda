package drawdown.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
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
/// @param together whether files of several versions may be parts of one bill
/// @param others datasets that are mistaken for it, each with columns of theirs
/// @param origins the column of the export to point at for a column of a charge
/// @param findings a query for what is to be known of an export of this format alone
record Format(
        String name,
        List<String> needs,
        List<String> reads,
        Map<String, List<String>> versions,
        boolean together,
        Map<String, List<String>> others,
        Map<String, String> origins,
        String sql,
        Optional<Findings> findings) {

    /// To add a format, write its SQL file and name it here.
    static final List<Format> ALL = List.of(load("focus"), load("cur"), load("cost-by-day"));

    private static Format load(String name) {
        var sql = resource(name + ".sql");
        var needs = new ArrayList<String>();
        var reads = new ArrayList<String>();
        var versions = new LinkedHashMap<String, List<String>>();
        var others = new LinkedHashMap<String, List<String>>();
        var origins = new LinkedHashMap<String, String>();
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
            } else if (key.startsWith("origin of ")) {
                origins.put(key.substring("origin of ".length()), columns.getFirst());
            } else if (key.matches("\\d+\\.\\d+|legacy")) {
                versions.put(key, columns);
            }
        }
        boolean together = !sql.contains("\n-- versions are kept apart");
        return new Format(name, needs, reads, versions, together, others, origins, sql, Findings.of(name));
    }

    static String resource(String name) {
        return ifPresent(name).orElseThrow(() -> new IllegalStateException("the program lacks " + name));
    }

    /// A file of the program, if it has it.
    static Optional<String> ifPresent(String name) {
        try (var in = Format.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
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

    /// The column of a file that each column of the format is, as far as they are there: by its letters and digits, so
    /// that `lineItem/UsageType` is `line_item_usage_type`.
    Map<String, Column> bind(List<Column> columns) {
        var named = new HashMap<String, Column>();
        columns.forEach(c -> named.putIfAbsent(letters(c.name()), c));
        var bound = new LinkedHashMap<String, Column>();
        for (var wanted : concat(needs, reads)) {
            var found = isPattern(wanted)
                    ? columns.stream()
                            .filter(c -> !bound.containsValue(c) && matches(wanted, c.name()))
                            .findFirst()
                    : Optional.ofNullable(named.get(letters(wanted)));
            found.ifPresent(c -> bound.put(wanted, c));
        }
        return bound;
    }

    private static boolean isPattern(String wanted) {
        return wanted.contains("?") || wanted.equals("*");
    }

    private static boolean matches(String pattern, String name) {
        return pattern.equals("*")
                || name.toLowerCase(Locale.ROOT)
                        .matches(pattern.toLowerCase(Locale.ROOT).replace("?", "[a-z]"));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
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
