package drawdown.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "first-party-model, src/test/resources/focus/spec/csp_served_foundation_model_first_party.csv",
        "prepaid-model, src/test/resources/focus/spec/drawdown_via_prepayment_foundation_model_api.csv",
        "aws, src/test/resources/focus/generated/aws_1_2_cost_and_usage_rows25_seed7.csv",
        "azure, src/test/resources/focus/generated/azure_1_3_cost_and_usage_rows25_seed7.csv",
    })
    void everyPublishedExportHasItsBaseline(String name, String export) throws IOException {
        var csv = Files.readString(Taken.of(folder, Path.of(export)).folder().resolve("baseline.csv"));
        var file = Path.of("src/test/resources/baselines", name + ".csv");
        if (System.getProperty("bless") != null) {
            Files.writeString(file, csv);
        }
        assertThat(csv).as("%s; ./mvnw verify -Dbless rewrites it", file).isEqualTo(Files.readString(file));
    }

    @Test
    void csvAndParquetOfOneExportGiveOneBaseline() throws IOException {
        var sample = Path.of("../examples/focus-sample");
        var csv = Taken.of(
                Files.createDirectory(folder.resolve("csv")), sample.resolve("focus_sample_2024-09-01_15.csv"));
        var parquet = Taken.of(
                Files.createDirectory(folder.resolve("parquet")), sample.resolve("focus_sample_2024-09-01_15.parquet"));

        assertThat(parquet.csv()).isEqualTo(csv.csv());
    }

    @Test
    void chargesThatDifferInTimeAndAmountAloneAreOneLine() throws IOException {
        var bill = Taken.focus(
                folder.resolve("bill.csv"),
                "1.5,2,2,1,Usage,2026-01-01,2026-01-05,2026-01-06,EC2,AWS,AWS,AWS,USD,1,us-east-1,S,m5,Hrs,3,,,",
                "2.5,3,3,2,Usage,2026-02-01,2026-02-05,2026-02-06,EC2,AWS,AWS,AWS,USD,1,us-east-1,S,m5,Hrs,4,,,",
                "9,9,9,9,Usage,2026-02-01,2026-02-05,2026-02-06,EC2,AWS,AWS,AWS,USD,2,us-east-1,S,m5,Hrs,4,,,");

        assertThat(Taken.of(folder, bill).csv().get(1))
                .contains(",2026-01,2026-02,2,7,5,5,3,4,", ",2026-01-05 00:00:00,2026-02-06 00:00:00,1,");
    }

    @Test
    void aCommitmentDiscountSaysWhatWasBoughtUsedAndUnused() throws IOException {
        var bill = Taken.focus(
                folder.resolve("bill.csv"),
                "10,10,10,0,Purchase,2026-01-01,2026-01-01,2026-02-01,Savings Plans,AWS,AWS,AWS,USD,1,,S,,,,sp-1,Savings Plan,",
                "0,12,12,8,Usage,2026-01-01,2026-01-05,2026-01-06,EC2,AWS,AWS,AWS,USD,1,us-east-1,S,m5,Hrs,3,sp-1,Savings Plan,Used",
                "0,0,0,2,Usage,2026-01-01,2026-01-05,2026-01-06,EC2,AWS,AWS,AWS,USD,1,us-east-1,S,,,,sp-1,Savings Plan,Unused");

        var discount = Taken.of(folder, bill).baseline().commitments().getFirst();

        assertThat(discount.bought()).isEqualByComparingTo("10");
        assertThat(discount.covered().orElseThrow()).isEqualByComparingTo("12");
        assertThat(discount.used().orElseThrow()).isEqualByComparingTo("8");
        assertThat(discount.unused().orElseThrow()).isEqualByComparingTo("2");
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsNoFormulaInCsv() throws IOException {
        var bill = Taken.metered(folder.resolve("bill.csv"), "=1+1|AWS|AWS|@SUM(A1)|-Hrs|5|-4");

        var line = Taken.of(folder, bill).csv().get(1);

        assertThat(line).contains(",'=1+1,", ",'@SUM(A1),'-Hrs,", ",-4,").doesNotContain(",=", ",@");
    }

    @Test
    void parquetKeepsExactAmountsAndTextsAsTheyAre() throws Exception {
        var bill = Taken.metered(folder.resolve("bill.csv"), "=1+1|AWS|AWS|m5|Hrs|5|0.000000000000000000000001");
        var parquet = Taken.of(folder, bill).folder().resolve("baseline.parquet");

        assertThat(value("SELECT service FROM '" + parquet + "'")).isEqualTo("=1+1");
        assertThat(value("SELECT billed_cost::VARCHAR FROM '" + parquet + "'")).isEqualTo("0.000000000000000000000001");
        assertThat(value("SELECT column_type FROM (DESCRIBE FROM '" + parquet + "') WHERE column_name = 'billed_cost'"))
                .isEqualTo("DECIMAL(38,24)");
    }

    private static String value(String query) throws SQLException {
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var sql = duckdb.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void aBaselineWhoseSectionLacksAChargeIsRefused() {
        var sound =
                Taken.of(folder, Path.of("src/test/resources/focus/generated")).baseline();
        var section = sound.sections().getFirst();
        var lacking = new Section(
                section.title(),
                section.keys(),
                section.groups().subList(1, section.groups().size()));

        assertThatThrownBy(() -> new Baseline(
                        sound.whole(),
                        sound.months(),
                        List.of(lacking),
                        sound.vendors(),
                        sound.commitments(),
                        sound.ai(),
                        sound.lines(),
                        sound.largest(),
                        sound.unstated(),
                        sound.evidence(),
                        sound.reconciliation()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Services adds up to");
    }

    @Test
    void aCostThatNoChargeStatesIsAbsentAndNotZero() {
        var one = new Costs(1, Optional.of(BigDecimal.ONE), Optional.empty(), Optional.empty(), BigDecimal.TEN);

        assertThat(one.plus(Costs.NONE)).isEqualTo(one);
        assertThat(one.plus(one).list()).contains(BigDecimal.TWO);
        assertThat(one.plus(one).effective()).isEmpty();
    }
}
