package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.billing.Reconciliation.Part;
import drawdown.text.Reading;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// AWS Cost and Usage Reports, whose rows are line items of many types.
class CurTest {

    private static final List<String> USUAL = List.of(
            "Usage",
            "1",
            "2026-01-01T00:00:00.000Z",
            "USD",
            "AWS",
            "Amazon Web Services EMEA SARL",
            "AmazonEC2",
            "Amazon Elastic Compute Cloud",
            "",
            "USE1-BoxUsage:m5.large");

    private static final String COLUMNS =
            "line_item_line_item_type,line_item_unblended_cost,bill_billing_period_start_date,line_item_currency_code,"
                    + "bill_billing_entity,line_item_legal_entity,line_item_product_code,product_product_name,"
                    + "savings_plan_savings_plan_a_r_n,line_item_usage_type";

    private static final String FLAT = "discount_edp_discount,discount_private_rate_discount,discount_total_discount";

    @TempDir
    private Path folder;

    /// A report whose rows may leave out the last columns, which are then usual.
    private Path cur(String name, String... rows) {
        return wide(name, "", rows);
    }

    /// @param more columns after the usual ones, which each row must have after a double bar
    private Path wide(String name, String more, String... rows) {
        var text = Arrays.stream(rows).map(CurTest::row).collect(Collectors.joining("\n"));
        return Exported.text(folder.resolve(name), COLUMNS + (more.isEmpty() ? "" : "," + more) + "\n" + text + "\n");
    }

    private static String row(String given) {
        var parts = given.split(" \\|\\| ");
        var fields = parts[0].split("\\|", -1);
        var row = new ArrayList<>(USUAL);
        for (int i = 0; i < fields.length; i++) {
            row.set(i, fields[i].strip());
        }
        var usual = row.stream().map(f -> '"' + f + '"').collect(Collectors.joining(","));
        return parts.length > 1 ? usual + "," + parts[1] : usual;
    }

    private static List<String> sums(List<Part> parts) {
        return parts.stream()
                .map(p -> p.name() + ": " + p.sum().charges() + ", "
                        + ReconciliationText.exact(p.sum().billed()))
                .toList();
    }

    @Test
    void eachTypeOfLineItemGoesWhereItBelongs() {
        var plan = " | 2026-01-01 | USD | AWS | AWS | AmazonEC2 | | arn:aws:savingsplans::1:savingsplan/p-1";
        var imported = Exported.imported(cur(
                "a.csv",
                "Usage | 100",
                "DiscountedUsage | 0",
                "SavingsPlanCoveredUsage | 30" + plan,
                "SavingsPlanNegation | -30" + plan,
                "SavingsPlanRecurringFee | 20" + plan,
                "SavingsPlanUpfrontFee | 5",
                "RIFee | 7",
                "Fee | 11",
                "FlatRateSubscription | 15",
                "Refund | -4",
                "Credit | -3",
                "Tax | 19",
                "EdpDiscount | -9",
                "PrivateRateDiscount | -2",
                "BundledDiscount | -1",
                "SppDiscount | -0.5",
                "RiVolumeDiscount | -0.25",
                "DistributorDiscount | -0.125",
                "Discount | -0.0625",
                "Tip | 42"));
        assertThat(imported.csv().lines().skip(1))
                .containsExactly("2026-01,usage,everything-else,154.00", "2026-01,credit,,3.00");
        assertThat(sums(imported.reconciliation().leftOut()))
                .contains(
                        "Tax: 1, 19.00",
                        "EdpDiscount, a discount: 1, -9.00",
                        "Tip, an unknown kind of charge: 1, 42.00");
        assertThat(sums(imported.reconciliation().discounts()))
                .containsExactlyInAnyOrder(
                        "EdpDiscount: 1, -9.00",
                        "PrivateRateDiscount: 1, -2.00",
                        "BundledDiscount: 1, -1.00",
                        "SppDiscount: 1, -0.50",
                        "RiVolumeDiscount: 1, -0.25",
                        "DistributorDiscount: 1, -0.125",
                        "Discount: 1, -0.0625");
        assertThat(imported.reconciliation().oddities()).isEmpty();
    }

    @Test
    void amountsAreReadAsAwsWritesThemAndMissingOnesAreCounted() {
        var imported = Exported.imported(cur("a.csv", "Usage | 4.0E-7", "Usage | 1.81E-8", "Usage | ", "Usage | 2.5"));
        assertThat(imported.reconciliation().export().billed()).isEqualByComparingTo("2.5000004181");
        assertThat(sums(imported.reconciliation().leftOut())).containsExactly("BilledCost is missing: 1, 0.00");
    }

