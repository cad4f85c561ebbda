package drawdown.billing;

import drawdown.text.Problems;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Exports that are made again and again while the month goes on: the later one replaces the earlier. What is one is said
/// in snapshots.sql. An export is a file, or all files of a folder.
///
/// @param contest shows the charges of some parts as `contested`
record Snapshots(Warehouse warehouse, Contest contest) {

    /// What it asks of each charge, of many exports.
    static final Set<String> COLUMNS = Set.of("account", "charge_start", "identity", "invoice", "service");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    interface Contest {
        void show(Collection<String> parts) throws SQLException, InterruptedException;
    }

    /// @param until the end of the last charge
    private record Export(String name, String last, String until, long charges, BigDecimal billed) {

        static Export read(ResultSet row, String prefix) throws SQLException {
            return new Export(
                    row.getString(prefix),
                    row.getString(prefix + "_last"),
                    Objects.requireNonNullElse(row.getString(prefix + "_until"), ""),
                    row.getLong(prefix + "_charges"),
                    row.getBigDecimal(prefix + "_billed"));
        }

        /// The later one is the greater, by the data, and if they do not tell, by the numbers in the name.
        static final Comparator<Export> ORDER = Comparator.comparing(Export::last)
                .thenComparing(Export::until)
                .thenComparingLong(Export::charges)
                .thenComparing(Export::name, Snapshots::byNumbers);
    }

    private record Pair(String period, Export earlier, Export later) {}

    List<Replaced> find(Problems problems) throws SQLException, InterruptedException {
        warehouse.execute("CREATE OR REPLACE TEMP TABLE replaced (file VARCHAR, period_start TIMESTAMP)");
        var all = new ArrayList<>(find("file", problems));
        if (problems.isEmpty()) {
            all.addAll(find("parse_dirpath(file)", problems));
        }
        return all;
    }

    /// @param unit what one export is, in SQL
    private List<Replaced> find(String unit, Problems problems) throws SQLException, InterruptedException {
        execute("spans.sql", unit);
        var parts = warehouse.query(
                "SELECT DISTINCT part FROM totals JOIN pairs USING (period_start) WHERE " + unit
                        + " IN (earlier, later)",
                row -> row.getString(1));
        if (parts.isEmpty()) {
            return List.of();
        }
        contest.show(parts);
        execute("snapshots.sql", unit);
        var latest = warehouse
                .query(
                        PAIRS,
                        row -> new Pair(
                                row.getString("period"), Export.read(row, "earlier"), Export.read(row, "later")))
                .stream()
                .filter(pair -> isLater(pair, problems))
                .collect(Collectors.groupingBy(
                        pair -> List.of(pair.period, pair.earlier.name),
                        Collectors.maxBy(Comparator.comparing(Pair::later, Export.ORDER))));
        var all = new ArrayList<Replaced>();
        for (var pair : latest.values().stream().flatMap(o -> o.stream()).toList()) {
            all.addAll(replaced(unit, pair));
        }
        return all;
    }

    private static final String PAIRS = """
            SELECT
                period_start::VARCHAR AS period,
                earlier, e.last::VARCHAR AS earlier_last, e.until::VARCHAR AS earlier_until, e.charges AS earlier_charges, e.billed AS earlier_billed,
                later, l.last::VARCHAR AS later_last, l.until::VARCHAR AS later_until, l.charges AS later_charges, l.billed AS later_billed
            FROM alike
            JOIN spans e USING (period_start)
            JOIN spans l USING (period_start)
            WHERE e.unit = earlier AND l.unit = later
            ORDER BY ALL""";

    private void execute(String resource, String unit) throws SQLException, InterruptedException {
        for (var statement : Format.statements(resource)) {
            warehouse.execute(statement.replace("{unit}", unit));
        }
    }

    /// The same charges at the same cost may be an invoice that is there twice: they stay, and are reported as repeated.
    private static boolean isLater(Pair pair, Problems problems) {
        int order = Export.ORDER.compare(pair.earlier, pair.later);
        boolean same = pair.earlier.billed.compareTo(pair.later.billed) == 0;
        if (order == 0 && !same && pair.earlier.name.compareTo(pair.later.name) < 0) {
            problems.add(
                    Places.whole(Path.of(pair.later.name)),
                    "has the charges of " + pair.period.substring(0, "2026-01".length()) + " that " + pair.earlier.name
                            + " has; nothing tells which is the later export",
                    "Maybe import the later one alone, or put the day of the export into their names.");
        }
        return order < 0;
    }

    /// `bill-9.csv` before `bill-10.csv`; 0 if the names differ otherwise.
    private static int byNumbers(String one, String other) {
        if (!NUMBER.matcher(one).replaceAll("#").equals(NUMBER.matcher(other).replaceAll("#"))) {
            return 0;
        }
        var numbers = numbers(one);
        var others = numbers(other);
        for (int i = 0; i < numbers.size(); i++) {
            int order = numbers.get(i).compareTo(others.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<BigInteger> numbers(String name) {
        return NUMBER.matcher(name)
                .results()
                .map(m -> new BigInteger(m.group()))
                .toList();
    }

    private List<Replaced> replaced(String unit, Pair pair) throws SQLException, InterruptedException {
        var all = warehouse.query(
                "SELECT file, currency, list(DISTINCT part) AS parts, sum(charges)::BIGINT AS charges, sum(billed) AS billed FROM totals WHERE "
                        + unit + " = "
                        + Layout.text(pair.earlier.name) + " AND period_start = " + Layout.text(pair.period)
                        + "::TIMESTAMP GROUP BY ALL ORDER BY ALL",
                row -> new Replaced(
                        row.getString("file"),
                        pair.period,
                        pair.later.name,
                        texts(row.getArray("parts")),
                        Objects.requireNonNullElse(row.getString("currency"), "")
                                .strip()
                                .toUpperCase(Locale.ROOT),
                        new Sum(row.getLong("charges"), row.getBigDecimal("billed"))));
        for (var one : all) {
            warehouse.execute("INSERT INTO replaced VALUES (" + Layout.text(one.file()) + ", "
                    + Layout.text(one.period()) + "::TIMESTAMP)");
        }
        return all;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
