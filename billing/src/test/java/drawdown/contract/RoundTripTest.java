package drawdown.contract;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementPrinter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    /// Everything an agreement can say, and names that CSV, JSON, YAML and a spreadsheet would each like to misread.
    private static final String EVERYTHING = """
            agreement: "=1+1; \\"acme\\", ünïcode"
            provider: aws
            program: edp
            currency: EUR
            effective: 2026-02-01
            months: 30
            commitment: {annual: [1_000.50, 2_000, 0], term: 4_000}
            discount: [10%, 12.5%, 12.5%]
            scopes:
              - {name: "- ai", discount: band+7.25%, services: ["Amazon, Bedrock", "{\\"a\\": 1}", "null"]}
              - {name: support, counts: false, discount: 0%, services: ["@support"]}
              - name: rules
                applicability:
                  InclusionOperator: And
                  Inclusions:
                    - {Dimension: x_CostCenter, Operator: Exists, Values: ["*"]}
                    - {Dimension: SubAccountId, Operator: NotIn, Values: ["012345678901", "a, \\"b\\""]}
                  ExclusionOperator: Or
                  Exclusions:
                    - {Dimension: RegionId, Operator: StartsWith, Values: [eu-]}
              - {name: "123"}
            vendors:
              - {name: "true", catalog: saas, discount: 10%, renews: 2025-06-01}
              - name: "'+vendor"
                catalog: ami
                applicability:
                  IsGlobalScope: true
                  ExclusionOperator: Or
                  Exclusions:
                    - {Dimension: ServiceName, Operator: Contains, Values: [Amazon]}
            opening: {credit: 12.34}
            documents:
              - kind: standard-terms
                profile: aws-edp-standard
                terms: {exit: {noticeDays: 90, conversion: smaller-commitment}}
              - kind: order-form-schedule
                signedBy: regional-vice-president
                terms:
                  rollover: {relief: [none, 100.25, none], redemption: term}
                  marketplace: {catalogs: [ami, saas], cap: none, percent: 50%}
              - kind: amendment
                from: 2026-09-01
                commitment: {annual: [1_000.50, 3_000, 0]}
                discount: [10%, 14%, 14%]
                terms: {overCommit: {cap: 120%}, orderForm: {precedence: schedule}}
              - {kind: side-letter, from: 2026-10-01, terms: {underCommit: {dispute: true}}}
            events: [{on: 2027-04-01, notice: 2026-12-30, convert: 60%}]
            """;

    static Stream<Arguments> examples() {
        return Case.examples().stream()
                .flatMap(example -> Stream.of(Version.values()).map(version -> Arguments.of(example, version)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleReadsBackAsTheSameAgreement(Path example, Version version) {
        assertReadsBack(Case.agreement(example), version);
    }

    @ParameterizedTest
    @EnumSource
    void everyTermPaperAndNameReadsBack(Version version) {
        assertReadsBack(Case.agreement(EVERYTHING), version);
    }

    private static void assertReadsBack(Agreement agreement, Version version) {
        var imported = Case.read(Case.csv(agreement, version)).orRefuse();
        assertThat(imported.text()).isEqualTo(AgreementPrinter.print(agreement));
        assertThat(imported.notes()).isEmpty();
    }

    @Test
    void severalAgreementsMayStandInOneDataset() {
        var one = Case.csv(Case.agreement(Case.PLAIN), Version.FOCUS_1_4);
        var other = Case.csv(Case.agreement(EVERYTHING), Version.FOCUS_1_4);
        var both = one + other.substring(other.indexOf('\n') + 1);
        assertThat(Case.problems(Case.read(both)))
                .singleElement()
                .asString()
                .contains("has 2 contracts that commit to spend: plain,");
        var imported = ContractReader.read(
                        List.of(drawdown.text.Source.of("rows.csv", both)), java.util.Optional.of("plain"))
                .orRefuse();
        assertThat(imported.agreement().id()).isEqualTo("plain");
    }

    @Test
    void aSpreadsheetMayWriteNumbersAndDaysInItsOwnWay() {
        var agreement = Case.agreement(Case.PLAIN);
        var csv = Case.csv(agreement, Version.FOCUS_1_4)
                .replace("1000.00", "1000")
                .replace(",0.12,", ",0.120,")
                .replace("T00:00:00Z", "")
                .replaceAll(",(?=([^\"\n]*\"[^\"\n]*\")*[^\"\n]*(\n|$))", ";");
        assertThat(csv).contains(";1000;", "2026-01-01;");
        assertThat(Case.read(csv).orRefuse().text()).isEqualTo(AgreementPrinter.print(agreement));
    }

    @Test
    void aCostThatWasChangedInOnePlaceIsRefusedWhereItStands() {
        var csv = Case.csv(Case.agreement(Case.PLAIN), Version.FOCUS_1_3).replace("Spend,2000.00", "Spend,2500.00");
        assertThat(Case.problems(Case.read(csv)))
                .containsExactly(
                        "rows.csv:3:11: ContractCommitmentCost is 2500.00 here, but by the x_ columns it is 2000.00");
    }

    @Test
    void aTermThatWasChangedBesideThePapersIsRefused() {
        var csv = Case.csv(Case.agreement(Case.PLAIN), Version.FOCUS_1_3)
                .replaceFirst("\\{\"\"percent\"\":\"\"25%\"\",\"\"relief", "{\"\"percent\"\":\"\"40%\"\",\"\"relief");
        assertThat(Case.problems(Case.read(csv)))
                .singleElement()
                .asString()
                .startsWith("rows.csv:2:")
                .contains("x_Rollover is", "40%");
    }

    @Test
    void aRowThatIsMissingOrTooManyIsRefused() {
        var csv = Case.csv(Case.agreement(Case.PLAIN), Version.FOCUS_1_3);
        assertThat(Case.problems(Case.read(csv.substring(0, csv.lastIndexOf("\n", csv.length() - 2) + 1))))
                .containsExactly(
                        "rows.csv:2:1: there is no row of the commitment plain/window-2, which the x_ columns state");
        assertThat(Case.problems(Case.read(csv.replace("plain/window-2", "plain/window-9"))))
                .anyMatch(problem -> problem.startsWith("rows.csv:3:")
                        && problem.contains("the commitment plain/window-9 is not one of the agreement"));
    }

    @Test
    void aPartThatIsWrongIsRefusedInItsCell() {
        var csv = Case.csv(Case.agreement(Case.PLAIN), Version.FOCUS_1_3);
        var column = csv.lines()
                .findFirst()
                .orElseThrow()
                .split(",x_Commitment")[0]
                .chars()
                .filter(c -> c == ',')
                .count();
        var wrong = csv.replace("\"\"annual\"\":[1000,2000]", "\"\"annual\"\":[1000]");
        assertThat(Case.problems(Case.read(wrong)))
                .singleElement()
                .asString()
                .startsWith("rows.csv:2:")
                .contains("commitment.annual has 1 entry, but 24 months are 2 contract years");
        var at = Case.refused(Case.read(wrong)).getFirst().location();
        assertThat(wrong.lines()
                        .toList()
                        .get(1)
                        .substring(0, at.column() - 1)
                        .replaceAll("\"[^\"]*(\"\"[^\"]*)*\"", "")
                        .chars()
                        .filter(c -> c == ',')
                        .count())
                .isEqualTo(column + 1);
    }

    @Test
    void aPartThatIsNoObjectOrNotThereIsRefused() {
        var csv = Case.csv(Case.agreement(Case.PLAIN), Version.FOCUS_1_3);
        assertThat(Case.problems(Case.read(csv.replaceAll("\"\\{\"\"commitment.*?}}\"", "12"))))
                .singleElement()
                .asString()
                .contains("x_Commitment is 12, not a JSON object");
        assertThat(Case.problems(Case.read(csv.replaceAll("\"\\{\"\"commitment.*?}}\"", ""))))
                .singleElement()
                .asString()
                .contains("x_Commitment is empty");
        assertThat(Case.problems(Case.read(csv.replaceAll("(?<=,)edp,aws(?=,)", "edp,aws2"))))
                .singleElement()
                .asString()
                .contains("provider is aws2, not one of aws, azure, gcp, other");
    }
}
