package drawdown.report;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.report.SpendCurve.Stretch;
import drawdown.settlement.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpendCurveTest {

    @ParameterizedTest
    @MethodSource("drawdown.report.Examples#names")
    void aWindowsCurveEndsAtWhatItsCloseFound(String example) {
        assertThat(SpendCurve.byWindow(Examples.ledger(example)).stretches()).allSatisfy(stretch -> {
            var window = stretch.window();
            int end = stretch.months();
            assertThat(stretch.measured(end)).isEqualTo(window.figure(Figure.MEASURED));
            assertThat(stretch.spend(end) - stretch.measured(end))
                    .isEqualTo(window.figure(Figure.MARKETPLACE_ELIGIBLE));
            assertThat(stretch.pace(end)).isEqualTo(window.figure(Figure.COMMITMENT));
        });
    }

    @Test
    void overTheTermAWindowBeginsWhereTheOneBeforeItEnded() {
        var stretches = SpendCurve.overTerm(Examples.ledger("snap-google-2017")).stretches();

        assertThat(stretches)
                .extracting(stretch -> stretch.spend(0))
                .containsExactly(0L, 352_000_000_00L, 685_000_000_00L, 1_110_000_000_00L, 1_565_000_000_00L);
        assertThat(stretches).extracting(Stretch::over).first().isEqualTo(-48_000_000_00L);
    }

    @Test
    void ticksStandAtRoundNumbersAndHoldBothEnds() {
        var random = new java.util.Random(20260101);
        for (int i = 0; i < 10_000; i++) {
            long most = (long) Math.pow(10, 14 * random.nextDouble());
            long least = random.nextInt(4) == 0 ? -(long) (most * random.nextDouble()) : 0;
            var axis = Axis.of(least, most, 5);

            assertThat(axis.low()).as("draw %d", i).isLessThanOrEqualTo(least);
            assertThat(axis.high()).as("draw %d", i).isGreaterThanOrEqualTo(most);
            assertThat(axis.ticks()).as("draw %d", i).contains(0L).hasSizeBetween(2, 9);
            assertThat(axis.ticks().stream().map(axis::label)).as("draw %d", i).doesNotHaveDuplicates();
        }
    }
}
