package drawdown.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drawdown.billing.Kind;
import drawdown.synthetic.Layout.Discounts;
import drawdown.synthetic.Layout.Encoding;
import drawdown.synthetic.Layout.Names;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurBillTest {

    private static final Bill BILL = Bill.of(Papers.EDP, 21, Size.of(4, 8_000));

    @TempDir
    private Path folder;

    private Written written(Encoding encoding, Names names, Discounts discounts) {
        return Written.of(BILL, folder, Layout.cur(encoding, names, discounts));
    }

    @ParameterizedTest
    @CsvSource({
        "CSV, LEGACY, COLUMNS",
        "CSV_GZ, LEGACY, LINE_ITEMS",
        "PARQUET, CUR_2, COLUMNS",
        "CSV, CUR_2, LINE_ITEMS"
    })
    void everyFileAndInvoiceAddsUpToTheTruth(Encoding encoding, Names names, Discounts discounts) {
        var written = written(encoding, names, discounts);
        var cost = names == Names.LEGACY ? "\"lineItem/UnblendedCost\"" : "line_item_unblended_cost";
        var files = written.sums(cost, "file");
        assertThat(written.truth().files())
                .hasSize(4)
                .allSatisfy(
                        file -> assertThat(files.get(file.path().getFileName().toString()))
                                .isEqualByComparingTo(file.total()));
        var invoices = written.sums(cost, names == Names.LEGACY ? "\"bill/InvoiceId\"" : "bill_invoice_id");
        assertThat(written.truth().invoices())
                .allSatisfy(invoice -> assertThat(invoices.get(invoice.id()))
                        .isEqualByComparingTo(discounts == Discounts.LINE_ITEMS ? invoice.total() : invoice.before()));
    }

    @Test
    void discountsBesideTheCostAddUpToTheTruth() {
        var written = written(Encoding.PARQUET, Names.CUR_2, Discounts.COLUMNS);
        var applied =
                written.truth().spend().stream().map(Truth.Spend::applied).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(written.sum("-discount_total_discount")).isEqualByComparingTo(applied);
        assertThat(written.sum("-discount_edp_discount - discount_private_rate_discount"))
                .isEqualByComparingTo(applied);
        assertThat(written.sum("line_item_unblended_cost - line_item_net_unblended_cost"))
                .isEqualByComparingTo(applied);
        assertThat(written.count("discount_private_rate_discount < 0 AND product['product_name'] = 'Amazon Bedrock'"))
                .isPositive();
        assertThat(written.sum("discount['edp_discount']::DECIMAL(38, 10)"))
                .isEqualByComparingTo(written.sum("discount_edp_discount"));
    }

    @Test
    void discountsOfTheirOwnAreLineItemsAndNoColumns() throws IOException {
        var written = written(Encoding.CSV, Names.CUR_2, Discounts.LINE_ITEMS);
        var applied =
                written.truth().spend().stream().map(Truth.Spend::applied).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(written.sum("CASE WHEN line_item_line_item_type IN ('EdpDiscount', 'PrivateRateDiscount')"
                        + " THEN -line_item_unblended_cost::DECIMAL(38, 10) END"))
                .isEqualByComparingTo(applied);
        assertThat(header(written))
                .noneMatch(column -> column.contains("discount") || column.contains("net_unblended"));
    }

    @Test
    void whatASavingsPlanCoversIsTakenBack() {
        var written = written(Encoding.CSV, Names.LEGACY, Discounts.COLUMNS);
        var types = written.sums("\"lineItem/UnblendedCost\"", "\"lineItem/LineItemType\"");
        var covered = types.getOrDefault("SavingsPlanCoveredUsage", BigDecimal.ZERO);
        assertThat(covered).isPositive();
        assertThat(types.get("SavingsPlanNegation")).isEqualByComparingTo(covered.negate());
        assertThat(types.keySet())
                .contains(
                        "Usage",
                        "DiscountedUsage",
                        "RIFee",
                        "SavingsPlanRecurringFee",
                        "SavingsPlanUpfrontFee",
                        "Fee",
                        "Credit",
                        "Refund",
                        "Tax");
        var items = written.sums("1", "\"identity/LineItemId\"");
        assertThat(items.values()).allSatisfy(n -> assertThat(n).isEqualByComparingTo("1"));
    }

    @Test
    void marketplaceIsBilledByItsOwnEntity() {
        var written = written(Encoding.CSV, Names.LEGACY, Discounts.COLUMNS);
        var marketplace = written.truth().spend().stream()
                .filter(s -> s.kind() == Kind.MARKETPLACE)
                .map(Truth.Spend::before)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(written.sums("\"lineItem/UnblendedCost\"", "\"bill/BillingEntity\"")
                        .get("AWS Marketplace"))
                .isEqualByComparingTo(marketplace);
    }

    @Test
    void legacyColumnsAreSpeltAsAwsSpellsThem() throws IOException {
        assertThat(header(written(Encoding.CSV, Names.LEGACY, Discounts.COLUMNS)))
                .contains(
                        "identity/LineItemId",
                        "bill/BillingPeriodStartDate",
                        "lineItem/LineItemType",
                        "lineItem/NetUnblendedCost",
                        "product/ProductName",
                        "product/regionCode",
                        "product/servicecode",
                        "pricing/publicOnDemandCost",
                        "reservation/EffectiveCost",
                        "savingsPlan/SavingsPlanARN",
                        "savingsPlan/SavingsPlanEffectiveCost",
                        "discount/EdpDiscount",
                        "discount/TotalDiscount",
                        "resourceTags/user:environment");
    }

    private static List<String> header(Written written) throws IOException {
        try (var lines = Files.lines(written.truth().files().getFirst().path())) {
            return List.of(lines.findFirst().orElseThrow().replace("\"", "").split(","));
        }
    }

    @Test
    void onlyAwsHasIt() {
        var bill = Bill.of(Papers.GCP, 1, Size.of(1, 100));
        assertThatThrownBy(() -> bill.write(folder, Layout.cur(Encoding.CSV, Names.LEGACY, Discounts.COLUMNS)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
