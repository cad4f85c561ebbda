package drawdown.clause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A discount of 20%: an allotment of 100 after discount is 125 at list.
class OverCommitTest {

    @Test
    void withinTheAllotmentTheFullDiscountHolds() {
        assertThat(Case.spend(125).discount("20%").total(Account.CHARGES)).isEqualTo("100.00");
    }

    @Test
    void protectedOverConsumptionKeepsAShareOfTheDiscount() {
        var month = Case.spend(145).discount("20%").terms("overCommit: {retained: 50%}");
        assertThat(month.total(Account.OVER_PROTECTED)).isEqualTo("20.00");
        assertThat(month.total(Account.CHARGES)).isEqualTo("118.00");
        assertThat(month.total(Account.OVER_PREMIUM)).isEqualTo("2.00");
    }

    @Test
    void beyondTheCapThePublicRateHolds() {
        var month = Case.spend(145).discount("20%").terms("overCommit: {retained: 50%, cap: 9%}");
        assertThat(month.total(Account.OVER_PROTECTED)).isEqualTo("10.00");
        assertThat(month.total(Account.OVER_UNPROTECTED)).isEqualTo("10.00");
        assertThat(month.total(Account.CHARGES)).isEqualTo("119.00");
    }

    @Test
    void grossAWeakMonthMakesNoRoomForAStrongOne() {
        var quarter = Case.spend(100, 150).commitment("{term: 200}").discount("20%");
        assertThat(quarter.total(Account.OVER_PROTECTED)).isEqualTo("25.00");
    }

    @Test
    void netItDoes() {
        var quarter =
                Case.spend(100, 150).commitment("{term: 200}").discount("20%").terms("overCommit: {measure: net}");
        assertThat(quarter.total(Account.OVER_PROTECTED)).isEqualTo("0.00");
    }

    @Test
    void againstTheTermAStrongWindowMayUseWhatAWeakOneWill() {
        var net = "overCommit: {measure: net, window: ";
        assertThat(Case.spend(150, 100).discount("20%").terms(net + "annual}").total(Account.OVER_PROTECTED))
                .isEqualTo("25.00");
        assertThat(Case.spend(150, 100).discount("20%").terms(net + "term}").total(Account.OVER_PROTECTED))
                .isEqualTo("0.00");
    }
}
