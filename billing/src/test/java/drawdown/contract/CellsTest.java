package drawdown.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-cmd", "@sum", "\tx", "\rx", "'=1", "''@x"})
    void whatLooksLikeAFormulaIsGuardedAndReadsBack(String text) {
        assertThat(Cells.guarded(text)).isEqualTo("'" + text);
        assertThat(Cells.unguarded(Cells.guarded(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "'quoted'", "-12.50", "2026-01-01", "{\"a\":1}", "'"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(Cells.guarded(text)).isEqualTo(text);
        assertThat(Cells.unguarded(text)).isEqualTo(text);
    }

    @Test
    void linesEndAsTheyDoInTheRepository() {
        assertThat(Cells.csv(List.of("a", "b"), List.of(List.of("", "x,y")))).isEqualTo("a,b\n,\"x,y\"\n");
    }
}
