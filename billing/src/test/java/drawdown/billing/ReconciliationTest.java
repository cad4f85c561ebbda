package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import drawdown.billing.Reconciliation.Part;
import drawdown.billing.Reconciliation.Repeat;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconciliationTest {

    private static final String AWS = " | Usage | 2026-01-01 | EC2 | AWS | AWS | AWS | USD | ";

    @TempDir
    private Path folder;

    @Test
    void usageAndPurchaseAndAdjustmentAreUsageAndTaxIsLeftOut() {
        var imported = Exported.imported(Exported.focus(
                folder.resolve("a.csv"),
                "10 | Usage",
                "20 | Purchase",
                "-3 | Adjustment",
                "5 | Tax",
                "-1" + AWS + "Correction"));
        assertThat(imported.csv()).isEqualTo("month,kind,name,amount\n2026-01,usage,everything-else,26.00\n");
        var left = imported.reconciliation().leftOut();
        assertThat(left).singleElement().returns("Tax", Part::name);
        assertThat(left.getFirst().sum().billed()).isEqualByComparingTo("5");
        assertThat(oddities(imported)).contains("corrections of earlier charges", "usage below 0");
    }

    @Test
    void categoriesThatFocusDoesNotHaveAreLeftOutByName() {
        var imported = Exported.imported(
                Exported.focus(folder.resolve("a.csv"), "1 | usage", "2 | Discount", "4 | ", "8 | NULL"));
        assertThat(imported.csv()).contains("2026-01,usage,everything-else,1.00");
        assertThat(imported.reconciliation().leftOut())
                .extracting(Part::name)
                .containsExactly("ChargeCategory Discount is not of FOCUS", "ChargeCategory is missing");
        assertThat(imported.reconciliation().leftOut().getLast().sum().billed()).isEqualByComparingTo("12");
    }

    @Test
    void theFirstScopeThatNamesAServiceTakesItAndTheRestIsListed() {
        var rules = new Rules(
                "aws",
                List.of(
                        new Rules.ScopeRule("ai", List.of("amazon bedrock")),
                        new Rules.ScopeRule("all-named", List.of("Amazon Bedrock", "EC2")),
                        new Rules.ScopeRule("rest", List.of())),
                List.of(),
                "usd");
        var export = Exported.focus(
                folder.resolve("a.csv"),
                "1",
                "2 | Usage | 2026-01-01 | Amazon Bedrock",
                "4 | Usage | 2026-01-01 | S3",
                "8 | Usage | 2026-01-01 | ");
        var imported = Exported.imported(Exported.of(export).withRules(rules));
        assertThat(imported.csv().lines().skip(1))
                .containsExactly("2026-01,usage,ai,2.00", "2026-01,usage,all-named,1.00", "2026-01,usage,rest,12.00");
        assertThat(imported.reconciliation().lastScope()).extracting(Part::name).containsExactly("no service", "S3");
    }

    @Test
    void anIdenticalFileIsLeftOutByName() throws IOException {
        var one = Exported.focus(folder.resolve("a.csv"), "1");
        var other = Files.copy(one, folder.resolve("b.csv"));
        var imported = Exported.imported(folder);
        assertThat(imported.csv()).contains(",1.00");
        assertThat(imported.reconciliation().filesLeftOut())
                .containsExactly(new Reconciliation.FileLeftOut(other.toString(), "identical to " + one));
    }

    @Test
    void aFileNamedTwiceIsReadOnce() {
        var file = Exported.focus(folder.resolve("a.csv"), "1");
        assertThat(Exported.spend(file, folder, folder.resolve("../" + folder.getFileName() + "/a.csv")))
                .containsExactly("2026-01,usage,everything-else,1.00");
    }

    @Test
    void repeatedChargesAreUsedAndCounted() {
        var one = Exported.focus(folder.resolve("a.csv"), "1", "2", "2", "0", "0");
        var other = Exported.focus(folder.resolve("b.csv"), "1", "3");
        var imported = Exported.imported(one, other);
        assertThat(imported.csv()).contains(",9.00");
        assertThat(imported.reconciliation().repeats())
                .extracting(
                        Repeat::files,
                        r -> r.sum().charges(),
                        r -> r.sum().billed().intValueExact())
                .containsExactlyInAnyOrder(
                        tuple(List.of(one.toString()), 1L, 2), tuple(List.of(one.toString(), other.toString()), 1L, 1));
    }

    @Test
    void chargesThatDifferInAResourceOrAnInvoiceAreNoRepeats() {
        var imported = Exported.imported(Exported.focus(
                folder.resolve("a.csv"),
                "1" + AWS + "| 1 | i-1 | INV-1",
                "1" + AWS + "| 1 | i-2 | INV-1",
                "1" + AWS + "| 1 | i-1 | INV-2"));
        assertThat(imported.reconciliation().repeats()).isEmpty();
    }

    @Test
    void missingMonthsAndDaysAreSaid() {
        var imported = Exported.imported(Exported.focus(
                folder.resolve("a.csv"),
                day("2026-01-01", "2026-01-01", "2026-01-30"),
                day("2026-02-01", "2026-02-01", "2026-03-01"),
                day("2026-05-01", "2026-05-02", "2026-05-03"),
                "1 | Tax | 2026-05-01 | EC2 | AWS | AWS | AWS | USD | | 1 | i | v | 2026-05-01 | 2026-06-01"));
        assertThat(imported.reconciliation().gaps())
                .containsExactly(
                        "2026-03 to 2026-04 are missing",
                        "2026-01 is partial: no charges on 2026-01-30 to 2026-01-31 (2 of 31 days)",
                        "2026-05 is partial: no charges on 2026-05-01, 2026-05-03 to 2026-05-31 (30 of 31 days)");
    }

    private static String day(String month, String from, String until) {
        return "1 | Usage | " + month + " | EC2 | AWS | AWS | AWS | USD | | 1 | i | v | " + from + " | " + until;
    }

    @Test
    void whatIsBilledWithoutAnEffectiveCostIsSaidButForPurchases() {
        var imported = Exported.imported(Exported.focus(
                folder.resolve("a.csv"),
                "5" + AWS + "NULL | 0",
                "7 | Purchase | 2026-01-01 | EC2 | AWS | AWS | AWS | USD | | 0",
                "1"));
        assertThat(imported.reconciliation().oddities())
                .extracting(
                        Part::name,
                        p -> p.sum().charges(),
                        p -> p.sum().billed().intValueExact())
                .containsExactly(
                        tuple("billed, with an EffectiveCost of 0", 1L, 5),
                        tuple("the word NULL in ChargeClass", 1L, 5));
    }

    @Test
    void anInvoiceWithinTheToleranceOfFocusAgrees() {
        var export = Exported.of(Exported.focus(folder.resolve("a.csv"), "100", "7 | Tax"));
        var within = Exported.imported(export.withInvoice(new BigDecimal("106.01")));
        assertThat(within.reconciliation().invoice())
                .map(Reconciliation.Invoice::within)
                .contains(true);
        assertThat(within.reconciliation().text()).contains("difference 0.99, within the tolerance of 1.00");
        var untaxed = Exported.imported(export.withInvoice(new BigDecimal("100")));
        assertThat(untaxed.reconciliation().text()).contains("total 100.00 USD, taken to be without tax");
        var beyond = Exported.imported(export.withInvoice(new BigDecimal("90")));
        assertThat(beyond.reconciliation().text()).contains("difference 17.00, BEYOND the tolerance of 1.00");
    }

    @Test
    void theToleranceGrowsWithTheRootOfTheChargesAndTheSubunitIsTheCurrencys() {
        var sum = new Sum(1_000_000, BigDecimal.ZERO);
        assertThat(invoice(sum, "USD")).isEqualByComparingTo("5");
        assertThat(invoice(sum, "JPY")).isEqualByComparingTo("500");
        assertThat(invoice(new Sum(4, BigDecimal.ZERO), "JPY")).isEqualByComparingTo("100");
    }

    private static BigDecimal invoice(Sum export, String currency) {
        return Reconciliation.Invoice.of(BigDecimal.ZERO, export, BigDecimal.ZERO, currency)
                .tolerance();
    }

    @Test
    void aReconciliationThatDoesNotAddUpCannotBeMade() {
        var one = new Sum(1, BigDecimal.ONE);
        assertThatThrownBy(() -> new Reconciliation(
                        "USD",
                        List.of(),
                        List.of(),
                        one,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void filesOfSeveralMonthsLayoutsAndCompressionsAreOneExport() throws IOException {
        var months = Files.createDirectories(folder.resolve("2026/[01] x"));
        Exported.focus(months.resolve("it's.csv"), "1 | Usage | 2026-01-01");
        Exported.text(
                folder.resolve("b.CSV"),
                "\uFEFFbilledcost;BILLINGCURRENCY;BillingPeriodStart;ChargeCategory;x_Note\r\n2;USD;2026-02-01;Usage;\"a;\r\nb\"\r\n");
        try (var gzip = new java.util.zip.GZIPOutputStream(Files.newOutputStream(folder.resolve("c.csv.gz")))) {
            Files.copy(Exported.focus(folder.resolve("plain"), "4 | Usage | 2026-03-01"), gzip);
        }
        Exported.parquet(
                folder.resolve("d.snappy.parquet"),
                "SELECT 8.0 AS BilledCost, 'USD' AS BillingCurrency, DATE '2026-04-01' AS BillingPeriodStart, 'Usage' AS ChargeCategory");
        Exported.text(folder.resolve("manifest.json"), "{}");
        var spend = List.of(
                "2026-01,usage,everything-else,1.00",
                "2026-02,usage,everything-else,2.00",
                "2026-03,usage,everything-else,4.00",
                "2026-04,usage,everything-else,8.00");
        assertThat(Exported.spend(folder)).isEqualTo(spend);
        assertThat(Exported.spend(folder.resolve("**.{csv,CSV,csv.gz,parquet}")))
                .isEqualTo(spend);
    }

    private static List<String> oddities(Imported imported) {
        return imported.reconciliation().oddities().stream().map(Part::name).toList();
    }
}
