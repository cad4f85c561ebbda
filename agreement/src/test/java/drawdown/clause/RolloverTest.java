package drawdown.clause;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.settlement.Figure;
import org.junit.jupiter.api.Test;

class RolloverTest {

    @Test
    void unusedCommitmentMovesUpToTheShare() {
        var year = Case.spend(40, 100).terms("rollover: {percent: 25%}");
        assertThat(year.each(Figure.ROLLED)).isEqualTo("25.00 0.00");
        assertThat(year.each(Figure.CRYSTALLISED)).startsWith("35.00");
    }

    @Test
    void firstDollarsSatisfyWhatRolledBeforeTheCommitment() {
        var year = Case.spend(80, 100);
        assertThat(year.each(Figure.ROLLOVER_FILLED)).isEqualTo("0.00 20.00");
        assertThat(year.each(Figure.DEFICIENCY)).isEqualTo("20.00 20.00");
    }

    @Test
    void againstTheTermOnlyExcessSatisfiesWhatRolled() {
        var year = Case.spend(80, 100, 115).terms("rollover: {redemption: term}");
        assertThat(year.each(Figure.ROLLOVER_FILLED)).isEqualTo("0.00 0.00 15.00");
        assertThat(year.each(Figure.ROLLOVER_BALANCE)).isEqualTo("20.00 20.00 0.00");
        assertThat(year.total(Account.TRUE_UP)).isEqualTo("5.00");
    }

    @Test
    void withResetWhatTheFirstDollarsDisplacedDoesNotRollAgain() {
        var year = Case.spend(80, 100, 100);
        assertThat(year.each(Figure.ROLLED)).isEqualTo("20.00 0.00 0.00");
        assertThat(year.each(Figure.CRYSTALLISED)).isEqualTo("0.00 20.00 0.00");
    }

    @Test
    void withoutResetItDoes() {
        var year = Case.spend(80, 100, 100).terms("rollover: {reset: false}");
        assertThat(year.each(Figure.ROLLED)).isEqualTo("20.00 20.00 0.00");
        assertThat(year.each(Figure.CRYSTALLISED)).isEqualTo("0.00 0.00 20.00");
    }

    @Test
    void withResetABalanceThatNothingSatisfiedIsShortfall() {
        assertThat(Case.spend(80, 10, 200).each(Figure.CRYSTALLISED)).isEqualTo("0.00 85.00 0.00");
    }

    @Test
    void nothingRollsOutOfTheLastWindow() {
        assertThat(Case.spend(100, 80).each(Figure.ROLLED)).isEqualTo("0.00 0.00");
    }

    @Test
    void reliefIsDueAndAllBeyondItRolls() {
        var year = Case.spend(40, 100).terms("rollover: {relief: 15}");
        assertThat(year.each(Figure.ROLLED)).isEqualTo("45.00 0.00");
        assertThat(year.each(Figure.CRYSTALLISED)).startsWith("15.00");
    }

    @Test
    void aWindowWithoutReliefFallsBackToTheShare() {
        var year = Case.spend(40, 40, 200).terms("rollover: {relief: [none, 0, none], redemption: term}");
        assertThat(year.each(Figure.ROLLED)).isEqualTo("25.00 60.00 0.00");
    }

    @Test
    void atAnEarlyExitTheBalanceIsShortfallOrKept() {
        var exit = "events: [{on: 2026-03-01, notice: 2026-01-01, exit: true}]";
        var terms = "exit: {noticeDays: 30}, rollover: {redemption: term, onExit: ";
        assertThat(Case.spend(80, 100, 0).terms(terms + "forfeit}").with(exit).total(Account.TRUE_UP))
                .isEqualTo("20.00");
        assertThat(Case.spend(80, 100, 0).terms(terms + "preserve}").with(exit).total(Account.NEXT_CYCLE_OBLIGATION))
                .isEqualTo("20.00");
    }
}
