package drawdown.billing;

import drawdown.text.Problems;
import drawdown.text.Reading;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Exports that are opened: their charges can be queried, and it is known where each goes.
///
/// `charges` has a row for each charge, with the columns that were asked for; all there are: docs/billing.md, 10.
/// `placed` has the same with `kind` and `name` of the spend that it is, or `left_out`, the reason why it is none.
public final class Bill {

    /// What is made of an opened bill.
    @FunctionalInterface
    public interface Use<T> {
        Reading<T> of(Bill bill) throws SQLException, InterruptedException;
    }

    /// The columns that decide where a charge goes, or whether it can be read.
    private static final Set<String> DECIDING = Set.of(
            "period_start",
            "category",
            "charge_end",
            "charge_start",
            "class",
            "line",
            "provider",
            "publisher",
            "issuer",
            "service",
            "currency",
            "cost",
            "effective",
            "rule",
            "model",
            "broken",
            "file");

    /// How much of the work that is left it is, roughly, to read text, and to add up.
    private static final double STAGING = 0.7;

    private static final double TOTALS = 0.25;

    private static final double VIEWS = 0.1;

    private final Import what;
    private final Exports exports;
    private final Warehouse warehouse;
    private final Steps steps;
    private final List<Part> parts = new ArrayList<>();
    private List<Replaced> replaced = List.of();
    private Exchange exchange;
    private List<Placed> placed = List.of();

    private Bill(Import what, Exports exports, Warehouse warehouse, Steps steps) {
        this.what = what;
        this.exports = exports;
        this.warehouse = warehouse;
        this.steps = steps;
        this.exchange = Exchange.of(List.of(), what);
    }

