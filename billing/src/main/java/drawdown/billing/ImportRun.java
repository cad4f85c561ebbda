package drawdown.billing;

import drawdown.billing.Reconciliation.Repeat;
import drawdown.text.Reading;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One import under way: charges, their totals, where these go, and what is there twice.
record ImportRun(Import what, Exports exports, Warehouse warehouse, Progress progress) {

    /// How much of the work it is, roughly, to read text into a table and to add up the charges.
    private static final double STAGING = 0.7;

    private static final double TOTALS = 0.25;

    Reading<Imported> read() throws SQLException, InterruptedException {
        double staged = stage();
        double totalled = staged + (1 - staged) * TOTALS;
        var totals = warehouse.query(Format.resource("totals.sql"), Charges::read, phase(staged, totalled));
        var placed = totals.stream()
                .map(c -> new Placed(c, Place.of(c, what.rules())))
                .toList();
        var problems = new Checks(what, exports, new Locator(warehouse, exports.files())).of(placed);
        if (!problems.isEmpty()) {
            return problems.refused();
        }
        var spend = Spend.of(placed);
        var charged = warehouse.query(Format.resource("coverage.sql"), Coverage.Charged::read);
        var repeats = repeats(phase(totalled, 1));
        var reconciler = new Reconciler(what, exports, counts(), placed, spend, charged, repeats);
        return new Reading.Valid<>(new Imported(spend.rows(), reconciler.reconciliation()));
    }

    /// Makes the charges queryable, and says how much of the work that was: text is read once, into a table;
    /// Parquet is fast enough to be read where it lies.
    private double stage() throws SQLException, InterruptedException {
        var text =
                union(exports.files().entrySet().stream().filter(e -> e.getKey().isText()));
        var rest = union(
                exports.files().entrySet().stream().filter(e -> !e.getKey().isText()));
        if (!text.isEmpty()) {
            warehouse.execute("CREATE TABLE staged AS " + text, phase(0, STAGING));
        }
        var all = Stream.of(text.isEmpty() ? "" : "SELECT * FROM staged", rest).filter(s -> !s.isEmpty());
        warehouse.execute("CREATE VIEW charges AS " + all.collect(Collectors.joining(" UNION ALL ")), phase(0, 0));
        return text.isEmpty() ? 0 : STAGING;
    }

    private static String union(Stream<Map.Entry<Layout, List<Path>>> files) {
        return files.map(e -> "SELECT * FROM (" + e.getKey().charges(e.getValue(), false) + ")")
                .collect(Collectors.joining(" UNION ALL "));
    }

    private Warehouse.Watch phase(double from, double to) {
        return (fraction, total) -> {
            double done = from + (to - from) * fraction;
            progress.at(done, Math.round(done * total), total);
        };
    }

    private Map<Path, Long> counts() throws SQLException, InterruptedException {
        return warehouse
                .query(
                        "SELECT file, count(*) FROM charges GROUP BY file",
                        row -> Map.entry(Path.of(row.getString(1)), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Repeat> repeats(Warehouse.Watch watch) throws SQLException, InterruptedException {
        warehouse.execute(Format.resource("repeated.sql"), watch);
        boolean none =
                warehouse.query("SELECT 1 FROM repeated LIMIT 1", row -> 1).isEmpty();
        return none
                ? List.of()
                : warehouse.query(
                        Format.resource("repeats.sql"),
                        row -> new Repeat(
                                Stream.of(row.getString("one"), row.getString("other"))
                                        .filter(Objects::nonNull)
                                        .toList(),
                                new Sum(row.getLong("charges"), row.getBigDecimal("billed"))));
    }
}
