package drawdown.contract;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.Agreement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final String EXIT = """
            documents:
              - {kind: standard-terms, profile: aws-edp-standard, terms: {exit: {noticeDays: 30}}}
              - {kind: side-letter, from: 2026-05-01}
            events: [{on: 2027-07-01, notice: 2027-03-15, exit: true}]
            """;

    @Test
    void aCommitmentIsPendingThenActiveThenExpired() {
        var agreement = Case.agreement(Case.PLAIN);
        assertThat(status(agreement, "2025-12-31")).containsExactly("Pending", "Pending");
        assertThat(status(agreement, "2026-01-01")).containsExactly("Active", "Pending");
        assertThat(status(agreement, "2027-01-01")).containsExactly("Expired", "Active");
        assertThat(status(agreement, "2028-01-01")).containsExactly("Expired", "Expired");
    }

    @Test
    void anExitCancelsTheCommitmentItEnds() {
        var agreement = Case.agreement(Case.PLAIN + EXIT);
        assertThat(status(agreement, "2027-06-30")).containsExactly("Expired", "Active");
        assertThat(status(agreement, "2027-07-01")).containsExactly("Expired", "Canceled");
    }

    @Test
    void anExitAtTheEndOfAWindowCancelsNothing() {
        var agreement =
                Case.agreement(Case.PLAIN + EXIT.replace("2027-07", "2027-01").replace("2027-03", "2026-10"));
        assertThat(status(agreement, "2027-02-01")).containsExactly("Expired");
    }

    @Test
    void aCommitmentThatSpendHasMetIsExhausted() {
        var agreement = Case.agreement(Case.PLAIN.replace("[10%, 12%]", "0%"));
        var ledger = Case.ledger(agreement, "2026-01,usage,everything-else,999", "2026-02,usage,everything-else,1");
        assertThat(status(agreement, "2026-02-28", ContractApplied.of(ledger))).containsExactly("Active", "Pending");
        assertThat(status(agreement, "2026-03-01", ContractApplied.of(ledger))).containsExactly("Exhausted", "Pending");
    }

    @Test
    void aRecordIsUpdatedByPapersByNoticeAndByItsOwnPeriod() {
        var agreement = Case.agreement(Case.PLAIN + EXIT);
        assertThat(updated(agreement, "2025-06-01")).containsExactly("2025-06-01", "2025-06-01");
        assertThat(updated(agreement, "2026-04-30")).containsExactly("2026-01-01", "2026-01-01");
        assertThat(updated(agreement, "2026-06-01")).containsExactly("2026-05-01", "2026-05-01");
        assertThat(updated(agreement, "2027-01-05")).containsExactly("2027-01-01", "2027-01-01");
        assertThat(updated(agreement, "2027-04-01")).containsExactly("2027-03-15", "2027-03-15");
        assertThat(updated(agreement, "2028-01-01")).containsExactly("2027-03-15", "2027-07-01");
    }

    private static List<String> status(Agreement agreement, String day) {
        return status(agreement, day, List.of());
    }

    private static List<String> status(Agreement agreement, String day, List<ContractApplied> applied) {
        var lifecycle = new Lifecycle(agreement, LocalDate.parse(day), applied);
        return agreement.windows().stream()
                .map(window -> lifecycle.status(CommitmentRows.id(agreement, window.index()), window))
                .toList();
    }

    private static List<String> updated(Agreement agreement, String day) {
        var lifecycle = new Lifecycle(agreement, LocalDate.parse(day), List.of());
        return agreement.windows().stream()
                .map(window -> lifecycle.updated(window).toString())
                .toList();
    }
}