    @ParameterizedTest
    @CsvSource({
        "lineItem/LineItemType lineItem/UnblendedCost bill/BillingPeriodStartDate lineItem/CurrencyCode, CUR legacy",
        "line_item_line_item_type line_item_unblended_cost bill_billing_period_start_date line_item_currency_code, CUR legacy",
        "LINE_ITEM_LINE_ITEM_TYPE LINE_ITEM_UNBLENDED_COST BILL_BILLING_PERIOD_START_DATE LINE_ITEM_CURRENCY_CODE, CUR legacy",
        "line_item_line_item_type line_item_unblended_cost bill_billing_period_start_date line_item_currency_code product, CUR 2.0",
    })
    void everySpellingOfTheColumnsIsRecognised(String columns, String title) {
        var export = Exported.text(
                folder.resolve("a.csv"),
                columns.replace(' ', ',') + "\nUsage,1,2026-01-01,USD" + (columns.endsWith(" product") ? ",{}" : "")
                        + "\n");
        assertThat(Exported.imported(export).reconciliation().files())
                .singleElement()
                .returns(title, Reconciliation.ExportFile::format);
    }

    @Test
    void reportsOfBothKindsAreKeptApartBecauseTheIdsOfTheirLineItemsDiffer() {
        var legacy = cur("a.csv", "Usage | 1");
        var recent = wide("b.csv", "bill_payer_account_name", "Usage | 1 || payer");
        assertThat(Exported.problems(folder, legacy, recent))
                .containsExactly(
                        "b.csv: is of another format than the files before it: CUR legacy and CUR 2.0; the same "
                                + "charges may be in both\n   Maybe import them one at a time.");
    }

    /// Of 100 an EDP discount takes 9 and a private rate 1; of 50 nothing; 20 has a discount that has no column.
    @Test
    void discountColumnsAreTheSameAsColumnsMapStructureOrText() {
        var flat = wide(
                "flat.csv", FLAT, "Usage | 100 || -9.0,-1.0,-10.0", "Usage | 50 || 0.0,,0.0", "Usage | 20 || ,,-2");
        var text = wide(
                "text.csv",
                "discount",
                "Usage | 100 || \"{\"\"edp_discount\"\":-9.0,\"\"private_rate_discount\"\":-1.0}\"",
                "Usage | 50 || {}",
                "Usage | 20 || \"{\"\"spp_discount\"\":-2}\"");
        assertThat(sums(Exported.imported(flat).reconciliation().discounts()))
                .containsExactly(
                        "discount without a name: 1, -2.00",
                        "edp_discount: 1, -9.00",
                        "private_rate_discount: 1, -1.00");
        var named = List.of("edp_discount: 1, -9.00", "private_rate_discount: 1, -1.00", "spp_discount: 1, -2.00");
        var nothing = "MAP {'edp_discount': 0::DOUBLE}";
        var map = parquet(
                "map",
                "MAP {'edp_discount': -9::DOUBLE, 'private_rate_discount': -1}",
                nothing,
                "MAP {'spp_discount': -2::DOUBLE}");
        var struct = parquet(
                "struct",
                "{'edp_discount': -9, 'private_rate_discount': -1, 'spp_discount': NULL::INT}",
                "{'edp_discount': 0, 'private_rate_discount': NULL::INT, 'spp_discount': NULL::INT}",
                "{'edp_discount': NULL::INT, 'private_rate_discount': NULL::INT, 'spp_discount': -2}");
        for (var export : List.of(text, map, struct)) {
            var imported = Exported.imported(export);
            assertThat(imported.csv()).as("%s", export).contains("2026-01,usage,everything-else,170.00");
            assertThat(sums(imported.reconciliation().discounts()))
                    .as("%s", export)
                    .containsExactlyElementsOf(named);
        }
    }

    @Test
    void anInvoiceIsComparedWithWhatIsLeftAfterTheDiscounts() {
        var columns = wide("a.csv", FLAT, "Usage | 100 || -9,-1,-10", "Usage | 50 || 0,0,0");
        var items = cur("b.csv", "Usage | 100", "EdpDiscount | -10", "Usage | 50");
        for (var export : List.of(columns, items)) {
            var imported = Exported.imported(Exported.of(export).withInvoice(new BigDecimal("140")));
            assertThat(imported.reconciliation().text())
                    .as("%s", export)
                    .contains("difference 0.00, within the tolerance of 1.00");
        }
    }

