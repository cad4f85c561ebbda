package drawdown.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SizingTest {

    private static final double EXACT = 1e-9;

    /// 100 in each month, but 130 in the last June and 90 in the last two months.
    private static double[] history() {
        var counted = new double[12];
        Arrays.fill(counted, 100);
        counted[5] = 130;
        counted[10] = 90;
        counted[11] = 90;
        return counted;
    }

    @Test
    void thePeakIsTheHighestMonthAndTheBaselineTheLowestMedian() {
        var sizing = Sizing.of(history(), 0, 0.05, 1);
        assertThat(sizing.peak()).containsExactly(new double[] {12 * 130}, within(EXACT));
        assertThat(sizing.baseline()).containsExactly(new double[] {12 * 90}, within(EXACT));
        assertThat(sizing.inflation()).isCloseTo(130.0 / 90 - 1, within(EXACT));
    }

    @Test
    void thePeakGrowsToMidTermAndTheBaselineWithTheGrowthThatIsSure() {
        var sizing = Sizing.of(history(), 0.21, 0.11, 2);
        assertThat(sizing.peak()).containsExactly(new double[] {1560 * 1.21, 1560 * 1.21}, within(EXACT));
        assertThat(sizing.baseline()).containsExactly(new double[] {1080, 1080 * 1.1}, within(EXACT));
        assertThat(sizing.atPeak()).isCloseTo(130.0 / 90, within(EXACT));
    }

    @Test
    void shrinkingSpendLowersNeither() {
        var sizing = Sizing.of(history(), -0.05, 0.1, 3);
        assertThat(sizing.peak()).containsExactly(new double[] {1560, 1560, 1560}, within(EXACT));
        assertThat(sizing.baseline()).containsExactly(new double[] {1080, 1080, 1080}, within(EXACT));
    }
}
