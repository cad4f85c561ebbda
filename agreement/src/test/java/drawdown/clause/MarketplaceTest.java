package drawdown.clause;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.settlement.Figure;
import org.junit.jupiter.api.Test;

class MarketplaceTest {

    @Test
    void aShareOfMarketplaceSpendIsRecognised() {
        assertThat(Case.spend(90)
                        .marketplace(20)
                        .terms("marketplace: {percent: 50%}")
                        .each(Figure.MARKETPLACE_ELIGIBLE))
                .isEqualTo("10.00");
    }

    @Test
    void whatIsRecognisedStopsAtTheCap() {
        assertThat(Case.spend(90)
                        .marketplace(80)
                        .terms("marketplace: {percent: 50%, cap: 25%}")
                        .each(Figure.MARKETPLACE_ELIGIBLE))
                .isEqualTo("25.00");
    }

    @Test
    void aCatalogThatIsNotInScopeIsBilledAndNotRecognised() {
        var month = Case.spend(90).marketplace(20).terms("marketplace: {catalogs: [ami]}");
        assertThat(month.total(Account.MARKETPLACE_CHARGES)).isEqualTo("20.00");
        assertThat(month.each(Figure.MARKETPLACE_ELIGIBLE)).isEqualTo("0.00");
    }

    @Test
    void inTheWindowOfAnExitItIsForfeitedOrPreserved() {
        var exit = "events: [{on: 2026-02-01, notice: 2026-01-01, exit: true}]";
        var terms = "marketplace: {percent: 100%}, exit: {noticeDays: 30, marketplace: ";
        assertThat(Case.spend(90, 0)
                        .marketplace(10, 0)
                        .terms(terms + "forfeit}")
                        .with(exit)
                        .total(Account.TRUE_UP))
                .isEqualTo("10.00");
        assertThat(Case.spend(90, 0)
                        .marketplace(10, 0)
                        .terms(terms + "preserve}")
                        .with(exit)
                        .total(Account.TRUE_UP))
                .isEqualTo("0.00");
    }
}
