package drawdown.clause;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.settlement.Figure;
import org.junit.jupiter.api.Test;

class ExitTest {

    private static final String EXIT = "events: [{on: 2026-02-01, notice: 2026-01-02, exit: true}]";

    @Test
    void anExitEndsTheTermTheDayBefore() {
        var term = Case.spend(100, 70).terms("exit: {noticeDays: 30}").with(EXIT);
        assertThat(term.each(Figure.COMMITMENT)).isEqualTo("100.00");
        assertThat(term.total(Account.OUTSIDE_TERM)).isEqualTo("70.00");
    }

    @Test
    void theFeeIsAShareOfTheRemainingCommitment() {
        assertThat(Case.spend(100, 0, 0)
                        .terms("exit: {noticeDays: 30, fee: 15%}")
                        .with(EXIT)
                        .total(Account.EXIT_FEE))
                .isEqualTo("30.00");
    }

    @Test
    void aConversionLeavesAShareOfEveryLaterAllotment() {
        assertThat(Case.spend(100, 60, 60)
                        .terms("exit: {noticeDays: 30, conversion: smaller-commitment}")
                        .with("events: [{on: 2026-02-01, notice: 2026-01-02, convert: 60%}]")
                        .each(Figure.COMMITMENT))
                .isEqualTo("100.00 60.00 60.00");
    }

    @Test
    void carryforwardLeftOverExpiresOrBecomesACredit() {
        assertThat(Case.spend(120).total(Account.EXPIRED)).isEqualTo("20.00");
        assertThat(Case.spend(120).terms("exit: {unusedBalance: credit}").total(Account.NEXT_CYCLE_CREDIT))
                .isEqualTo("20.00");
    }

    @Test
    void aTrueUpAtAnEarlyExitMayBecomeACreditAsWell() {
        assertThat(Case.spend(90, 0)
                        .terms("exit: {noticeDays: 30, unusedBalance: credit}")
                        .with(EXIT)
                        .total(Account.NEXT_CYCLE_CREDIT))
                .isEqualTo("10.00");
    }
}
