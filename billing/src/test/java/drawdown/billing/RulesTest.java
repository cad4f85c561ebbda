package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who takes a charge: the first rule that matches, of scopes and then of vendors.
class RulesTest {

    private static final String HEADER =
            "BilledCost,ChargeCategory,BillingPeriodStart,ServiceName,PublisherName,ProviderName,InvoiceIssuerName,"
                    + "BillingCurrency,SubAccountId,ServiceCategory,x_CostCenter\n";

    @TempDir
    private Path folder;

    private Path export = Path.of("");

    @BeforeEach
    void export() {
        export = Exported.text(folder.resolve("a.csv"), HEADER + """
                        1,Usage,2026-01-01,EC2,AWS,AWS,AWS,USD,prod-1,Compute,research
                        2,Usage,2026-01-01,EC2,AWS,AWS,AWS,USD,dev-1,Compute,NULL
                        4,Usage,2026-01-01,Data Cloud,Snowflake Inc.,AWS,AWS,USD,prod-1,Analytics,
                        8,Credit,2026-01-01,EC2,AWS,AWS,AWS,USD,prod-1,Compute,research
                        16,Tax,2026-01-01,EC2,AWS,AWS,AWS,USD,prod-1,Compute,research
                        """);
    }

    @Test
    void aRuleMayAskAnyDimensionAlsoOfTheExportItself() {
        assertThat(spend("""
                scopes:
                  - {name: lab, applicability: {Inclusions: [{Dimension: x_CostCenter, Operator: In, Values: [RESEARCH]}]}}
                  - {name: dev, applicability: {Inclusions: [{Dimension: SubAccountId, Operator: StartsWith, Values: [Dev-]}]}}
                  - {name: rest}
                vendors: [{name: snowflake, catalog: saas}]
                """))
                .containsExactly(
                        "2026-01,usage,dev,2.00", "2026-01,usage,lab,1.00", "2026-01,marketplace,snowflake,4.00");
    }

    @Test
    void scopesTakeMarketplaceToo() {
        var rules = """
                scopes:
                  - {name: data, applicability: {Inclusions: [{Dimension: ServiceCategory, Operator: In, Values: [Analytics]}]}}
                  - {name: rest}
                """;
        assertThat(spend(rules)).containsExactly("2026-01,usage,data,4.00", "2026-01,usage,rest,3.00");
        assertThat(imported(rules).reconciliation().oddities())
                .extracting(Reconciliation.Part::name)
                .contains("Marketplace that a rule takes into the scope data, where it is usage");
    }

    @Test
    void aVendorTakesUsageThatItsRuleMatches() {
        assertThat(spend("""
                vendors:
                  - {name: lab, catalog: saas, applicability: {Inclusions: [{Dimension: x_CostCenter, Operator: Exists}]}}
                  - {name: snowflake, catalog: saas}
                """))
                .containsExactly(
                        "2026-01,usage,everything-else,2.00",
                        "2026-01,marketplace,lab,1.00",
                        "2026-01,marketplace,snowflake,4.00");
    }

    @Test
    void aMissingValueMatchesWhatBeginsWithNot() {
        assertThat(spend("""
                scopes:
                  - {name: other, applicability: {Inclusions: [{Dimension: x_CostCenter, Operator: NotIn, Values: [research]}]}}
                  - {name: rest}
                """)).containsExactly("2026-01,usage,other,6.00", "2026-01,usage,rest,1.00");
    }

    @Test
    void aColumnThatTheExportLacksIsSaid() {
        var imported = imported("""
                scopes:
                  - {name: lab, applicability: {Inclusions: [{Dimension: x_Team, Operator: In, Values: [a]}]}}
                  - {name: rest}
                vendors: [{name: snowflake, catalog: saas}]
                """);
        assertThat(imported.csv()).contains("2026-01,usage,rest,3.00");
        assertThat(imported.reconciliation().gaps().getFirst())
                .isEqualTo("the column x_Team in " + export
                        + ", for which rules of the agreement ask: they find no value there");
    }

    @Test
    void theFirstChargeOfAnUnknownVendorIsOneThatNoRuleTook() {
        var rules = Exported.rules("aws", """
                scopes:
                  - {name: lab, applicability: {Inclusions: [{Dimension: BillingCurrency, Operator: DoesNotExist}]}}
                  - {name: rest}
                """);
        assertThat(Exported.problems(Exported.of(export).withRules(rules), folder))
                .containsExactly(
                        "a.csv:4:31: 1 charge (4.00 USD) from the marketplace are of Snowflake Inc., which is no vendor of the agreement\n"
                                + "   Maybe add {name: Snowflake Inc., catalog: saas} to the agreement's vendors.");
    }

    @Test
    void theExplanationNamesEachRuleWithItsLine() {
        assertThat(imported("""
                        scopes:
                          - {name: compute, services: [EC2]}
                          - {name: storage, services: [S3]}
                          - {name: rest}
                        vendors: [{name: snowflake, catalog: saas}]
                        """).explanation().text()).isEqualTo("""
                        Which rule took what                                    charges  billed USD
                          agreement.yaml:10: scope compute, ServiceName In EC2
                            EC2, of AWS                                               2        3.00
                          agreement.yaml:11: scope storage, ServiceName In S3
                            took nothing
                          no rule: vendor snowflake, of the publisher's name
                            Data Cloud, of Snowflake Inc.                             1        4.00
                        """);
    }

    @Test
    void everyFormatReadsColumnsOfItsOwn() {
        for (var format : Format.ALL) {
            assertThat(format.sqlWith(java.util.List.of("x_Team")))
                    .contains("    row, \"x_Team\"::VARCHAR AS \"x_Team\"");
        }
    }

    private java.util.List<String> spend(String more) {
        return imported(more)
                .csv()
                .lines()
                .skip(1)
                .filter(row -> !row.contains("credit"))
                .toList();
    }

    private Imported imported(String more) {
        return Exported.imported(Exported.of(export).withRules(Exported.rules("aws", more)));
    }
}
