package drawdown.clause;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.settlement.Figure;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void chargesAfterDiscountCount() {
        assertThat(Case.spend(100).discount("20%").each(Figure.MEASURED)).isEqualTo("80.00");
    }

    @Test
    void onTheListBasisAmountsBeforeDiscountDo() {
        assertThat(Case.spend(100)
                        .discount("20%")
                        .terms("measurement: {basis: list}")
                        .each(Figure.MEASURED))
                .isEqualTo("100.00");
    }

    @Test
    void measuredSpendIsNeverBelowZero() {
        assertThat(Case.spend(-30).each(Figure.MEASURED)).isEqualTo("0.00");
    }

    @Test
    void aTermAloneIsOneWindow() {
        assertThat(Case.spend(120, 80).commitment("{term: 200}").each(Figure.DEFICIENCY))
                .isEqualTo("0.00");
    }

    @Test
    void aFiscalYearCutsTheTermInItsMonth() {
        assertThat(Case.spend(100, 100, 100)
                        .commitment("{term: 300}")
                        .terms("measurement: {window: fiscal-year, fiscalYearStart: 2}")
                        .each(Figure.COMMITMENT))
                .isEqualTo("100.00 200.00");
    }
}
