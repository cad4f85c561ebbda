package drawdown.clause;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.settlement.Figure;
import org.junit.jupiter.api.Test;

class CarryforwardTest {

    @Test
    void excessBeyondTheCapIsNotCarried() {
        assertThat(Case.spend(140, 100).terms("carryforward: {percent: 25%}").each(Figure.CARRIED))
                .isEqualTo("25.00 0.00");
    }

    @Test
    void withoutACapAllOfItIs() {
        assertThat(Case.spend(140, 100).terms("carryforward: {percent: none}").each(Figure.CARRIED))
                .isEqualTo("40.00 0.00");
    }

    @Test
    void whatWasCarriedHealsAGapBeforeAnythingRolls() {
        var year = Case.spend(120, 70, 100);
        assertThat(year.each(Figure.CARRYFORWARD_REDEEMED)).isEqualTo("0.00 20.00 0.00");
        assertThat(year.each(Figure.ROLLED)).isEqualTo("0.00 10.00 0.00");
    }

    @Test
    void withResetWhatTheNextWindowDidNotNeedExpires() {
        assertThat(Case.spend(120, 95, 85).each(Figure.CARRYFORWARD_REDEEMED)).isEqualTo("0.00 5.00 0.00");
        assertThat(Case.spend(120, 95, 85).total(Account.EXPIRED)).isEqualTo("15.00");
    }

    @Test
    void withoutResetItWaits() {
        assertThat(Case.spend(120, 95, 85).terms("carryforward: {reset: false}").each(Figure.CARRYFORWARD_REDEEMED))
                .isEqualTo("0.00 5.00 15.00");
    }

    @Test
    void heldUntilTheTermEndsItOffsetsTheWholeShortfall() {
        var year = Case.spend(120, 40, 100).terms("carryforward: {redemption: term}, rollover: {percent: 0%}");
        assertThat(year.each(Figure.CRYSTALLISED)).isEqualTo("0.00 60.00 0.00");
        assertThat(year.total(Account.CARRYFORWARD_OFFSET)).isEqualTo("20.00");
        assertThat(year.total(Account.TRUE_UP)).isEqualTo("40.00");
    }

    @Test
    void aLayerIsGrantedOnWhatIsCarried() {
        assertThat(Case.spend(120, 100)
                        .terms("carryforward: {discountLayer: 2.5%}")
                        .total(Account.LAYER_CREDIT))
                .isEqualTo("0.50");
    }

    @Test
    void marketplaceIsCarriedOnlyWhereIncluded() {
        var recognised = "marketplace: {percent: 100%}, carryforward: {marketplace: ";
        assertThat(Case.spend(110, 100)
                        .marketplace(8, 0)
                        .terms(recognised + "exclude}")
                        .each(Figure.CARRIED))
                .isEqualTo("10.00 0.00");
        assertThat(Case.spend(110, 100)
                        .marketplace(8, 0)
                        .terms(recognised + "include}")
                        .each(Figure.CARRIED))
                .isEqualTo("18.00 0.00");
    }
}
