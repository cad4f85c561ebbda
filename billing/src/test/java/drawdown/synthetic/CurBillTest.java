package drawdown.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drawdown.billing.Kind;
import drawdown.billing.Progress;
import drawdown.synthetic.Layout.Encoding;
import drawdown.synthetic.Layout.Format;
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

    private static final Bill BILL = Bill.of(Papers.EDP, 21, Size.of(3, 3_000));

    @TempDir
    private Path folder;

    private Written written(Format format, Encoding encoding) {
        return Written.of(BILL, folder, Layout.of(format, encoding));
    }

    private static String column(Layout layout, String group, String legacy, String snake) {
        boolean slashes = layout.format().isLegacy() && layout.encoding().isText();
        return slashes ? '"' + group + '/' + legacy + '"' : snake;
    }

    @ParameterizedTest
    @CsvSource({"CUR_LEGACY, PARQUET", "CUR_LEGACY_ITEMS, CSV_GZ", "CUR, PARQUET", "CUR_ITEMS, CSV"})
    void everyFileAndInvoiceAddsUpToTheTruth(Format format, Encoding encoding) {
        var written = written(format, encoding);
        var layout = Layout.of(format, encoding);
        var cost = column(layout, "lineItem", "UnblendedCost", "line_item_unblended_cost");
        var files = written.sums(cost, "file");
        assertThat(written.truth().files())
                .hasSize(3)
                .allSatisfy(file -> assertThat(files.get(file.name())).isEqualByComparingTo(file.total()));
        var invoices = written.sums(cost, column(layout, "bill", "InvoiceId", "bill_invoice_id"));
        assertThat(written.truth().invoices())
                .allSatisfy(invoice -> assertThat(invoices.get(invoice.id()))
                        .isEqualByComparingTo(format.isNet() ? invoice.total() : invoice.before()));
    }

    @Test
    void discountsBesideTheCostAddUpToTheTruth() {
        var written = written(Format.CUR, Encoding.PARQUET);
        var applied =
                written.truth().spend().stream().map(Truth.Spend::applied).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(written.sum("-discount_total_discount")).isEqualByComparingTo(applied);
        assertThat(written.sum("-discount['edp_discount']::DECIMAL(38, 10)"
                        + " - discount['private_rate_discount']::DECIMAL(38, 10)"))
                .isEqualByComparingTo(applied);
        assertThat(written.sum("line_item_unblended_cost::DECIMAL(38, 10)"
                        + " - line_item_net_unblended_cost::DECIMAL(38, 10)"))
                .isEqualByComparingTo(applied);
        assertThat(written.count(
                        "discount['private_rate_discount'] < 0 AND product['product_name'] = 'Amazon Bedrock'"))
                .isPositive();
    }

    @Test
    void discountsOfTheirOwnAreLineItemsAndNoColumns() throws IOException {
        var written = written(Format.CUR_ITEMS, Encoding.CSV);
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
        var written = written(Format.CUR_LEGACY, Encoding.CSV);
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
        var written = written(Format.CUR_LEGACY, Encoding.CSV);
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
        assertThat(header(written(Format.CUR_LEGACY, Encoding.CSV)))
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
        try (var lines = Files.lines(written.file(written.truth().files().getFirst()))) {
            return List.of(lines.findFirst().orElseThrow().replace("\"", "").split(","));
        }
    }

    @Test
    void onlyAwsHasIt() {
        var bill = Bill.of(Papers.GCP, 1, Size.of(1, 100));
        assertThatThrownBy(() -> bill.write(folder, Layout.of(Format.CUR_LEGACY, Encoding.CSV), Progress.SILENT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
