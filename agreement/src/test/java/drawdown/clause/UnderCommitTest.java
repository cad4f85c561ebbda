package drawdown.clause;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.settlement.Figure;
import org.junit.jupiter.api.Test;

class UnderCommitTest {

    private static final String NOTHING_ROLLS = ", rollover: {percent: 0%}";

    @Test
    void aShareOfTheShortfallIsDueWhenTheTermEnds() {
        assertThat(Case.spend(60, 100)
                        .terms("underCommit: {rate: 75%}" + NOTHING_ROLLS)
                        .payments())
                .isEqualTo("2026-02 30.00");
    }

    @Test
    void atWindowCloseItIsDueAtOnce() {
        assertThat(Case.spend(60, 90)
                        .terms("underCommit: {due: window-close}" + NOTHING_ROLLS)
                        .payments())
                .isEqualTo("2026-01 40.00 2026-02 10.00");
    }

    @Test
    void whatCarryforwardHeldToTheEndOffsetsIsRefunded() {
        assertThat(Case.spend(60, 120)
                        .terms("underCommit: {due: window-close}, carryforward: {redemption: term}" + NOTHING_ROLLS)
                        .payments())
                .isEqualTo("2026-01 40.00 2026-02 -20.00");
    }

    @Test
    void aPaymentMayBeUsableAsCreditThatDoesNotCount() {
        var year =
                Case.spend(60, 100, 100).terms("underCommit: {due: window-close, settlement: credit}" + NOTHING_ROLLS);
        assertThat(year.total(Account.PREPAID_USED)).isEqualTo("80.00");
        assertThat(year.each(Figure.MEASURED)).isEqualTo("60.00 60.00 60.00");
    }

    @Test
    void whereItCountsMeasuredSpendIsWhatIsUsed() {
        assertThat(Case.spend(60, 100, 100)
                        .terms("underCommit: {due: window-close, settlement: credit, creditCounts: true}"
                                + NOTHING_ROLLS)
                        .each(Figure.MEASURED))
                .isEqualTo("60.00 100.00 100.00");
    }

    @Test
    void aCreditThatIsNotUsedInTimeExpires() {
        assertThat(Case.spend(60, 10, 100)
                        .terms(
                                "underCommit: {due: window-close, settlement: credit, creditMonths: 1, creditCounts: true}"
                                        + NOTHING_ROLLS)
                        .total(Account.EXPIRED))
                .isEqualTo("30.00");
    }

    @Test
    void theShortfallMayBeFoldedIntoTheNextCommitment() {
        var year = Case.spend(60, 100).terms("underCommit: {settlement: next-cycle, rate: 50%}" + NOTHING_ROLLS);
        assertThat(year.total(Account.TRUE_UP)).isEqualTo("0.00");
        assertThat(year.total(Account.NEXT_CYCLE_OBLIGATION)).isEqualTo("20.00");
    }

    @Test
    void marketplaceThatItsWindowDidNotNeedOffsetsTheShortfallOfTheTerm() {
        var year = Case.spend(100, 60)
                .marketplace(15, 0)
                .terms("underCommit: {marketplaceOffset: term}, marketplace: {percent: 100%}");
        assertThat(year.total(Account.MARKETPLACE_OFFSET)).isEqualTo("15.00");
        assertThat(year.total(Account.TRUE_UP)).isEqualTo("25.00");
    }
}
