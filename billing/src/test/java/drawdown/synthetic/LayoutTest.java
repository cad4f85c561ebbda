package drawdown.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drawdown.billing.Progress;
import drawdown.synthetic.Layout.Encoding;
import drawdown.synthetic.Layout.Format;
import drawdown.synthetic.PlantedError.DoubledFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Bill BILL = Bill.of(Papers.EDP, 61, Size.of(2, 2_000));

    @TempDir
    private Path folder;

    @Test
    void aLargeMonthHasSeveralFilesOfTheSameCharges() {
        var layout = Layout.of(Format.FOCUS, Encoding.PARQUET);
        var whole = Written.of(BILL, folder.resolve("whole"), layout);
        var parts = Written.of(
                BILL.withErrors(new DoubledFile(JANUARY)), folder.resolve("parts"), layout.withRowsPerFile(400));
        assertThat(parts.truth().files())
                .extracting(Truth.ExportFile::name)
                .containsExactly(
                        "2026-01-part-01.parquet",
                        "2026-01-part-02.parquet",
                        "2026-01-part-03.parquet",
                        "2026-02-part-01.parquet",
                        "2026-02-part-02.parquet",
                        "2026-02-part-03.parquet",
                        "2026-01-again-part-01.parquet",
                        "2026-01-again-part-02.parquet",
                        "2026-01-again-part-03.parquet");
        var sums = parts.sums("BilledCost", "file");
        assertThat(parts.truth().files())
                .allSatisfy(file -> assertThat(sums.get(file.name())).isEqualByComparingTo(file.total()));
        assertThat(parts.truth().files())
                .filteredOn(file -> !file.name().contains("part-03"))
                .allSatisfy(file -> assertThat(file.rows()).isBetween(330L, 340L));
        assertThat(parts.truth().spend())
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> a.compareTo(b) == 0, BigDecimal.class)
                .isEqualTo(whole.truth().spend());
        assertThat(parts.imported().spend()).isEqualTo(whole.imported().spend());
    }

    @Test
    void aSnapshotHasTheChargesUntilItsDayNotYetInvoicedAndNotYetFinal() {
        var day = LocalDate.of(2026, 2, 10);
        var layout = Layout.of(Format.CUR, Encoding.PARQUET).withSnapshot(day);
        var written = Written.of(BILL, folder, layout);
        var file = written.truth().files().getLast();
        assertThat(file.name()).isEqualTo("2026-02-until-10.parquet");
        assertThat(file.superseded()).isTrue();
        assertThat(written.truth().files())
                .filteredOn(Truth.ExportFile::superseded)
                .hasSize(1);
        var cost = "line_item_unblended_cost::DECIMAL(38, 10)";
        var snapshot = "file = '" + file.name() + "'";
        assertThat(written.sums(cost, "file").get(file.name())).isEqualByComparingTo(file.total());
        assertThat(written.count(snapshot)).isEqualTo(file.rows());
        assertThat(written.count(snapshot + " AND bill_invoice_id IS NOT NULL")).isZero();
        assertThat(written.count(snapshot + " AND line_item_usage_end_date > '2026-02-11'"))
                .isZero();
        // Each line item of the snapshot is in the month's file under the same id, some of them with a higher cost.
        var items = written.sums(
                "CASE WHEN " + snapshot + " THEN -1000000 ELSE 1 END",
                "CASE WHEN " + snapshot + " OR line_item_usage_end_date <= '2026-02-11' AND file = '2026-02.parquet'"
                        + " THEN identity_line_item_id || identity_time_interval ELSE 'other' END");
        items.remove("other");
        assertThat(items.values()).allSatisfy(n -> assertThat(n).isEqualByComparingTo("-999999"));
        var settled = written.sum("CASE WHEN line_item_usage_end_date <= '2026-02-11' AND file = '2026-02.parquet'"
                + " THEN " + cost + " END");
        assertThat(file.total()).isLessThan(settled).isGreaterThan(settled.multiply(new BigDecimal("0.9")));
    }

    @Test
    void progressGrowsToTheWhole() throws Exception {
        var seen = new ConcurrentLinkedQueue<Double>();
        BILL.write(
                folder.resolve("bill"),
                Layout.of(Format.FOCUS, Encoding.CSV),
                (fraction, rows, total) -> seen.add(fraction));
        assertThat(List.copyOf(seen)).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void aFolderThatHoldsSomethingIsNotWritten() throws IOException {
        Files.createFile(folder.resolve("mine"));
        assertThatThrownBy(() -> BILL.write(folder, Layout.of(Format.FOCUS, Encoding.CSV), Progress.SILENT))
                .isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(folder).isDirectoryContaining(f -> f.endsWith("mine"));
    }

    @Test
    void theAnnouncedCreditsAreASpendFile() throws IOException {
        var written = Written.of(
                BILL.withErrors(new PlantedError.MissingCredit(JANUARY)),
                folder,
                Layout.of(Format.FOCUS, Encoding.CSV));
        var credit = written.truth().credits().getFirst();
        assertThat(credit.billed()).isFalse();
        assertThat(written.count("ChargeCategory = 'Credit'")).isZero();
        assertThat(folder.resolve("credits.csv"))
                .hasContent("month,kind,name,amount\n2026-01,credit,,"
                        + drawdown.money.Money.of(credit.amount()).plain());
    }

    @Test
    void theTruthIsJson() throws IOException {
        Written.of(BILL.withErrors(new DoubledFile(JANUARY)), folder, Layout.of(Format.FOCUS, Encoding.CSV_GZ));
        assertThat(Files.readString(folder.resolve("truth.json")))
                .startsWith("{\n\"bill\": {\"agreement\":\"synthetic-edp\",\"currency\":\"USD\",\"seed\":61,")
                .contains(
                        "\n{\"month\":\"2026-01\",\"kind\":\"usage\",\"name\":\"bedrock\",\"service\":\"Amazon Bedrock\",",
                        "\"errors\": [\n{\"error\":{\"kind\":\"doubled-file\",\"sentence\":\"the file of 2026-01 is there"
                                + " twice\",\"month\":\"2026-01\"},\"amount\":\"");
    }
}