    private Path parquet(String name, String... discounts) {
        var costs = List.of("100", "50", "20");
        var rows = new ArrayList<String>();
        for (int i = 0; i < discounts.length; i++) {
            rows.add("SELECT 'Usage' AS line_item_line_item_type, " + costs.get(i)
                    + "::DOUBLE AS line_item_unblended_cost, TIMESTAMP '2026-01-01' AS bill_billing_period_start_date, "
                    + "'USD' AS line_item_currency_code, MAP {'product_name': 'Amazon Athena'} AS product, "
                    + discounts[i] + " AS discount");
        }
        return Exported.parquet(folder.resolve(name + ".parquet"), String.join(" UNION ALL ", rows));
    }

    @Test
    void aNetCostThatIsNotTheCostLessItsDiscountsIsSaid() {
        var imported = Exported.imported(wide(
                "a.csv",
                FLAT + ",line_item_net_unblended_cost",
                "Usage | 100 || -9,-1,-10,90",
                "Usage | 50 || -5,0,-5,44.5",
                "Usage | 10 || 0,0,0,10.0000000001",
                "Usage | 7 || ,,,"));
        assertThat(sums(imported.reconciliation().oddities()))
                .containsExactly("net unblended cost is not unblended cost less discounts; the difference: 1, -0.50");
    }

    @Test
    void withoutDiscountColumnsTheNetCostTellsTheDiscount() {
        var imported = Exported.imported(wide(
                "a.csv", "line_item_net_unblended_cost", "Usage | 100 || 91", "Usage | 50 || 50", "Tax | 5 || \"\""));
        assertThat(sums(imported.reconciliation().discounts())).containsExactly("discount without a name: 1, -9.00");
    }

