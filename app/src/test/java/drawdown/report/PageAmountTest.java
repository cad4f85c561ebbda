package drawdown.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAmountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0                | 0
                    7                | 0.07
                    95000            | 950
                    99994            | 999.94
                    99995            | 1.0k
                    99994999         | 999.9k
                    99995000         | 1.0M
                    -4800000000      | −48.0M
                    200000000000     | 2,000.0M
                    1250000000000    | 12.5B
                    """)
    void anAmountHasOneDecimalOfTheUnitThatSuitsIt(long cents, String shown) {
        assertThat(PageAmount.compact(cents)).isEqualTo(shown);
    }

    @Test
    void exactAmountsAreGroupedAndHaveAMinusSign() {
        assertThat(PageAmount.exact(-123_456_789)).isEqualTo("−1,234,567.89");
    }

    @Test
    void aPercentageSaysNothingAndAllOnlyOfNothingAndAll() {
        assertThat(PageAmount.percent(99_999, 100_000)).isEqualTo("99.9%");
        assertThat(PageAmount.percent(1, 100_000)).isEqualTo("0.1%");
        assertThat(PageAmount.percent(-9, 1_000)).isEqualTo("−0.9%");
        assertThat(PageAmount.percent(5, 5)).isEqualTo("100.0%");
    }
}
