package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedExportsTest {

    private static final Path FOCUS = Path.of("src/test/resources/focus");

    @TempDir
    private Path folder;

    @Test
    void allThatIsWrongIsSaidAtOnce() throws IOException {
        Files.createDirectory(folder.resolve("nothing"));
        var empty = Exported.text(folder.resolve("empty.csv"), "");
        assertThat(Exported.problems(
                        folder, folder.resolve("emty.csv"), folder.resolve("nothing"), folder.resolve("*.xyz"), empty))
                .containsExactly(
                        "*.xyz: matches no file\n   Maybe quote it, or write ** for folders in between.",
                        "emty.csv: there is no such file or folder\n   Maybe empty.csv was meant.",
                        "nothing: is a folder without exports\n"
                                + "   Maybe name files; in a folder those that end in .csv, .csv.gz or .parquet are read.");
        assertThat(Exported.problems(folder, empty))
                .containsExactly("empty.csv: is empty\n   Maybe the download was cut off: fetch the file again.");
    }

    @Test
    void aHeaderWithoutChargesIsRefused() {
        assertThat(Exported.problems(folder, Exported.focus(folder.resolve("a.csv"))))
                .containsExactly(
                        "a.csv: has a header and no charges\n   Maybe the export was made for a time without any.");
    }

    @Test
    void missingColumnsAreNamedWithTheNearestThereIs() {
        var export = Exported.text(
                folder.resolve("a.csv"),
                "BiledCost,BillingCurrency,BillingPeriodStart,Category\n1,USD,2026-01-01,Usage\n");
        assertThat(Exported.problems(folder, export))
                .containsExactly(
                        "a.csv: has no column BilledCost, ChargeCategory, which an export in the format focus has; "
                                + "its columns are BiledCost, BillingCurrency, BillingPeriodStart, Category\n"
                                + "   Maybe BilledCost is called BiledCost here.");
        var dated = Exported.text(folder.resolve("c.csv"), "BilledCost,BillingPeriodStart\n1,2026-01-01\n");
        assertThat(Exported.problems(folder, dated).getFirst())
                .contains("has no column ChargeCategory")
                .endsWith("Maybe export it again with what is missing.");
        assertThat(Exported.problems(folder, Exported.text(folder.resolve("b.csv"), "\n1,2\n")))
                .containsExactly(
                        "b.csv:1:1: has no names of columns in its first line\n   Maybe another file was meant.");
    }

    @Test
    void otherDatasetsAreRecognised() {
        assertThat(Exported.problems(
                        folder,
                        FOCUS.resolve("generated/azure_1_3_contract_commitment_rows100_seed42.csv"),
                        FOCUS.resolve("spec/contract_commitment_scenario_1.csv")))
                .allSatisfy(problem -> assertThat(problem)
                        .contains("is a file of another kind: FOCUS Contract Commitment dataset")
                        .endsWith("Maybe name the FOCUS Cost and Usage export instead."));
        var details = Exported.text(
                folder.resolve("invoice.csv"),
                "BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,InvoiceDetailGrain\n1,USD,2026-01-01,Usage,x\n");
        assertThat(Exported.problems(folder, details).getFirst()).contains("FOCUS Invoice Detail dataset");
        assertThat(Exported.problems(folder, folder))
                .hasSize(1)
                .first()
                .asString()
                .contains("holds no cost and usage export");
    }

    @Test
    void aFormatOverrulesTheColumnsAndMustBeKnown() {
        var export = Exported.of(Exported.focus(folder.resolve("a.csv"), "1"));
        var imported = Exported.imported(export.withFormat("focus-1.0"));
        assertThat(imported.reconciliation().files().getFirst().format()).isEqualTo("FOCUS 1.0");
        assertThat(Exported.problems(export.withFormat("cost-by-day"), folder).getFirst())
                .contains("has no column date, cost_???");
        assertThat(Exported.problems(export.withFormat("focus-1.9"), folder).getFirst())
                .contains("focus-1.9 is no known format of exports");
    }

    @Test
    void twoViewsOfOneBillAreNotAddedUp() {
        var byCategory = Exported.text(folder.resolve("a.csv"), "date,category,cost_usd\n2026-01-01,compute,1\n");
        var byProject = Exported.text(folder.resolve("b.csv"), "date,project_id,cost_usd\n2026-01-01,prod,1\n");
        assertThat(Exported.problems(folder, byCategory, byProject))
                .containsExactly(
                        "b.csv: is of another format than the files before it: cost-by-day by category and cost-by-day "
                                + "by project_id; the same charges may be in both\n   Maybe import them one at a time.");
    }

    @Test
    void valuesThatCannotBeReadAreFoundInTheirLine() {
        var export = Exported.text(
                folder.resolve("a.csv"),
                "BilledCost,ServiceName,BillingCurrency,BillingPeriodStart,ChargeCategory,ChargePeriodStart\n"
                        + "1,\"two\nlines, \"\"quoted\"\"\",USD,2026-01-01,Usage,2026-01-01\n\n"
                        + "2,\"again\ntwo\",USD,2026-13-01,Usage,2026-01-01\n"
                        + "3,one,USD,2026-01-01,Usage,soon\n"
                        + "4,one,USD,,Usage,\n");
        assertThat(Exported.problems(folder, export))
                .containsExactly(
                        "a.csv:6:10: BillingPeriodStart cannot be read: '2026-13-01', and in 1 more charges\n"
                                + "   Maybe write amounts like 1234.56 and dates like 2026-01-31.",
                        "a.csv:7:28: ChargePeriodStart cannot be read: 'soon'\n"
                                + "   Maybe write amounts like 1234.56 and dates like 2026-01-31.");
    }

    @Test
    void aMissingPeriodIsAProblemToo() {
        assertThat(Exported.problems(folder, Exported.focus(folder.resolve("a.csv"), "1", "1 | Usage | NULL")))
                .containsExactly("a.csv:3:9: BillingPeriodStart cannot be read: 'NULL'\n"
                        + "   Maybe write amounts like 1234.56 and dates like 2026-01-31.");
    }

    @Test
    void inParquetTheRowIsNamed() {
        var export = Exported.parquet(
                folder.resolve("a.parquet"),
                "SELECT x AS BilledCost, 'USD' AS BillingCurrency, TIMESTAMP '2026-01-01' AS BillingPeriodStart, 'Usage' AS ChargeCategory "
                        + "FROM (VALUES ('1'), ('2'), ('x'), ('y')) t(x)");
        assertThat(Exported.problems(folder, export).getFirst())
                .startsWith("a.parquet: row 3: BilledCost cannot be read: 'x', and in 1 more charges");
    }

    @Test
    void anotherCurrencyIsCountedAndLocated() {
        var euro = " | Usage | 2026-01-01 | EC2 | AWS | AWS | AWS | EUR";
        var export = Exported.of(Exported.focus(folder.resolve("a.csv"), "1", "1", "1", "5" + euro, "7" + euro));
        var euros = Rules.of(Exported.agreement("aws", "scopes: [{name: all}]", "EUR"));
        assertThat(Exported.problems(export, folder).getFirst())
                .startsWith("a.csv:5:36: 2 charges (12.00 EUR) beside others in USD");
        assertThat(Exported.problems(export.withRules(euros), folder).getFirst())
                .startsWith("a.csv:2:36: 3 charges (3.00 USD), but the agreement's currency is EUR");
    }

    @Test
    void linesWithTooFewOrTooManyValuesAreFound() {
        var few = Exported.focus(folder.resolve("a.csv"), "1 | Usage | 2026-01-01 | \"two\nlines\"");
        Exported.text(folder.resolve("b.csv"), read(few) + "1,Usage\n");
        assertThat(Exported.problems(folder, folder.resolve("b.csv")))
                .containsExactly("b.csv:4:1: has 2 columns where the header has 14\n"
                        + "   Maybe a value with a comma lacks its quotes, or the line is cut off.");
        var quote = Exported.text(folder.resolve("c.csv"), read(few) + "\"1,Usage\n");
        assertThat(Exported.problems(folder, quote).getFirst()).startsWith("c.csv:4:1: has a quote that never ends");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void filesThatAreCutOffAreRecognised() throws IOException {
        var rows = new String[5000];
        var random = new Random(7);
        Arrays.setAll(rows, i -> random.nextInt(1000) + "." + random.nextInt(1_000_000));
        var whole = Files.readAllBytes(Exported.focus(folder.resolve("a.csv"), rows));
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(whole);
        }
        var half = Arrays.copyOf(compressed.toByteArray(), compressed.size() / 2);
        Files.write(folder.resolve("b.csv.gz"), half);
        assertThat(Exported.problems(folder, folder.resolve("b.csv.gz")).getFirst())
                .contains("cannot be read: Unexpected end of GZIP stream")
                .endsWith(Encoding.CUT_OFF);
        var parquet = Files.readAllBytes(Path.of("../examples/focus-sample/focus_sample_2024-09-01_15.parquet"));
        Files.write(folder.resolve("c.parquet"), Arrays.copyOf(parquet, parquet.length / 2));
        assertThat(Exported.problems(folder, folder.resolve("c.parquet")))
                .containsExactly("c.parquet: is a Parquet file without its end\n   " + Encoding.CUT_OFF);
        Arrays.fill(parquet, 1000, parquet.length - 20_000, (byte) 7);
        Files.write(folder.resolve("d.parquet"), parquet);
        assertThat(Exported.problems(folder, folder.resolve("d.parquet")).getFirst())
                .startsWith("d.parquet: cannot be read: ");
    }

    @Test
    void filesOfOtherKindsAreRecognised() throws IOException {
        var bytes = new byte[5000];
        new Random(1).nextBytes(bytes);
        assertThat(refused("a.csv", bytes)).startsWith("a.csv: is no CSV or Parquet file");
        assertThat(refused("a.parquet", "BilledCost\n".getBytes(StandardCharsets.UTF_8)))
                .startsWith("a.parquet: is no Parquet file, whatever its name says");
        assertThat(refused("b.csv", "\uFEFFBilledCost\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("b.csv: is UTF-16 text, not UTF-8\n   Maybe save it again as UTF-8.");
        assertThat(refused("c.csv", "PK\u0003\u0004xl".getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("c.csv: is a ZIP archive or an Excel workbook");
        assertThat(refused("d.csv.zst", new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0}))
                .startsWith("d.csv.zst: is compressed with Zstandard");
        var latin = read(Exported.focus(folder.resolve("e.csv"), "1 | Usage | 2026-01-01 | cafe"));
        assertThat(refused("e.csv", latin.replace("cafe", "caf\u00E9").getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("e.csv:2:1: is not UTF-8 text\n   Maybe save the file as UTF-8.");
    }

    private String refused(String name, byte[] bytes) throws IOException {
        return Exported.problems(folder, Files.write(folder.resolve(name), bytes))
                .getFirst();
    }

    @Test
    void anAmountOfElevenDigitsIsMoreThanASpendFileHolds() {
        assertThat(Exported.problems(folder, Exported.focus(folder.resolve("a.csv"), "12345678901.5"))
                        .getFirst())
                .contains("has more than ten digits before the point");
    }
}
