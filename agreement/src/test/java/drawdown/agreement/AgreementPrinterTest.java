package drawdown.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.text.Source;
import org.junit.jupiter.api.Test;

class AgreementPrinterTest {

    @Test
    void whatAPersonWouldWriteIsPrintedAsWritten() {
        var text = """
                agreement: acme-edp-2026
                provider: aws
                program: edp
                currency: USD
                effective: 2026-01-01
                months: 24
                commitment: {annual: [10_000_000, 12_000_000.50], term: 23_000_000}
                discount: [12%, 12.5%]
                scopes:
                  - {name: bedrock, discount: band+7%, services: ["Amazon Bedrock, Claude", Amazon Titan]}
                  - {name: support, discount: 0%, counts: false}
                vendors:
                  - {name: snowflake, catalog: saas, discount: 10%, renews: 2027-06-01}
                opening: {credit: 9_000}
                documents:
                  - {kind: standard-terms, profile: aws-edp-standard}
                  - kind: order-form-schedule
                    signedBy: regional-vice-president
                    terms:
                      rollover: {percent: 60%, relief: [none, 15_000]}
                      carryforward: {percent: none}
                      marketplace: {catalogs: [saas, ml-model]}
                      exit: {noticeDays: 180, conversion: smaller-commitment}
                      orderForm: {precedence: schedule}
                  - kind: amendment
                    from: 2027-01-01
                    commitment: {annual: [10_000_000, 15_000_000], term: 23_000_000}
                events:
                  - {on: 2027-07-01, notice: 2026-12-31, convert: 60%}
                """;
        assertThat(AgreementPrinter.print(
                        AgreementFile.read(Source.of("written", text)).orRefuse()))
                .isEqualTo(text);
    }

    @Test
    void rulesStandInTheSpellingOfFocus() {
        var text = """
                agreement: rules
                provider: aws
                program: edp
                currency: USD
                effective: 2026-01-01
                months: 1
                commitment: {term: 100}
                discount: 0%
                scopes:
                  - name: models
                    applicability:
                      InclusionOperator: And
                      Inclusions:
                        - {Dimension: ServiceName, Operator: EndsWith, Values: ["(Amazon Bedrock Edition)"]}
                        - {Dimension: x_CostCenter, Operator: Exists, Values: ["*"]}
                      ExclusionOperator: Or
                      Exclusions:
                        - {Dimension: SubAccountId, Operator: In, Values: ["012345678901"]}
                  - name: rest
                    applicability: {IsGlobalScope: true}
                vendors:
                  - name: cohere
                    catalog: saas
                    applicability:
                      InclusionOperator: Or
                      Inclusions:
                        - {Dimension: PublisherName, Operator: StartsWith, Values: [Cohere]}
                documents:
                  - {kind: standard-terms, profile: aws-edp-standard}
                """;
        assertThat(AgreementPrinter.print(
                        AgreementFile.read(Source.of("written", text)).orRefuse()))
                .isEqualTo(text);
    }

    @Test
    void namesThatCouldBeSomethingElseAreQuoted() {
        var text = """
                agreement: "2026: \\"new\\" # 1"
                provider: aws
                program: edp
                currency: USD
                effective: 2026-01-01
                months: 1
                commitment: {term: 100}
                discount: 0%
                scopes:
                  - {name: "null"}
                  - {name: "Größe, gemessen"}
                documents:
                  - {kind: standard-terms, profile: aws-edp-standard}
                """;
        assertThat(AgreementPrinter.print(
                        AgreementFile.read(Source.of("written", text)).orRefuse()))
                .isEqualTo(text);
    }
}