    /// @param columns that the use asks for
    static <T> Reading<T> read(
            Import what, Exports exports, Warehouse warehouse, Progress progress, Set<String> columns, Use<T> use)
            throws SQLException, InterruptedException {
        var bill = new Bill(what, exports, warehouse, new Steps(warehouse, progress));
        bill.stage(columns);
        bill.gather("totals", TOTALS);
        var problems = new Problems();
        bill.views(problems);
        bill.replace(problems);
        var charges = warehouse.query(Format.resource("totalled.sql"), Charges::read);
        bill.exchange = Exchange.of(charges, what);
        bill.placed = charges.stream()
                .map(bill.exchange::convert)
                .map(c -> new Placed(c, Place.of(c, what.rules())))
                .toList();
        new Checks(what, exports, bill.exchange, new Locator(warehouse, exports.files(), what.verdict()))
                .of(bill.placed)
                .list()
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            return problems.refused();
        }
        bill.place();
        return use.of(bill);
    }

    /// Makes the charges queryable. Text is read once, into a table; Parquet is fast enough to be read where it lies.
    private void stage(Set<String> columns) throws SQLException, InterruptedException {
        var wanted = new TreeSet<>(columns);
        wanted.addAll(DECIDING);
        findings().forEach(f -> wanted.addAll(f.asks()));
        wanted.addAll(Snapshots.COLUMNS);
        wanted.addAll(Views.COLUMNS);
        var all = String.join(", ", wanted);
        var text = new ArrayList<Part>();
        exports.files()
                .forEach((layout, files) ->
                        (layout.isText() ? text : parts).addAll(Part.of(layout, files, what.verdict(), all)));
        if (!text.isEmpty()) {
            var table = "staged_" + Part.digest(all); // what is kept may have other columns
            steps.gather("staged", table, text, STAGING);
            text.forEach(part -> parts.add(
                    part.reading("SELECT * EXCLUDE part FROM " + table + " WHERE part = '" + part.id() + "'")));
        }
        show("charges", parts);
    }

    private void show(String view, List<Part> some) throws SQLException, InterruptedException {
        warehouse.execute("CREATE OR REPLACE VIEW " + view + " AS "
                + some.stream().map(Part::query).collect(Collectors.joining(" UNION ALL ")));
    }

    private boolean hasViews() {
        return exports.files().keySet().stream().anyMatch(l -> l.format().views());
    }

    private void views(Problems problems) throws SQLException, InterruptedException {
        if (hasViews()) {
            gather("views", VIEWS);
            new Views(warehouse, exports).tell(problems);
        }
    }

    /// Takes out what there is a later export of.
    private void replace(Problems problems) throws SQLException, InterruptedException {
        replaced = new Snapshots(warehouse, ids -> show("contested", with(ids))).find(problems);
        if (!replaced.isEmpty()) {
            var condition =
                    replaced.stream().map(Replaced::condition).distinct().collect(Collectors.joining(" OR "));
            with(replaced.stream().flatMap(r -> r.parts().stream()).toList())
                    .forEach(part -> parts.set(parts.indexOf(part), part.without(condition)));
            show("charges", parts);
            gather("totals", 0);
        }
    }

    private List<Part> with(Collection<String> ids) {
        return parts.stream().filter(p -> ids.contains(p.id())).toList();
    }

    /// Puts the verdict on each combination of deciding texts beside the charges.
    private void place() throws SQLException, InterruptedException {
        for (var statement : Format.statements("places.sql")) {
            warehouse.execute(statement);
        }
        warehouse.append("places", placed.stream().map(Placed::row).distinct());
    }

    /// Gathers in a table of its name what the query of a resource yields for each part of the charges.
    ///
    /// @param share of the work that is left, roughly
    void gather(String step, double share) throws SQLException, InterruptedException {
        steps.gather(step, parts, share);
    }

    /// The same for each billing period, which ends the work.
    void gatherByPeriod(String step) throws SQLException, InterruptedException {
        record Share(String period, String part, long charges) {}
        var shares = warehouse.query(
                "SELECT period_start::VARCHAR, part, sum(charges)::BIGINT FROM totals GROUP BY ALL ORDER BY ALL",
                row -> new Share(row.getString(1), row.getString(2), row.getLong(3)));
        var periods = new ArrayList<Part>();
        shares.stream()
                .collect(Collectors.groupingBy(Share::period, TreeMap::new, Collectors.toList()))
                .forEach((period, some) -> {
                    var ids = some.stream().map(Share::part).toList();
                    var all = with(ids).stream().map(Part::query).collect(Collectors.joining(" UNION ALL "));
                    periods.add(new Part(
                            Part.digest(period + ids),
                            "SELECT * FROM (" + all + ") WHERE period_start = " + Layout.text(period) + "::TIMESTAMP",
                            some.stream().mapToLong(Share::charges).sum()));
                });
        steps.gather(step, periods, 1);
    }

    /// What is to be known of exports of these formats alone.
    List<Findings.Finding> found() throws SQLException, InterruptedException {
        var found = new ArrayList<Findings.Finding>();
        for (var findings : findings().toList()) {
            found.addAll(query(findings.sql(), Findings.Finding::read));
        }
        return found;
    }

    private Stream<Findings> findings() {
        return exports.files().keySet().stream().map(Layout::format).distinct().flatMap(f -> f.findings().stream());
    }

    Import what() {
        return what;
    }

    /// The files that were not, because another one is the same: that one by each.
    public Map<Path, Path> identical() {
        return exports.identical();
    }

    Exports exports() {
        return exports;
    }

    Exchange exchange() {
        return exchange;
    }

    /// Months of files that a later export of theirs replaces; they are no charges of the bill.
    List<Replaced> replaced() {
        return replaced.stream().map(r -> r.in(exchange)).toList();
    }

    /// All charges, grouped by what decides where they go.
    List<Placed> placed() {
        return placed;
    }

    public <T> List<T> query(String sql, Rows<T> rows) throws SQLException, InterruptedException {
        return warehouse.query(sql, rows);
    }

    public void execute(String sql) throws SQLException, InterruptedException {
        warehouse.execute(sql);
    }

    /// A statement that is a share of the work that is left, roughly.
    public void execute(String sql, double share) throws SQLException, InterruptedException {
        steps.execute(sql, share);
    }

    /// The files that were read, with the format of each, in the order of the inputs.
    public Map<Path, String> files() {
        return exports.titles();
    }

    /// What an import makes of this bill; it ends the work. Asks for the columns of an import.
    public Imported imported() throws SQLException, InterruptedException {
        return new ImportRun(this).read();
    }

    /// SQL that makes `charges` and `placed` of the files alone, for anyone who has them and DuckDB.
    ///
    /// @param columns of a charge
    public String script(Set<String> columns) throws SQLException, InterruptedException {
        var wanted = new TreeSet<>(columns);
        wanted.addAll(DECIDING);
        var later = replaced.stream().map(Replaced::condition).distinct().collect(Collectors.joining(" OR "));
        var charges = exports.files().entrySet().stream()
                .map(e -> "SELECT " + String.join(", ", wanted) + " FROM ("
                        + e.getKey().charges(e.getValue(), what.verdict(), false) + ")"
                        + (later.isEmpty() ? "" : " WHERE NOT (" + later + ")"))
                .collect(Collectors.joining("\nUNION ALL\n"));
        var verdicts = warehouse.query("SELECT * FROM places ORDER BY ALL", Bill::verdict);
        return Warehouse.MACROS.strip() + ";\n\nCREATE OR REPLACE VIEW charges AS\n" + charges + ";\n\n"
                + Format.resource("places.sql") + ";\n\nINSERT INTO places VALUES\n" + String.join(",\n", verdicts)
                + ";\n";
    }

    private static String verdict(ResultSet row) throws SQLException {
        var texts = new ArrayList<String>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            texts.add(Optional.ofNullable(row.getString(i)).map(Layout::text).orElse("NULL"));
        }
        return "    (" + String.join(", ", texts) + ")";
    }
}