    @Test
    void coveredUsageAndItsNegationMustCancelByPlanAndMonth() {
        var covered = " | 2026-01-01 | USD | AWS | AWS | AmazonEC2 | | arn:aws:savingsplans::1:savingsplan/";
        var february = " | 2026-02-01 | USD | AWS | AWS | AmazonEC2 | | arn:aws:savingsplans::1:savingsplan/";
        var imported = Exported.imported(cur(
                "a.csv",
                "SavingsPlanCoveredUsage | 30" + covered + "p-1",
                "SavingsPlanNegation | -30" + covered + "p-1",
                "SavingsPlanCoveredUsage | 8" + covered + "p-2",
                "SavingsPlanNegation | -5" + february + "p-1"));
        assertThat(sums(imported.reconciliation().oddities()))
                .containsExactly(
                        "SavingsPlanCoveredUsage without its SavingsPlanNegation, p-2, 2026-01: 1, 8.00",
                        "SavingsPlanNegation without its SavingsPlanCoveredUsage, p-1, 2026-02: 1, -5.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AWS Marketplace | Snowflake Inc.                           | Snowflake Data Cloud                      | marketplace,Snowflake Inc.
            AWS Marketplace | Amazon Web Services, Inc.                | Claude Opus 5.5 (Amazon Bedrock Edition)  | marketplace,Anthropic
            AWS Marketplace | Anthropic PBC                            | Claude Opus 5.5 (Amazon Bedrock Edition)  | marketplace,Anthropic PBC
            AWS Marketplace | AWS                                      | Palmyra X5 (Amazon Bedrock Edition)       | marketplace,Writer
            AWS Marketplace | Amazon Web Services EMEA SARL            | Zephyr One (Amazon Bedrock Edition)       | marketplace,Zephyr One (Amazon Bedrock Edition)
            AWS Marketplace |                                          | Zephyr One                                | marketplace,Zephyr One
            AWS Marketplace | Amazon Web Services, Inc.                | Embedded Systems                          | marketplace,Embedded Systems
            AWS Marketplace | Amazon Web Services, Inc.                | gpt-oss-120b                              | marketplace,OpenAI
            AWS Marketplace | Amazon Web Services, Inc.                | Amazon Linux                              | usage,everything-else
            AWS             | Amazon Web Services EMEA SARL            | Amazon Bedrock                            | usage,everything-else
            AWS             | Some Distributor Ltd                     | Amazon Bedrock                            | usage,everything-else
            AISPL           | Amazon Internet Services Private Limited | Amazon Bedrock                            | usage,everything-else
            """)
    void marketplaceIsOfItsSellerOrOfWhoMadeTheModel(String billing, String legal, String product, String place) {
        var row = "Usage | 5 | 2026-01-01 | USD | " + billing + " | " + (legal == null ? "" : legal) + " | 7xk2 | "
                + product;
        assertThat(Exported.spend(cur("a.csv", row))).containsExactly("2026-01," + place + ",5.00");
    }

    @Test
    void theServiceIsTheProductAsItIsCalledAndElseItsCode() {
        var rules = new Rules(
                "aws",
                List.of(
                        new Rules.ScopeRule("compute", List.of("Amazon Elastic Compute Cloud")),
                        new Rules.ScopeRule("storage", List.of("AmazonS3")),
                        new Rules.ScopeRule("rest", List.of())),
                List.of(),
                "USD");
        var export = cur("a.csv", "Usage | 1", "Usage | 2 | 2026-01-01 | USD | AWS | AWS | AmazonS3 | ");
        assertThat(Exported.spend(Exported.of(export).withRules(rules)))
                .containsExactly("2026-01,usage,compute,1.00", "2026-01,usage,storage,2.00");
    }

    @Test
    void tokensAreMeteredByTheirKindAndCommitmentsCostWhatIsUsedOfThem() throws InterruptedException {
        var more =
                "savings_plan_savings_plan_effective_cost,savings_plan_total_commitment_to_date,savings_plan_used_commitment,"
                        + "pricing_public_on_demand_cost";
        var bedrock = " | 2026-01-01 | USD | AWS | AWS | AmazonBedrock | | | ";
        var plan = " | 2026-01-01 | USD | AWS | AWS | AmazonEC2 | | plan/p-1 | m5";
        var export = wide(
                "a.csv",
                more,
                "Usage | 1" + bedrock + "USE1-NovaLite-cache-read-input-token-count || ,,,1.5",
                "Usage | 2" + bedrock + "USE1-NovaLite-cache-write-input-token-count || ,,,",
                "Usage | 3" + bedrock + "USW2-MP:USW2_InputTokenCount-Units || ,,,",
                "Usage | 4" + bedrock + "USW2-MP:USW2_output_tokens_standard-Units || ,,,",
                "SavingsPlanCoveredUsage | 8" + plan + " || 6,,,8",
                "SavingsPlanNegation | -8" + plan + " || ,,,0",
                "SavingsPlanRecurringFee | 7" + plan + " || ,7,6,");
        var lines = Exported.of(export)
                .open(
                        Set.of("meter", "list"),
                        Progress.SILENT,
                        bill -> new Reading.Valid<>(bill.query(
                                "SELECT concat_ws(' ', meter, cost::DECIMAL(9, 2), effective::DECIMAL(9, 2), list::DECIMAL(9, 2)) FROM charges",
                                row -> row.getString(1))))
                .orRefuse();
        assertThat(lines)
                .containsExactlyInAnyOrder(
                        "cache-read tokens: USE1-NovaLite-cache-read-input-token-count 1.00 1.00 1.50",
                        "cache-write tokens: USE1-NovaLite-cache-write-input-token-count 2.00 2.00",
                        "input tokens: USW2-MP:USW2_InputTokenCount-Units 3.00 3.00",
                        "output tokens: USW2-MP:USW2_output_tokens_standard-Units 4.00 4.00",
                        "m5 8.00 6.00 8.00",
                        "m5 -8.00 0.00",
                        "m5 7.00 1.00");
    }

    @Test
    void whatCannotBeReadIsNamedAsTheReportNamesIt() {
        var export = Exported.text(folder.resolve("a.csv"), """
                        lineItem/LineItemType,lineItem/UnblendedCost,bill/BillingPeriodStartDate,lineItem/CurrencyCode
                        Usage,1,2026-01-01,USD
                        Usage,"1,2",2026-01-01,USD
                        """);
        assertThat(Exported.problems(folder, export))
                .containsExactly("a.csv:3:7: lineItem/UnblendedCost cannot be read: '1,2'\n"
                        + "   Maybe write amounts like 1234.56 and dates like 2026-01-31.");
        var euro = cur("b.csv", "Usage | 1", "Usage | 2", "Usage | 5 | 2026-01-01 | EUR");
        assertThat(Exported.problems(folder, euro).getFirst())
                .startsWith("b.csv:4:26: 1 charge (5.00 EUR) beside others in USD");
    }
}
