package drawdown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.audit.Finding.Fault;
import drawdown.billing.Import;
import drawdown.billing.Progress;
import drawdown.billing.Rules;
import drawdown.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small bills, worked by hand.
class AuditTest {

    private static final String PAPER = """
            agreement: acme
            provider: aws
            program: edp
            currency: USD
            effective: 2026-01-01
            months: 12
            commitment: {annual: [12_000]}
            discount: 10%
            vendors: [{name: Snowflake, catalog: saas}]
            documents:
              - kind: standard-terms
                profile: aws-edp-standard
                terms: {marketplace: {percent: 50%}, underCommit: {dispute: true, noticeDays: 45}}
            """;

    private static final String HEADER = "BillingPeriodStart,BillingCurrency,ChargeCategory,ProviderName,PublisherName,"
            + "ServiceName,InvoiceId,ResourceId,ListCost,ContractedCost,BilledCost\n";

    @TempDir
    private Path folder;

    @Test
    void aRightBillHasNoFindings() {
        assertThat(audited(usage("2026-01", "A", "500", "450") + usage("2026-02", "B", "600", "540"))
                        .findings())
                .isEmpty();
    }

    @Test
    void aMissingDiscountIsCitedWithTheLineThatGrantsItAndTheDayItsWindowCloses() {
        var finding = only(audited(usage("2026-01", "A", "500", "450") + usage("2026-02", "A", "600", "600")));
        assertThat(finding.fault()).isEqualTo(Fault.NO_DISCOUNT);
        assertThat(finding.what()).isEqualTo("No discount on A in 2026-02, 10% granted");
        assertThat(finding.amount().plain()).isEqualTo("60.00");
        assertThat(finding.grant().orElseThrow().place()).isEqualTo("agreement.yaml:8:1");
        assertThat(finding.deadline().opens()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(finding.deadline().words(LocalDate.of(2026, 3, 1)))
                .isEqualTo("closes on 2026-12-31; opens with the notice, at the latest on 2026-11-16");
        assertThat(finding.deadline().words(LocalDate.of(2026, 12, 1))).isEqualTo("closes on 2026-12-31, in 30 days");
        assertThat(finding.deadline().words(LocalDate.of(2027, 1, 1))).isEqualTo("closed on 2026-12-31");
        assertThat(finding.query()).contains("ServiceName IN ('A')", "BETWEEN '2026-02' AND '2026-02'");
    }

    @Test
    void withoutADisputeRightNoDayIsMadeUp() {
        var audited =
                audited(PAPER.replace("dispute: true", "dispute: false"), usage("2026-02", "A", "600", "600"), "");
        assertThat(only(audited).deadline().words(LocalDate.of(2026, 3, 1)))
                .isEqualTo(
                        "no dispute right in the agreement (underCommit.dispute: false; 45 days' notice before the true-up"
                                + " of 2026-12-31); billed for the period to 2026-02-28");
    }

    @Test
    void tooMuchDiscountIsTheCustomersGain() {
        var audited = audited(usage("2026-01", "A", "500", "450") + usage("2026-02", "A", "500", "400"));
        assertThat(audited.losses()).isEmpty();
        assertThat(audited.gains())
                .singleElement()
                .returns("20% on A in 2026-02, 10% granted", Finding::what)
                .returns("-50.00", f -> f.amount().plain());
    }

    /// 6,500.00 in January costs 317.84 of discount in the tiers (docs/agreement.md, 5.2).
    @Test
    void overConsumptionIsWhatTheLedgerChargesAndNotTheBandAlone() {
        assertThat(audited(usage("2026-01", "A", "6500", "6167.84")).findings()).isEmpty();
        var gain = only(audited(usage("2026-01", "A", "6500", "5850")));
        assertThat(gain.fault()).isEqualTo(Fault.OVER_CONSUMPTION);
        assertThat(gain.amount().plain()).isEqualTo("-317.84");
    }

    @Test
    void aDifferenceThatRoundingExplainsIsNone() {
        assertThat(audited(usage("2026-01", "A", "0.15", "0.13") + usage("2026-01", "B", "100.05", "90.05"))
                        .findings())
                .isEmpty();
    }

    @Test
    void correctionsRefundsAndTaxAreUnderstood() {
        var audited = audited(usage("2026-01", "A", "500", "450")
                + "2026-01-01,USD,Adjustment,AWS,AWS,A,I-1,r,-50,-45,-45\n"
                + "2026-01-01,USD,Tax,AWS,AWS,A,I-1,t,40,40,40\n");
        assertThat(audited.findings()).isEmpty();
        assertThat(audited.notes()).contains("40.00 of tax is left out: no discount is on it.");
    }

    @Test
    void microsoftsEventsAreComparedMonthByMonth() {
        var bill =
                usage("2026-01", "A", "500", "450") + marketplace("200", "I-1") + usage("2026-02", "A", "600", "540");
        assertThat(audited(PAPER, bill, events("-550.0", "11450.0", "-540.0", "10910.0"))
                        .findings())
                .isEmpty();
        var missing = only(audited(PAPER, bill, events("-450.0", "11550.0", "-540.0", "11010.0")));
        assertThat(missing.what()).isEqualTo("Snowflake is not recognised in 2026-01, 100.00 is eligible");
        assertThat(missing.amount().plain()).isEqualTo("100.00");
        var less = only(audited(PAPER, bill, events("-550.0", "11450.0", "-500.0", "10950.0")));
        assertThat(less.what())
                .isEqualTo("The statement takes less off the commitment for services than was billed in 2026-02:"
                        + " 500.00 instead of 540.00");
    }

    @Test
    void aBalanceThatDoesNotFollowIsFound() {
        var finding = only(audited(
                PAPER,
                usage("2026-01", "A", "500", "450") + usage("2026-02", "A", "600", "540"),
                events("-450.0", "11550.0", "-540.0", "11110.0")));
        assertThat(finding.fault()).isEqualTo(Fault.BALANCE);
        assertThat(finding.amount().plain()).isEqualTo("100.00");
    }

    @Test
    void contractAppliedOfFocusIsAStatement() {
        var applied = """
                BillingPeriodStart,PublisherName,InvoiceId,ContractApplied
                2026-01-01T00:00:00Z,AWS,I-1,"[{""ContractCommitmentId"":""c"",""ContractCommitmentAppliedCost"":450}]"
                2026-01-01T00:00:00Z,Snowflake Inc.,I-2,"[{""ContractCommitmentId"":""c"",""ContractCommitmentAppliedCost"":100}]"
                2026-02-01T00:00:00Z,AWS,I-3,"[{""ContractCommitmentId"":""c"",""ContractCommitmentAppliedCost"":540}]"
                """;
        var bill =
                usage("2026-01", "A", "500", "450") + marketplace("200", "I-2") + usage("2026-02", "A", "600", "540");
        assertThat(audited(PAPER, bill, applied).findings()).isEmpty();
        assertThat(only(audited(PAPER, bill, applied.replace("Cost\"\":100", "Cost\"\":200")))
                        .what())
                .isEqualTo("Snowflake is recognised 2 times in 2026-01: 200.00 instead of 100.00");
    }

    @Test
    void aCreditThatComesLateIsNoLoss() {
        var credit = "2026-03-01,USD,Credit,AWS,AWS,A,I-9,c,-30,-30,-30\n";
        var bill = usage("2026-01", "A", "500", "450") + usage("2026-03", "A", "500", "450") + credit;
        assertThat(audited(PAPER, bill, "", "month,amount\n2026-01,30\n").findings())
                .isEmpty();
        var missing = only(audited(PAPER, bill, "", "month,amount,description\n2026-01,42.5,migration\n"));
        assertThat(missing.amount().plain()).isEqualTo("12.50");
        assertThat(missing.evidence()).isEqualTo("announced in credits.csv:2:1 (migration)");
    }

    @Test
    void anExportWithoutListPricesSaysSo() {
        write("bill.csv", """
                BillingPeriodStart,BillingCurrency,ChargeCategory,ServiceName,BilledCost
                2026-01-01,USD,Usage,A,450
                """);
        var audited = audit(PAPER, "", "");
        assertThat(audited.evidence()).isEqualTo(Evidence.NONE);
        assertThat(audited.findings()).isEmpty();
        assertThat(audited.notes().getFirst()).startsWith("The export does not show discounts");
    }

    private static String usage(String month, String service, String list, String billed) {
        var invoice = "2026-01".equals(month) ? "I-1" : "I-3";
        return "%s-01,USD,Usage,AWS,AWS,%s,%s,r%s,%s,%s,%s%n"
                .formatted(month, service, invoice, service, list, billed, billed);
    }

    private static String marketplace(String cost, String invoice) {
        return "2026-01-01,USD,Usage,AWS,Snowflake Inc.,Snowflake,%s,s,%s,%s,%s%n".formatted(invoice, cost, cost, cost);
    }

    /// Two events, each a few days after its month, as Microsoft answers.
    private static String events(String january, String left, String february, String rest) {
        return """
                {"value": [%s, %s]}
                """.formatted(event("2026-02-05", january, left, "I-1"), event("2026-03-05", february, rest, "I-3"));
    }

    private static String event(String day, String charges, String balance, String invoice) {
        return """
                {"type": "Microsoft.Consumption/events", "properties": {
                  "transactionDate": "%sT00:09:13.0000000Z", "description": "Balance after invoice %s",
                  "lotSource": "ConsumptionCommitment", "charges": {"currency": "USD", "value": %s},
                  "closedBalance": {"currency": "USD", "value": %s}, "eventType": "SettledCharges", "invoiceNumber": "%s"}}""".formatted(day, invoice, charges, balance, invoice);
    }

    private static Finding only(Audited audited) {
        assertThat(audited.findings()).hasSize(1);
        return audited.findings().getFirst();
    }

    private Audited audited(String rows) {
        return audited(PAPER, rows, "");
    }

    private Audited audited(String paper, String rows, String statement) {
        return audited(paper, rows, statement, "");
    }

    private Audited audited(String paper, String rows, String statement, String credits) {
        write("bill.csv", HEADER + rows);
        return audit(paper, statement, credits);
    }

    private Audited audit(String paper, String statement, String credits) {
        var agreement = Bought.read(paper);
        var bill = Import.of(List.of(folder.resolve("bill.csv").toString())).withRules(Rules.of(agreement));
        var stated = statement.isEmpty()
                ? Optional.<Statement>empty()
                : Optional.of(
                        StatementFile.read(Source.of("statement", statement)).orRefuse());
        var announced = credits.isEmpty()
                ? List.<Announced>of()
                : Announced.read(Source.of("credits.csv", credits)).orRefuse();
        try {
            return new Audit(bill, agreement, Bought.source(paper), stated, announced, Bought.TODAY)
                    .run(Progress.SILENT)
                    .orRefuse();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
