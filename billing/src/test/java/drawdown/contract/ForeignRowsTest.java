package drawdown.contract;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.AgreementPrinter;
import drawdown.text.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignRowsTest {

    private static List<Path> examples() {
        return Case.examples();
    }

    /// Without our columns the terms are lost, but not what must be spent when.
    @ParameterizedTest
    @MethodSource("examples")
    void ourRowsWithoutOurColumnsKeepTheCommitmentOfEachWindow(Path example) {
        var agreement = Case.agreement(example);
        if (agreement.event().isPresent()) {
            return;
        }
        var rows = Case.rows(agreement);
        var columns = Column.of(Version.FOCUS_1_4).stream()
                .filter(c -> !c.ours())
                .map(Column::id)
                .toList();
        var csv = Cells.csv(
                columns,
                rows.stream()
                        .map(row -> columns.stream()
                                .map(c -> row.getOrDefault(c, ""))
                                .toList())
                        .toList());
        var imported = Case.read(csv).orRefuse();
        assertThat(costs(Case.rows(imported.agreement()))).isEqualTo(costs(rows));
        assertThat(imported.agreement().provider()).isEqualTo(agreement.provider());
        assertThat(imported.notes()).anyMatch(note -> note.startsWith("terms: "));
    }

    private static List<String> costs(List<java.util.Map<String, String>> rows) {
        return rows.stream()
                .map(row -> row.get("ContractCommitmentPeriodStart") + " " + row.get("ContractCommitmentPeriodEnd")
                        + " " + row.get("ContractCommitmentCost"))
                .toList();
    }

    @Test
    void theFileReadsAsTheAgreementWithItsNotesAsComments() {
        var imported = Case.read(Case.foreign(
                        "ServiceProviderName",
                        "C-1,C-1-a,Spend,Minimum,1200,2026-01-01,2027-01-01,USD,AWS",
                        "C-1,C-1-b,Spend,Minimum,1300,2027-01-01,2028-01-01,USD,AWS"))
                .orRefuse();
        assertThat(imported.text())
                .startsWith("# Made from FOCUS Contract Commitment rows.")
                .contains("# - discount: no row states one; 0% is written\n")
                .endsWith(AgreementPrinter.print(imported.agreement()));
        assertThat(AgreementPrinter.print(Case.agreement(imported.text())))
                .isEqualTo(AgreementPrinter.print(imported.agreement()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            years that follow one another | 100 2026-01 2027-01, 200 2027-01 2028-01 | annual: [100, 200]
            a last year that is partial   | 100 2026-01 2027-01, 50 2027-01 2027-07  | annual: [100, 50]
            years and the whole           | 100 2026-01 2027-01, 200 2027-01 2028-01, 350 2026-01 2028-01 | annual: [100, 200], term: 350
            one amount                    | 900 2026-01 2029-01                      | term: 900
            one year                      | 900 2026-01 2027-01                      | annual: [900]
            windows of other lengths      | 10 2026-01 2026-04, 20 2026-04 2027-01   | milestones: [{by: 2026-03, cumulative: 10}, {by: 2026-12, cumulative: 30}]
            years with one between        | 10 2026-01 2027-01, 30 2028-01 2029-01   | milestones: [{by: 2026-12, cumulative: 10}, {by: 2027-12, cumulative: 10}, {by: 2028-12, cumulative: 40}]
            a smaller one within          | 900 2026-01 2029-01, 7 2026-05 2027-05   | term: 900
            a larger one within           | 5 2026-01 2028-01, 900 2027-01 2028-01   | annual: [900]
            """)
    void whatIsCommittedBecomesTheCommitment(String name, String commitments, String expected) {
        var lines = java.util.stream.Stream.of(commitments.strip().split(", *"))
                .map(c -> c.split(" "))
                .map(c -> "C-1,%s-%s,Spend,Minimum,%s,%s-01,%s-01,USD".formatted(c[1], c[2], c[0], c[1], c[2]))
                .toArray(String[]::new);
        var text = Case.read(Case.foreign("", lines)).orRefuse().text();
        var commitment = text.substring(text.indexOf("\ncommitment:"), text.indexOf("\ndiscount:"));
        assertThat(commitment
                        .replaceAll("\\n +- ", ", ")
                        .replaceAll("[\\[\\] \n]", "")
                        .replace(":,", ":"))
                .as(name)
                .isIn("commitment:" + plain(expected), "commitment:{" + plain(expected) + "}");
    }

    private static String plain(String yaml) {
        return yaml.replaceAll("[\\[\\] ]", "");
    }

    @Test
    void aYearlyIntervalMakesWindowsOfYears() {
        var imported = Case.read(Case.foreign(
                        "ContractCommitmentFulfillmentInterval,ServiceProviderName",
                        "C-1,C-1-a,Spend,MACC,3600,2026-01-01,2029-01-01,USD,Annual,Microsoft"))
                .orRefuse();
        assertThat(imported.agreement().windows()).hasSize(3);
        assertThat(imported.text()).contains("measurement: {window: contract-year}", "precedence: schedule");
    }

    @Test
    void theDiscountOfEachYearIsThatOfItsCommitment() {
        var imported = Case.read(Case.foreign(
                        "ContractCommitmentDiscountPercentage",
                        "C-1,a,Spend,Minimum,1200,2026-01-01,2027-01-01,USD,0.125",
                        "C-1,b,Spend,Minimum,1300,2027-01-01,2028-01-01,USD,0.2"))
                .orRefuse();
        assertThat(imported.text()).contains("discount: [12.5%, 20%]");
    }

    @Test
    void rulesAndTheShareOfMarketplaceComeFromTheApplicability() {
        var imported = Case.read(stating("""
                        {"InclusionOperator": "Or", "Inclusions": [
                        {"Dimension": "ServiceName", "Operator": "In", "Values": ["Compute", "Data"]},
                        {"Dimension": "ServiceProviderName", "Operator": "NotIn", "Values": ["AWS"], "Applicability": {"Cost": 0.5}},
                        {"Dimension": "regionid", "Operator": "StartsWith", "Values": ["us-"]},
                        {"Dimension": "Region", "Operator": "Like", "Values": ["us%"]}],
                        "ExclusionOperator": "Or", "Exclusions": [
                        {"Dimension": "ServiceName", "Operator": "In", "Values": ["Support"]}]}""")).orRefuse();
        assertThat(imported.text())
                .contains(
                        "{name: excluded, discount: 0%, counts: false, services: [Support]}",
                        "- {Dimension: ServiceName, Operator: In, Values: [Compute, Data]}",
                        "- {Dimension: RegionId, Operator: StartsWith, Values: [us-]}",
                        "{name: everything-else, discount: 0%, counts: false}",
                        "marketplace: {percent: 50%}");
        assertThat(imported.notes())
                .contains("what counts, which the file does not say: counts only where Region Like us%");
    }

    @Test
    void whereAllOfTheProviderCountsNothingIsNarrowed() {
        var imported = Case.read(stating("""
                        {"InclusionOperator": "Or", "Inclusions": [
                        {"Dimension": "ServiceProviderName", "Operator": "In", "Values": ["AWS"]},
                        {"Dimension": "ServiceName", "Operator": "In", "Values": ["Claude"]}]}""")).orRefuse();
        assertThat(imported.agreement().scopes()).containsExactly(drawdown.agreement.Scope.EVERYTHING);
    }

    private static String stating(String applicability) {
        return Case.foreign(
                "ContractCommitmentApplicability",
                "C-1,a,Spend,Minimum,1200,2026-01-01,2027-01-01,USD,\"" + applicability.replace("\"", "\"\"") + "\"");
    }

    @Test
    void commitmentDiscountsUsageAndWhatIsNotInEffectAreLeftOut() {
        var imported = Case.read(Case.foreign(
                        "ContractCommitmentModel,ContractCommitmentLifecycleStatus",
                        "C-1,a,Spend,Minimum,1200,2026-01-01,2027-01-01,USD,,Active",
                        "C-1,b,Spend,Savings Plan,9,2026-01-01,2027-01-01,USD,,Active",
                        "C-1,c,Spend,Hourly,9,2026-01-01,2027-01-01,USD,Continuous,Active",
                        "C-1,d,Usage,Hours,,2026-01-01,2027-01-01,,,Active",
                        "C-1,e,Spend,Minimum,9,2026-01-01,2027-01-01,USD,,Superseded",
                        "C-1,f,Spend,Minimum,9,2026-01-01,2027-01-01,EUR,,Active",
                        "C-2,g,Usage,Hours,,2026-01-01,2027-01-01,,,Active"))
                .orRefuse();
        assertThat(imported.text()).contains("commitment: {annual: [1_200]}");
        assertThat(imported.notes().stream()
                        .filter(note -> note.matches("(left out|not read).*"))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        left out: f (Minimum, 9.00 EUR, 2026-01 to 2026-12), it overlaps a
                        left out: b (Savings Plan), it is a commitment discount, not an agreement
                        left out: c (Hourly), it is a commitment discount, not an agreement
                        left out: d (Hours), it commits to usage
                        left out: e (Minimum), its status is Superseded
                        not read: 1 other contract of the dataset, C-2""");
    }

    @Test
    void daysWithinAMonthAreTheirMonthAndAnEndThatIsIncludedTheNext() {
        var imported = Case.read(
                        Case.foreign("", "C-1,a,Spend,Minimum,1200,2026-01-15T04:00:00Z,2026-12-31 23:59:59,USD"))
                .orRefuse();
        assertThat(imported.text()).contains("effective: 2026-01-01", "months: 12");
        assertThat(imported.notes())
                .contains("term: a runs from 2026-01-15T04:00:00Z to 2026-12-31 23:59:59; months are whole in an"
                        + " agreement file");
    }

    @Test
    void theContractIsChosenByItsIdWhereThereAreSeveral() {
        var csv = Case.foreign(
                "",
                "C-1,a,Spend,Minimum,1200,2026-01-01,2027-01-01,USD",
                "C-2,b,Spend,Minimum,700,2026-01-01,2027-01-01,USD",
                "C-3,c,Usage,Hours,,2026-01-01,2027-01-01,USD");
        assertThat(Case.problems(Case.read(csv)))
                .containsExactly("rows.csv: has 2 contracts that commit to spend: C-1, C-2");
        assertThat(read(csv, "C-2").agreement().id()).isEqualTo("C-2");
        assertThat(Case.problems(ContractReader.read(List.of(Source.of("rows.csv", csv)), Optional.of("C-9"))))
                .containsExactly("rows.csv: has no contract C-9");
        assertThat(Case.problems(ContractReader.read(List.of(Source.of("rows.csv", csv)), Optional.of("C-3"))))
                .containsExactly("rows.csv:4:7: no row commits to spend; this one: it commits to usage");
    }

    private static ImportedContract read(String csv, String contract) {
        return ContractReader.read(List.of(Source.of("rows.csv", csv)), Optional.of(contract))
                .orRefuse();
    }
}
