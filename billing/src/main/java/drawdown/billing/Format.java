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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A format of billing exports: a SQL file that makes charges of it, and whose head says by which columns it is
/// known.
///
/// @param needs columns without which a file is not of this format; `?` stands for any letter, `*` for a column
/// no other need is
/// @param reads columns that may be absent
/// @param spellings of columns that have several, the first being the one by which SQL and messages name it
/// @param versions newest first, each with the columns it brought and (after `no`) those it removed
/// @param together whether files of several versions may be parts of one bill
/// @param beforeDiscount the column of amounts, where it is before the agreement's discount whatever the bill took off
/// @param others datasets that are mistaken for it, each with columns of theirs
/// @param origins the column of the export to point at for a column of a charge
/// @param findings a query for what is to be known of an export of this format alone
/// @param title as it is said in the report
/// @param views whether exports are of actual or of amortised cost
record Format(
        String name,
        List<String> needs,
        List<String> reads,
        Map<String, List<String>> spellings,
        Map<String, List<String>> versions,
        boolean together,
        Map<String, List<String>> others,
        Map<String, String> origins,
        Optional<String> beforeDiscount,
        String title,
        boolean views,
        String sql,
        Optional<Findings> findings) {

    private static final Pattern LOCAL = Pattern.compile(".+\\((\\w+)\\)");

    /// To add a format, write its SQL file and name it here.
    static final List<Format> ALL =
            List.of(load("focus"), load("cur"), load("azure"), load("gcp"), load("cost-by-day"));

    private static Format load(String name) {
        return of(name, resource(name + ".sql"));
    }

    static Format of(String name, String sql) {
        var needs = new ArrayList<String>();
        var reads = new ArrayList<String>();
        var spellings = new LinkedHashMap<String, List<String>>();
        var versions = new LinkedHashMap<String, List<String>>();
        var others = new LinkedHashMap<String, List<String>>();
        var origins = new LinkedHashMap<String, String>();
        Optional<String> beforeDiscount = Optional.empty();
        for (var line :
                sql.lines().filter(l -> l.startsWith("-- ") && l.contains(": ")).toList()) {
            var key = line.substring(3, line.indexOf(": "));
            var columns = List.of(line.substring(line.indexOf(": ") + 2).split(",\\s*"));
            if (key.equals("needs")) {
                columns.forEach(c -> needs.add(spelled(c, spellings)));
            } else if (key.equals("reads")) {
                columns.forEach(c -> reads.add(spelled(c, spellings)));
            } else if (key.equals("before discount")) {
                beforeDiscount = Optional.of(columns.getFirst());
            } else if (key.startsWith("other ")) {
                others.put(key.substring(6), columns);
            } else if (key.startsWith("origin of ")) {
                origins.put(key.substring("origin of ".length()), columns.getFirst());
            } else if (key.matches("\\d+\\.\\d+|legacy")) {
                versions.put(key, columns);
            }
        }
        return new Format(
                name,
                needs,
                reads,
                spellings,
                versions,
                !sql.contains("\n-- versions are kept apart"),
                others,
                origins,
                beforeDiscount,
                heading(sql, "title").orElse(name.replace('-', ' ')),
                heading(sql, "views").isPresent(),
                sql,
                Findings.of(name));
    }

    /// The name of a column that may be followed by other spellings of it.
    private static String spelled(String column, Map<String, List<String>> spellings) {
        var all = List.of(column.split("\\s*=\\s*"));
        spellings.put(all.getFirst(), all);
        return all.getFirst();
    }

    private static Optional<String> heading(String sql, String key) {
        var start = "-- " + key + ": ";
        return sql.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst();
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

    /// The column of the currency.
    String currency() {
        return heading(sql, "origin of currency").orElse("BillingCurrency");
    }

    /// The statements of a resource.
    static List<String> statements(String name) {
        return List.of(resource(name).strip().split(";\\s*\\n"));
    }

    /// The query with more columns of the export, as text. It ends with the table that it is from.
    String sqlWith(List<String> more) {
        var columns = more.stream()
                .map(name -> ", " + Column.quoted(name) + "::VARCHAR AS " + Column.quoted(name))
                .collect(Collectors.joining());
        return sql.replaceFirst("\n    row\\b", Matcher.quoteReplacement("\n    row" + columns));
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
    /// that `Meter Sub-Category` is `MeterSubCategory`, and `lineItem/UsageType` is `line_item_usage_type`.
    Map<String, Column> bind(List<Column> columns) {
        var named = new HashMap<String, Column>();
        columns.forEach(c -> named.putIfAbsent(letters(c.name()), c));
        var bound = new LinkedHashMap<String, Column>();
        for (var wanted : concat(needs, reads)) {
            var found = isPattern(wanted)
                    ? columns.stream()
                            .filter(c -> !bound.containsValue(c) && matches(wanted, c.name()))
                            .findFirst()
                    : spellings.getOrDefault(wanted, List.of(wanted)).stream()
                            .flatMap(spelling -> Stream.ofNullable(named.get(letters(spelling))))
                            .findFirst();
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

    /// Of a name in another language, `Abonnement-GUID (SubscriptionGuid)`, the English one.
    private static String letters(String name) {
        return LOCAL.matcher(name).replaceFirst("$1").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// Whether the names of the columns are in another language than English.
    static boolean isLocal(List<Column> columns) {
        return columns.stream().anyMatch(c -> LOCAL.matcher(c.name()).matches());
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
        return version.map(v -> name.toUpperCase(Locale.ROOT) + " " + v).orElse(title);
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
