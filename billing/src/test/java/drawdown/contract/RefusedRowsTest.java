package drawdown.contract;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.text.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedRowsTest {

    private static final String GOOD = "C-1,a,Spend,Minimum,1200,2026-01-01,2027-01-01,USD,0.1,";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1200         | twelve     | rows.csv:2:21: ContractCommitmentCost is twelve, not an amount
            1200         | -1         | rows.csv:2:21: ContractCommitmentCost is -1.00, less than 0
            1200         | ''         | rows.csv:2:1: ContractCommitmentCost is empty
            1200         | 0          | rows.csv:2:1: commitment.annual is 0 in every year
            2026-01-01   | 1/1/26     | rows.csv:2:26: ContractCommitmentPeriodStart is 1/1/26, not a day
            2026-01-01   | 2026-02-30 | rows.csv:2:26: ContractCommitmentPeriodStart is 2026-02-30, not a day
            2027-01-01   | 2026-01-15 | rows.csv:2:37: the commitment ends on 2026-01-15 and begins on 2026-01-01, which is not a month later
            2027-01-01   | 2046-01-01 | rows.csv:2:1: months is 240, not from 1 to 120
            USD          | $          | rows.csv:2:48: BillingCurrency is $, not an ISO 4217 code
            0.1          | 15         | rows.csv:2:52: ContractCommitmentDiscountPercentage is 15, not a fraction from 0 to below 1
            0.1          | 10%        | rows.csv:2:52: ContractCommitmentDiscountPercentage is 10%, not a fraction from 0 to below 1
            0.1,         | 0.1,all    | rows.csv:2:56: ContractCommitmentApplicability is all, not a JSON object
            Spend        | Money      | rows.csv:2:7: no row commits to spend; this one: its category is Money
            """)
    void aValueThatCannotBeUsedIsRefusedInItsPlace(String good, String bad, String message) {
        var more = "ContractCommitmentDiscountPercentage,ContractCommitmentApplicability";
        assertThat(Case.problems(Case.read(Case.foreign(more, GOOD.replace(good, bad)))))
                .containsExactly(message);
    }

    @Test
    void allProblemsAreSaidAtOnceAndSayWhatToWrite() {
        var found = Case.refused(Case.read(Case.foreign(
                "", "C-1,a,Spend,Minimum,1 000,2026-01-01,2027-01-01,usd", "C-1,b,Spend,Minimum,5,2026/01/01,x,USD")));
        assertThat(found).hasSize(4);
        assertThat(found.getFirst().message()).contains("Maybe write 1000", "    2 | C-1,a,Spend");
        assertThat(found.get(1).message()).contains("Maybe write USD.");
        assertThat(found.get(2).message()).contains("Maybe write 2026-01-01.");
    }

    @Test
    void aRowIsFoundAlsoWhereValuesGoOverLines() {
        var csv = Case.foreign(
                "ContractCommitmentDescription",
                "\"C-1\",a,Spend,Minimum,1200,2026-01-01,2027-01-01,USD,\"two\nlines, \"\"quoted\"\"\"",
                "\"C-1\",b,Spend,Minimum,many,2027-01-01,2028-01-01,USD,");
        assertThat(Case.problems(Case.read(csv)))
                .containsExactly("rows.csv:4:23: ContractCommitmentCost is many, not an amount");
    }

    @Test
    void aCommitmentThatStandsTwiceIsRefused() {
        var line = GOOD.substring(0, GOOD.indexOf(",0.1"));
        assertThat(Case.problems(Case.read(Case.foreign("", line, line))))
                .containsExactly("rows.csv:3:5: the commitment a stands twice, already in rows.csv:2:1");
        var file = Source.of("one.csv", Case.foreign("", line));
        assertThat(Case.problems(
                        ContractReader.read(List.of(file, Source.of("two.csv", file.text())), Optional.empty())))
                .containsExactly("two.csv:2:5: the commitment a stands twice, already in one.csv:2:1");
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        assertThat(Case.problems(Case.read(""))).containsExactly("rows.csv: is empty");
        assertThat(Case.problems(Case.read(Case.foreign("")))).containsExactly("rows.csv: has a header and no rows");
        assertThat(Case.refused(Case.read("BilledCost,BillingCurrency\n1,USD\n")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.what())
                            .startsWith("is not a FOCUS Contract Commitment dataset: it has no ContractId, ");
                    assertThat(problem.fix()).isEqualTo("Maybe these are charges: `drawdown import` reads them.");
                });
        assertThat(Case.refused(Case.read(Case.foreign("")
                        .replace("ContractId", "ContractID ")
                        .replace("BillingCurrency", "BilingCurrency"))))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.fix()).isEqualTo("Maybe BilingCurrency should be BillingCurrency."));
    }

    @Test
    void linesThatDoNotFitTheHeaderAreRefused() {
        assertThat(Case.problems(Case.read(Case.foreign("", "C-1,a,Spend", "C-1,b,Spend,Minimum,1,2,3,4,5"))))
                .containsExactly(
                        "rows.csv:2:1: has 3 values where the header has 8",
                        "rows.csv:3:1: has 9 values where the header has 8");
        assertThat(Case.problems(Case.read(Case.foreign("", "C-1,a,Spend,\"Minimum,1,2,3,4"))))
                .singleElement()
                .asString()
                .startsWith("rows.csv:2:1: cannot be read as CSV: ");
        assertThat(Case.problems(Case.read(Case.foreign("contractid", "C-1,a,Spend,Minimum,1,2,3,4,5"))))
                .containsExactly("rows.csv:1:180: ContractId stands twice in the header");
    }
}
