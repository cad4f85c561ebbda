package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.billing.Reconciliation.Part;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleCloudTest {

    private static final Path SAMPLE = Path.of("src/test/resources/gcp/standard-usage-2026-01.csv");

    private static final String HEADER =
            "service_description,usage_start_time,invoice_month,cost,currency,cost_type,credits,transaction_type,seller_name\n";

    @TempDir
    private Path folder;

    @Test
    void aNestedTableOfParquetIsTheSameBillAsItsFlatText() {
        var nested = Exported.parquet(folder.resolve("a.parquet"), """
                SELECT
                    billing_account_id, {'id': "service.id", 'description': "service.description"} AS service,
                    {'id': "sku.id", 'description': "sku.description"} AS sku,
                    usage_start_time::TIMESTAMPTZ AS usage_start_time, usage_end_time::TIMESTAMPTZ AS usage_end_time,
                    {'id': "project.id", 'name': "project.name"} AS project,
                    cost::DOUBLE AS cost, currency, {'month': "invoice.month"} AS invoice, cost_type,
                    from_json(credits, '[{"name": "VARCHAR", "type": "VARCHAR", "amount": "DOUBLE"}]') AS credits,
                    {'type': "adjustment_info.type"} AS adjustment_info, transaction_type, seller_name
                FROM read_csv('%s', all_varchar = true)""".formatted(SAMPLE));
        var flat = Exported.imported(SAMPLE);
        var other = Exported.imported(nested);
        assertThat(other.csv()).isEqualTo(flat.csv());
        assertThat(other.reconciliation().export().equalTo(flat.reconciliation().export()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "COMMITTED_USAGE_DISCOUNT, '2026-01,usage,everything-else,60.00'",
        "COMMITTED_USAGE_DISCOUNT_DOLLAR_BASE, '2026-01,usage,everything-else,60.00'",
        "SUSTAINED_USAGE_DISCOUNT, '2026-01,usage,everything-else,60.00'",
        "FREE_TIER, '2026-01,usage,everything-else,60.00'",
        "SUBSCRIPTION_BENEFIT, '2026-01,usage,everything-else,60.00'",
        "FEE_UTILIZATION_OFFSET, '2026-01,usage,everything-else,60.00'",
        "DISCOUNT, '2026-01,usage,everything-else,100.00'",
        "SPENDING_BASED_DISCOUNT, '2026-01,usage,everything-else,100.00'",
        "RESELLER_MARGIN, '2026-01,usage,everything-else,100.00'",
    })
    void discountsInThePriceLowerUsageAndThoseOfTheAgreementDoNot(String type, String row) {
        assertThat(Exported.spend(gcp(credit(type)))).containsExactly(row);
    }

    @Test
    void promotionsAreCreditsAndUnknownCreditsAreLeftOutByName() {
        assertThat(Exported.spend(gcp(credit("PROMOTION"))))
                .containsExactly("2026-01,usage,everything-else,100.00", "2026-01,credit,,40.00");
        var unknown = Exported.imported(gcp(credit("LOTTERY")));
        assertThat(unknown.reconciliation().leftOut()).singleElement().satisfies(part -> {
            assertThat(part.name()).contains("LOTTERY");
            assertThat(part.sum().billed()).isEqualByComparingTo("-40");
        });
        assertThat(unknown.reconciliation().export().charges()).isEqualTo(2);
    }

    @Test
    void theInvoiceMonthDecidesAndTaxIsLeftOut() {
        var imported = Exported.imported(gcp(
                "BigQuery,2026-01-31 23:00:00 UTC,202602,3,USD,regular,,GOOGLE,",
                ",2026-02-28 00:00:00 UTC,202602,19,USD,tax,,,",
                ",2026-02-28 00:00:00 UTC,202602,0.01,USD,rounding_error,[],,"));
        assertThat(imported.csv()).contains("2026-02,usage,everything-else,3.01");
        assertThat(imported.reconciliation().leftOut()).extracting(Part::name).containsExactly("Tax");
    }

    @Test
    void whatThirdPartiesSellIsMarketplaceUnderTheSellersName() {
        assertThat(Exported.spend(gcp(
                        "MongoDB Atlas,2026-01-31 23:00:00 UTC,202601,3,USD,regular,,THIRD_PARTY_RESELLER,Google LLC",
                        "Agent,2026-01-31 23:00:00 UTC,202601,4,USD,regular,,THIRD_PARTY_AGENCY,Elastic N.V.")))
                .containsExactly("2026-01,marketplace,Elastic N.V.,4.00", "2026-01,marketplace,MongoDB Atlas,3.00");
    }

    @Test
    void creditsThatCannotBeReadAreFound() {
        assertThat(Exported.problems(folder, gcp("BigQuery,2026-01-31,202601,3,USD,regular,\"[{amount\",GOOGLE,"))
                        .getFirst())
                .startsWith("a.csv:2:42: credits cannot be read: '[{amount'");
    }

    private static String credit(String type) {
        return "BigQuery,2026-01-01 08:00:00 UTC,202601,100,USD,regular,\"[{\"\"type\"\": \"\"" + type
                + "\"\", \"\"amount\"\": -40}]\",GOOGLE,";
    }

    private Path gcp(String... rows) {
        return Exported.text(folder.resolve("a.csv"), HEADER + String.join("\n", rows) + "\n");
    }
}
