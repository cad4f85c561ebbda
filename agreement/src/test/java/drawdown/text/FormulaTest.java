package drawdown.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-cmd", "@sum", "\tx", "\rx", "'=1", "''@x"})
    void whatLooksLikeAFormulaIsGuardedAndReadsBack(String text) {
        assertThat(Formula.guarded(text)).isEqualTo("'" + text);
        assertThat(Formula.unguarded(Formula.guarded(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "'quoted'", "-12.50", "2026-01-01", "{\"a\":1}", "'"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(Formula.guarded(text)).isEqualTo(text);
        assertThat(Formula.unguarded(text)).isEqualTo(text);
    }
}
