package drawdown.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.Agreement;
import drawdown.billing.Kind;
import drawdown.billing.Reconciliation;
import drawdown.billing.SpendRow;
import drawdown.money.Money;
import drawdown.synthetic.Layout.Encoding;
import drawdown.synthetic.Layout.Format;
import drawdown.synthetic.PlantedError.MissingDiscount;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FocusBillTest {

    private static final Size SMALL = Size.of(3, 3_000);

    @TempDir
    private Path folder;

    static Stream<Arguments> bills() {
        return Stream.of(
                bill(Papers.EDP, Format.FOCUS, Encoding.CSV),
                bill(Papers.EDP, Format.FOCUS_GROSS, Encoding.PARQUET),
                bill(Papers.MACC, Format.FOCUS, Encoding.PARQUET),
                bill(Papers.GCP, Format.FOCUS_GROSS, Encoding.CSV));
    }

    private static Arguments bill(Agreement agreement, Format format, Encoding encoding) {
        return Arguments.of(Named.of(agreement.id(), agreement), Layout.of(format, encoding));
    }

    @ParameterizedTest
    @MethodSource("bills")
    void anImportIsTheTruthToTheCent(Agreement agreement, Layout layout) {
        var written = Written.of(Bill.of(agreement, 8, SMALL), folder, layout);
        var sums = written.sums("BilledCost", "file");
        var rows = written.sums("1", "file");
        assertThat(written.truth().files()).hasSize(3).allSatisfy(file -> {
            assertThat(sums.get(file.name())).isEqualByComparingTo(file.total());
            assertThat(rows.get(file.name())).isEqualByComparingTo(BigDecimal.valueOf(file.rows()));
        });
        var imported = written.imported();
        assertThat(imported.spend())
                .containsExactlyElementsOf(
                        expected(written.truth(), layout.format().isNet()));
        var reconciliation = imported.reconciliation();
        assertThat(reconciliation.repeats()).isEmpty();
        assertThat(reconciliation.gaps()).isEmpty();
        assertThat(reconciliation.files())
                .allSatisfy(f -> assertThat(f.format()).isEqualTo("FOCUS 1.2"));
        var tax = written.truth().tax().stream().map(Truth.Tax::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(reconciliation.leftOut())
                .singleElement()
                .returns("Tax", Reconciliation.Part::name)
                .satisfies(part -> assertThat(part.sum().billed()).isEqualByComparingTo(tax));
    }

    @Test
    void whatIsListedAndBilledShowsTheDiscountsOfTheTruth() {
        var bill =
                Bill.of(Papers.EDP, 17, SMALL).withErrors(new MissingDiscount(Papers.EDP.month(1), Optional.empty()));
        var written = Written.of(bill, folder, Layout.of(Format.FOCUS, Encoding.PARQUET));
        // Usage that a commitment discount covers is billed with the commitment.
        var shown = written.sums(
                "CASE WHEN ChargeCategory NOT IN ('Tax', 'Credit') AND CommitmentDiscountStatus IS NULL"
                        + " THEN ListCost - BilledCost ELSE 0 END",
                "strftime(BillingPeriodStart, '%Y-%m') || ServiceName");
        assertThat(written.truth().spend())
                .hasSizeGreaterThan(80)
                .allSatisfy(s -> assertThat(shown.get(s.month() + s.service())).isEqualByComparingTo(s.applied()));
    }

    private static List<SpendRow> expected(Truth truth, boolean net) {
        var rows = new ArrayList<SpendRow>();
        truth.spend().stream()
                .map(s -> truth.spend(s.month(), s.kind(), s.name()))
                .distinct()
                .map(s -> new SpendRow(s.month(), s.kind(), s.name(), Money.of(net ? s.billed() : s.before())))
                .forEach(rows::add);
        truth.credits().stream()
                .map(c -> new SpendRow(c.month(), Kind.CREDIT, "", Money.of(c.amount())))
                .forEach(rows::add);
        return rows.stream().sorted(Comparator.naturalOrder()).toList();
    }

    @Test
    void invoicesAddUpToWhatTheyState() {
        var written = Written.of(Bill.of(Papers.EDP, 9, SMALL), folder, Layout.of(Format.FOCUS, Encoding.CSV_GZ));
        var sums = written.sums("BilledCost", "InvoiceId");
        assertThat(written.truth().invoices())
                .hasSize(sums.size())
                .allSatisfy(invoice -> assertThat(sums.get(invoice.id())).isEqualByComparingTo(invoice.total()));
    }

    @Test
    void aRightBillAppliesWhatIsGranted() {
        var written = Written.of(Bill.of(Papers.EDP, 10, SMALL), folder, Layout.of(Format.FOCUS, Encoding.PARQUET));
        assertThat(written.truth().spend())
                .allSatisfy(s -> assertThat(s.applied()).isEqualByComparingTo(s.granted()))
                .filteredOn(s -> s.name().equals("bedrock"))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.granted())
                        .isCloseTo(s.before().multiply(new BigDecimal("0.17")), within("0.000001")));
        assertThat(written.truth().errors()).isEmpty();
    }

    private static org.assertj.core.data.Offset<BigDecimal> within(String amount) {
        return org.assertj.core.api.Assertions.within(new BigDecimal(amount));
    }

    @Test
    void overAYearWhatIsPaidUpfrontIsUsedOrUnused() {
        var written = Written.of(
                Bill.of(Papers.EDP, 11, Size.of(12, 3_000)), folder, Layout.of(Format.FOCUS, Encoding.PARQUET));
        assertThat(written.sum("EffectiveCost")).isEqualByComparingTo(written.sum("BilledCost"));
        assertThat(written.sums("EffectiveCost", "CommitmentDiscountStatus").get("Unused"))
                .isPositive();
        assertThat(written.count("CommitmentDiscountStatus = 'Used' AND BilledCost = 0 AND EffectiveCost > 0"))
                .isGreaterThan(100);
    }

    @Test
    void costsFollowFromPricesAndQuantities() {
        var written = Written.of(Bill.of(Papers.EDP, 12, SMALL), folder, Layout.of(Format.FOCUS, Encoding.PARQUET));
        var close =
                "abs(ListUnitPrice::DOUBLE * PricingQuantity::DOUBLE - ListCost::DOUBLE) <= 1e-9 * greatest(1, abs(ListCost::DOUBLE))";
        assertThat(written.count("ListUnitPrice IS NOT NULL AND NOT " + close)).isZero();
        assertThat(written.count("ContractedCost > ListCost AND ListCost > 0")).isZero();
        assertThat(written.count("EffectiveCost > ContractedCost AND ChargeCategory = 'Usage' AND ListCost > 0"))
                .isZero();
    }

    @Test
    void everyKindOfChargeIsThere() {
        var written = Written.of(Bill.of(Papers.EDP, 13, SMALL), folder, Layout.of(Format.FOCUS, Encoding.CSV));
        assertThat(written.sums("1", "ChargeCategory").keySet())
                .containsExactly("Adjustment", "Credit", "Purchase", "Tax", "Usage");
        assertThat(written.count("ChargeClass = 'Correction'")).isEqualTo(2);
        assertThat(written.count(
                        "x_UsageType LIKE 'USE1-MP:USE1_OutputTokenCount-Units' AND PublisherName = 'Anthropic, PBC'"))
                .isPositive();
        assertThat(written.sums("1", "ServiceName"))
                .containsKeys("Amazon Braket", "AWS Support (Enterprise)", "Umbra, Night & Co Platform");
    }

    @Test
    void theSameSeedMakesTheSameBytes() throws IOException {
        var one = Written.of(
                Bill.of(Papers.EDP, 14, SMALL), folder.resolve("one"), Layout.of(Format.FOCUS, Encoding.CSV));
        var same = Written.of(
                Bill.of(Papers.EDP, 14, SMALL), folder.resolve("same"), Layout.of(Format.FOCUS, Encoding.CSV));
        var other = Written.of(
                Bill.of(Papers.EDP, 15, SMALL), folder.resolve("other"), Layout.of(Format.FOCUS, Encoding.CSV));
        for (int i = 0; i < one.truth().files().size(); i++) {
            var file = one.file(one.truth().files().get(i));
            assertThat(same.file(same.truth().files().get(i))).hasSameBinaryContentAs(file);
            assertThat(Files.mismatch(other.file(other.truth().files().get(i)), file))
                    .isNotNegative();
        }
        assertThat(same.statement()).hasSameBinaryContentAs(one.statement());
        assertThat(same.truth()).isEqualTo(one.truth());
    }

    @Test
    void theProvidersServicesComeToTheAttainment() {
        var written = Written.of(
                Bill.of(Papers.GCP, 16, Size.of(2, 20_000)), folder, Layout.of(Format.FOCUS, Encoding.PARQUET));
        // 70% of 75,000 a month, in the first months 94% and 95.1% of that.
        assertThat(written.sum("CASE WHEN ChargeCategory = 'Usage' THEN ListCost END"))
                .isCloseTo(new BigDecimal("99272"), org.assertj.core.data.Percentage.withPercentage(3));
    }
}
