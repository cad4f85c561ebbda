package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.billing.Reconciliation.ExportFile;
import drawdown.billing.Reconciliation.Part;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AzureTest {

    private static final String HEADER =
            "Date,BillingPeriodStartDate,BillingPeriodEndDate,MeterCategory,ChargeType,PricingModel,PublisherType,PublisherName,"
                    + "ReservationId,Quantity,Cost,BillingCurrency,ResourceId\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date,MeterCategory,CostInBillingCurrency,BillingCurrencyCode,Quantity\n%s,VM,1.5,USD,2\n",
                "Date,MeterCategory,Cost,BillingCurrency,Quantity\n%s,VM,1.5,USD,2\n",
                "date,meterCategory,costInBillingCurrency,billingCurrency,quantity,costInUsd\n%s,VM,1.5,USD,2,1.5\n",
                "UsageDateTime,MeterCategory,PreTaxCost,Currency,UsageQuantity\n%s,VM,1.5,USD,2\n",
                "Date,Meter Category,ExtendedCost,Consumed Quantity\n%s,VM,1.5,2\n",
                """
                UsageDateTime (UsageDateTime),Kategorie der Verbrauchseinheit (MeterCategory),PreTaxCost (PreTaxCost),Currency
                %s,VM,1.5,USD
                """,
                "\uFEFFDate,MeterCategory,Cost,BillingCurrency\r\n%s,VM,1.5,USD\r\n",
            })
    void headersOfEveryAgreementAndAgeAreRead(String export) {
        for (var day : List.of("9/2/2023", "09/02/2023", "2023-09-02", "2023-09-02T00:00:00Z", "02.09.2023")) {
            var file = Exported.text(folder.resolve("a.csv"), export.formatted(day));
            assertThat(Exported.spend(file)).containsExactly("2023-09,usage,everything-else,1.50");
        }
    }

    @Test
    void theMonthIsThatOfTheBillingPeriodAndItsLastDayIsIncluded() {
        var imported = azure("2026-02-01,2026-01-01,1/31/2026,Storage,Usage,,,,,1,2,USD,d");
        assertThat(imported.csv()).contains("2026-01,usage,everything-else,2.00");
        assertThat(imported.reconciliation().gaps())
                .singleElement()
                .asString()
                .contains("2026-01-01 to 2026-01-31 (31 of 31");
    }

    @Test
    void aDecimalCommaIsReadUnderAGermanHeaderBetweenSemicolonsAndElseRefused() {
        var german =
                "UsageDateTime (UsageDateTime);Kategorie der Verbrauchseinheit (MeterCategory);PreTaxCost (PreTaxCost);Currency\n";
        var file = Exported.text(
                folder.resolve("a.csv"), german + "02.09.2023;VM;1234,56;EUR\n2023-09-03;VM;1,5E-1;EUR\n");
        assertThat(Exported.spend(file)).containsExactly("2023-09,usage,everything-else,1234.71");
        var pointed = Exported.text(folder.resolve("b.csv"), german + "02.09.2023;VM;1.234;EUR\n");
        assertThat(Exported.problems(folder, pointed).getFirst())
                .startsWith("b.csv:2:15: ")
                .contains("'1.234'");
        var english = Exported.text(
                folder.resolve("c.csv"), "Date;MeterCategory;Cost;BillingCurrency\n2023-09-02;VM;1,5;EUR\n");
        assertThat(Exported.problems(folder, english).getFirst())
                .startsWith("c.csv:2:15: ")
                .contains("'1,5'");
    }

    @Test
    void everyTypeOfChargeHasItsPlace() {
        var imported = azure(
                "2026-01-01,2026-01-01,2026-01-31,Virtual Machines,Usage,OnDemand,Azure,Microsoft,,1,100,USD,vm",
                "2026-01-01,2026-01-01,2026-01-31,Virtual Machines,Purchase,Reservation,Azure,,r-1,1,1000,USD,",
                "2026-01-02,2026-01-01,2026-01-31,Virtual Machines,Refund,Reservation,Azure,,r-1,-1,-400,USD,",
                "2026-01-02,2026-01-01,2026-01-31,Virtual Machines,Usage,Reservation,Azure,,r-1,24,0,USD,vm",
                "2026-01-31,2026-01-01,2026-01-31,,RoundingAdjustment,,Azure,,,1,0.004,USD,",
                "2026-01-31,2026-01-01,2026-01-31,,Tax,,Azure,,,1,19,USD,",
                "2026-01-31,2026-01-01,2026-01-31,,Credit,,Azure,,,1,-25,USD,",
                "2026-01-31,2026-01-01,2026-01-31,,Surcharge,,Azure,,,1,7,USD,",
                "2026-01-05,2026-01-01,2026-01-31,,Usage,OnDemand,Marketplace,Databricks Inc.,,1,50,USD,ws");
        assertThat(imported.csv().lines().skip(1))
                .containsExactly(
                        "2026-01,usage,everything-else,700.00",
                        "2026-01,marketplace,Databricks Inc.,50.00",
                        "2026-01,credit,,25.00");
        assertThat(imported.reconciliation().leftOut())
                .extracting(Part::name)
                .anyMatch(name -> name.contains("Surcharge"))
                .anyMatch(name -> name.equals("Tax"));
        assertThat(imported.reconciliation().files())
                .extracting(ExportFile::format)
                .containsExactly("Azure cost, actual");
    }

    @Test
    void anAmortisedExportIsSaidToBeOne() {
        assertThat(azure(
                                "2026-01-01,2026-01-01,2026-01-31,Virtual Machines,Usage,Reservation,Azure,,r-1,24,10,USD,vm",
                                "2026-01-01,2026-01-01,2026-01-31,Virtual Machines,UnusedReservation,Reservation,Azure,,r-1,24,10,USD,vm")
                        .reconciliation()
                        .files())
                .extracting(ExportFile::format)
                .containsExactly("Azure cost, amortised: not as invoiced");
    }

    @Test
    void actualAndAmortisedCostOfAMonthAreNotAddedUp() {
        var amortised = file(
                "amortised.csv",
                "2026-01-01,2026-01-01,2026-01-31,Virtual Machines,Usage,Reservation,Azure,,r-1,24,10,USD,vm",
                "2026-01-01,2026-01-01,2026-01-31,Storage,Usage,OnDemand,Azure,,,24,3,USD,disk");
        var actual = file(
                "actual.csv",
                "2026-01-01,2026-01-01,2026-01-31,Virtual Machines,Usage,Reservation,Azure,,r-1,24,0,USD,vm",
                "2026-01-01,2026-01-01,2026-01-31,Storage,Usage,OnDemand,Azure,,,24,3,USD,disk",
                "2026-01-01,2026-01-01,2026-01-31,Virtual Machines,Purchase,Reservation,Azure,,r-1,1,310,USD,");
        assertThat(Exported.problems(folder, actual, amortised).getFirst())
                .startsWith("amortised.csv: is of amortised cost in 2026-01, and ")
                .endsWith("Maybe import the actual cost alone: it is what is invoiced.");
        var february = file(
                "february.csv",
                "2026-02-01,2026-02-01,2026-02-28,Virtual Machines,Usage,Reservation,Azure,,r-1,24,10,USD,vm");
        assertThat(Exported.spend(actual, february)).hasSize(2);
    }

    @Test
    void anExportWithoutACurrencyIsInThatOfTheAgreement() {
        var file = Exported.text(
                folder.resolve("a.csv"), "Date,Meter Category,ExtendedCost,Consumed Quantity\n2023-09-02,VM,1.5,2\n");
        var rules = Rules.of(Exported.agreement("azure", "", "CHF"));
        var imported = Exported.imported(Exported.of(file).withRules(rules));
        assertThat(imported.reconciliation().currency()).isEqualTo("CHF");
        assertThat(imported.reconciliation().oddities())
                .extracting(Part::name)
                .contains("no currency is named, and CHF taken");
    }

    private Imported azure(String... rows) {
        return Exported.imported(file("a.csv", rows));
    }

    private Path file(String name, String... rows) {
        return Exported.text(folder.resolve(name), HEADER + String.join("\n", rows) + "\n");
    }
}
