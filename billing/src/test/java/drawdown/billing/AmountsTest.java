package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    private static final String REST =
            " AS BilledCost, 'USD' AS BillingCurrency, TIMESTAMP '2026-01-01' AS BillingPeriodStart, "
                    + "'Usage' AS ChargeCategory, 'EC2' AS ServiceName";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "12.5, 12.5",
        "4.0E-7, 0.0000004",
        "-4.0e-7, -0.0000004",
        "'$50,000.00 ', 50000",
        "'-$1,234.56', -1234.56",
        "'($7.20)', -7.2",
        "€3, 3",
        "$50000.00, 50000",
        "22.42460214538544, 22.42460214538544",
        "0.00000780900, 0.000007809",
        "1.0983610000000001, 1.0983610000000001",
        "0.000000000000000000000001, 0.000000000000000000000001",
        "99999999999999.99, 99999999999999.99",
    })
    void anAmountIsReadToItsLastDecimal(String written, String amount) {
        var export = Exported.focus(folder.resolve("a.csv"), written + " | Tax");
        assertThat(Exported.imported(export).reconciliation().export().billed()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"'1,5'", "'1.234,56'", "abc", "1.2.3", "--1", "'12,34,567'", "NaN", "$"})
    void whatIsNoAmountIsAProblem(String written) {
        var export = Exported.focus(folder.resolve("a.csv"), "1", written);
        assertThat(Exported.problems(folder, export).getFirst())
                .startsWith("a.csv:3:1: BilledCost cannot be read: '" + written + "'");
    }

    @ParameterizedTest
    @CsvSource({"NULL", "null", "''", "' '"})
    void aChargeWithoutBilledCostIsLeftOutByName(String written) {
        var export = Exported.focus(folder.resolve("a.csv"), "1", written);
        var imported = Exported.imported(export);
        assertThat(imported.csv()).contains("2026-01,usage,everything-else,1.00");
        assertThat(imported.reconciliation().leftOut())
                .singleElement()
                .returns("BilledCost is missing", Reconciliation.Part::name)
                .returns(1L, part -> part.sum().charges());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 2026-01",
        "2026-01-01T00:00:00.000Z, 2026-01",
        "2026-01-01 00:00:00, 2026-01",
        "2026-01-01 00:00:00 UTC, 2026-01",
        "2026-01-01T00:00:00+02:00, 2026-01",
        "2026-01-31, 2026-01",
        "5/1/25, 2025-05",
        "05/01/2025, 2025-05",
        "12/1/2025 0:00, 2025-12",
    })
    void aMonthIsTheOneThatIsWritten(String written, String month) {
        var export = Exported.focus(folder.resolve("a.csv"), "1 | Usage | " + written);
        assertThat(Exported.spend(export)).containsExactly(month + ",usage,everything-else,1.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TIMESTAMPTZ '2026-01-01 00:00:00+00'",
                "TIMESTAMP_NS '2026-01-01 00:00:00'",
                "TIMESTAMP_S '2026-01-01 00:00:00'",
                "DATE '2026-01-01'",
                "'2026-01-01T00:00:00Z'"
            })
    void theMonthIsTheSameWhateverTheTypeOfTheColumn(String value) {
        var export = Exported.parquet(
                folder.resolve("a.parquet"),
                "SELECT 1 AS BilledCost, 'USD' AS BillingCurrency, 'Usage' AS ChargeCategory, " + value
                        + " AS BillingPeriodStart, " + value + " AS ChargePeriodStart");
        assertThat(Exported.spend(export)).containsExactly("2026-01,usage,everything-else,1.00");
    }

    @Test
    void theInvoiceDecidesTheMonthNotTheUsage() {
        var export = Exported.focus(
                folder.resolve("a.csv"),
                "1 | Usage | 2026-02-01 | EC2 | AWS | AWS | AWS | USD | | 1 | i | v | 2026-01-31 | 2026-02-01");
        assertThat(Exported.spend(export)).containsExactly("2026-02,usage,everything-else,1.00");
    }

    @Test
    void floatingPointIsTheDecimalItWasWrittenAs() {
        var export = Exported.parquet(
                folder.resolve("a.parquet"),
                "SELECT x" + REST
                        + " FROM (VALUES (0.1::DOUBLE), (0.2), (1.0983610000000001), (123456.789), (4e-7), (1e9)) t(x)");
        assertThat(Exported.imported(export).reconciliation().export().billed())
                .isEqualByComparingTo("1000123458.1873614000000001");
    }

    @Test
    void floatingPointThatIsNoAmountIsAProblem() {
        var export = Exported.parquet(
                folder.resolve("a.parquet"), "SELECT x" + REST + " FROM (VALUES (1.5::DOUBLE), ('NaN'), (1e30)) t(x)");
        assertThat(Exported.problems(folder, export).getFirst())
                .startsWith("a.parquet: row 2: BilledCost cannot be read: 'nan', and in 1 more charges");
    }

    @Test
    void parquetThatHoldsTextOrWholeNumbersIsReadTheSame() {
        var text = Exported.parquet(folder.resolve("a.parquet"), "SELECT '$1,000.10'" + REST);
        var whole = Exported.parquet(folder.resolve("b.parquet"), "SELECT 7" + REST);
        var decimal = Exported.parquet(folder.resolve("c.parquet"), "SELECT 0.000000001::DECIMAL(38, 18)" + REST);
        assertThat(Exported.imported(text, whole, decimal)
                        .reconciliation()
                        .export()
                        .billed())
                .isEqualByComparingTo("1007.100000001");
    }

    @Test
    void halvesOfACentGoToTheEvenCentAndTheDifferenceIsSaid() {
        var export =
                Exported.focus(folder.resolve("a.csv"), "0.125 | Usage | 2026-01-01", "0.135 | Usage | 2026-02-01");
        var imported = Exported.imported(export);
        assertThat(imported.csv().lines().skip(1))
                .containsExactly("2026-01,usage,everything-else,0.12", "2026-02,usage,everything-else,0.14");
        assertThat(imported.reconciliation().rounding()).isEqualByComparingTo("0");
    }

    @Test
    void smallAmountsAddUpBeforeTheyAreRounded() {
        var rows = new String[1000];
        Arrays.fill(rows, "0.001");
        assertThat(Exported.spend(Exported.focus(folder.resolve("a.csv"), rows)))
                .containsExactly("2026-01,usage,everything-else,1.00");
    }
}
