package drawdown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.text.Problem;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementFileTest {

    private static List<String> problems(String text) {
        return StatementFile.read(Source.of("s", text)) instanceof Reading.Refused<Statement>(var problems)
                ? problems.stream()
                        .map(Problem::message)
                        .map(m -> m.lines().findFirst().orElse(""))
                        .toList()
                : List.of();
    }

    @Test
    void everyProblemIsSaidAtItsPlace() {
        assertThat(problems("transactionDate,charges\n2026-13-01,5\n2026-01-31,\"1,5\"\n2026-01-31\n"))
                .containsExactly(
                        "s:2:1: transactionDate is 2026-13-01, not a day",
                        "s:3:1: charges is \"1,5\", not an amount",
                        "s:4:1: has 1 values where the header has 2");
    }

    @Test
    void anotherFileIsRefused() {
        assertThat(problems("month,amount\n2026-01,5\n"))
                .containsExactly(
                        "s:1:1: is no statement of a commitment: it has neither transactionDate and charges nor"
                                + " ContractApplied");
        assertThat(problems("{\"error\": {}}")).containsExactly("s:1:1: is no list of events: it has no value");
        assertThat(problems("")).containsExactly("s: is empty");
    }

    @Test
    void onlySettledChargesOfTheCommitmentAreTakenOffIt() {
        var text = """
                {"value": [
                {"properties": {"transactionDate": "2026-03-05", "charges": {"value": -1}, "eventType": "PendingCharges"}},
                {"properties": {"transactionDate": "2026-03-05", "charges": {"value": -2}, "eventType": "SettledCharges",
                  "lotSource": "PromotionalCredit"}},
                {"properties": {"transactionDate": "2026-03-05", "charges": {"value": -3}, "eventType": "SettledCharges"}}]}
                """;
        var statement = StatementFile.read(Source.of("s", text)).orRefuse();
        assertThat(statement.events()).singleElement().returns(300L, Statement.Event::decrement);
    }
}
