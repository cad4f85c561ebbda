package drawdown.baseline;

import static drawdown.baseline.Costs.SUMS;

import drawdown.billing.Bill;
import drawdown.billing.Import;
import drawdown.billing.Progress;
import drawdown.billing.Sha256;
import drawdown.text.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the baseline of a bill. The charges are added up in DuckDB and never become objects of the program.
///
/// @param program and its version, for the evidence
/// @param folder in which `baseline.csv` is written
/// @param parquet whether `baseline.parquet` is written too
public record BaselineRun(String program, Path folder, boolean parquet) {

    /// What a line is made of, beside what decides where a charge goes.
    private static final Set<String> ASKED = Set.of(
            "period_end",
            "charge_start",
            "charge_end",
            "key",
            "list",
            "contracted",
            "discount",
            "account",
            "account_name",
            "region",
            "sku",
            "meter",
            "unit",
            "quantity",
            "commitment",
            "commitment_type",
            "line");

    /// What the script has too, for those who look at the charges of a line.
    private static final Set<String> TRACED = Set.of("resource", "invoice");

    /// How much of the work it is to add up the charges, roughly.
    private static final double CELLS = 0.5;

    private static final int LARGEST = 50;

    /// @throws InterruptedException if the thread is interrupted
    public Reading<Baseline> of(Import what, Progress progress) throws InterruptedException {
        return what.open(ASKED, progress, bill -> new Reading.Valid<>(of(bill)));
    }

    private Baseline of(Bill bill) throws SQLException, InterruptedException {
        run(bill, resource("ai.sql"));
        run(bill, resource("inventory.sql"));
        bill.execute(resource("cells.sql"), CELLS);
        var files = files(bill);
        run(bill, sourceFiles(files));
        run(bill, resource("lines.sql"));
        bill.execute("COPY (FROM baseline_csv) TO " + quoted(csv().toString()) + " (FORMAT csv, HEADER)");
        if (parquet) {
            bill.execute("COPY (FROM baseline_lines ORDER BY number) TO "
                    + quoted(folder.resolve("baseline.parquet").toString()) + " (FORMAT parquet)");
        }
        var digest = Sha256.of(csv());
        return new Baseline(
                bill.query("SELECT " + SUMS + " FROM baseline", Costs::read).getFirst(),
                section(bill, "Spend by month", "kind, place, month", "kind, place, month"),
                List.of(
                        section(bill, "Services", "service", "abs(billed_cost) DESC, service"),
                        section(
                                bill,
                                "Accounts",
                                "account, account_name",
                                "abs(billed_cost) DESC, account, account_name"),
                        section(bill, "Regions", "region", "abs(billed_cost) DESC, region")),
                groups(
                        bill,
                        "place, publisher",
                        "WHERE kind = 'marketplace'",
                        "abs(billed_cost) DESC, place, publisher"),
                bill.query(resource("commitments.sql"), CommitmentDiscount::read),
                bill.query(resource("ai-uses.sql"), AiUse::read),
                bill.query("SELECT count(*) FROM baseline", row -> row.getLong(1))
                        .getFirst(),
                bill.query("FROM baseline_lines ORDER BY abs(billed_cost) DESC, number LIMIT " + LARGEST, Line::read),
                bill.query(resource("unstated.sql"), BaselineRun::unstated).getFirst(),
                new Evidence(program, files, digest, script(bill, files, digest)),
                bill.imported().reconciliation());
    }

    private Path csv() {
        return folder.resolve("baseline.csv");
    }

    private static void run(Bill bill, String script) throws SQLException, InterruptedException {
        for (var statement : script.strip().split(";\\s*\\n")) {
            bill.execute(statement);
        }
    }

    private static Section section(Bill bill, String title, String by, String order)
            throws SQLException, InterruptedException {
        return new Section(title, List.of(by.split(", ")), groups(bill, by, "", order));
    }

    /// Of the cells, which know the months.
    private static List<Group> groups(Bill bill, String by, String where, String order)
            throws SQLException, InterruptedException {
        var keys = by.split(", ");
        return bill.query(
                "FROM (SELECT " + by + ", " + SUMS + " FROM cells " + where + " GROUP BY " + by + ") ORDER BY " + order,
                row -> {
                    var texts = new ArrayList<String>();
                    for (var key : keys) {
                        texts.add(Costs.text(row, key));
                    }
                    return new Group(texts, Costs.read(row));
                });
    }

    private static List<String> unstated(ResultSet row) throws SQLException {
        var said = new ArrayList<String>();
        for (var cost : List.of("ListCost", "ContractedCost", "EffectiveCost")) {
            long without = row.getLong(cost);
            if (without > 0) {
                said.add(without + " of " + row.getLong("charges") + " charges state no " + cost);
            }
        }
        return said;
    }

    private static List<SourceFile> files(Bill bill) throws SQLException, InterruptedException {
        var charges = bill
                .query(
                        "SELECT file, sum(charges)::BIGINT FROM cells GROUP BY file",
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var files = new ArrayList<SourceFile>();
        for (var file : bill.files().entrySet()) {
            var name = file.getKey().toString();
            files.add(new SourceFile(
                    files.size() + 1,
                    name,
                    file.getValue(),
                    size(file.getKey()),
                    charges.getOrDefault(name, 0L),
                    Sha256.of(file.getKey())));
        }
        return files;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sourceFiles(List<SourceFile> files) {
        var rows = files.stream()
                .map(f -> "    (" + f.number() + ", " + quoted(f.name()) + ", " + quoted(f.sha256()) + ")")
                .collect(Collectors.joining(",\n"));
        return """
                -- The files of the export, and the SHA-256 of each.
                CREATE OR REPLACE TEMP TABLE source_files AS FROM (VALUES
                """ + rows + "\n) AS source_files(file_number, file, sha256)";
    }

    /// All that was run here, for others to run.
    private String script(Bill bill, List<SourceFile> files, String digest) throws SQLException, InterruptedException {
        var traced = Stream.concat(ASKED.stream(), TRACED.stream()).collect(Collectors.toSet());
        return Stream.of(
                        resource("script-head.sql")
                                .replace("{program}", program)
                                .replace("{digest}", digest),
                        bill.script(traced),
                        resource("ai.sql"),
                        resource("inventory.sql").strip() + ";\n",
                        resource("cells.sql").strip() + ";\n",
                        sourceFiles(files) + ";\n",
                        resource("lines.sql").strip() + ";\n",
                        resource("script-end.sql"))
                .collect(Collectors.joining("\n"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String resource(String name) {
        try (var in = BaselineRun.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
