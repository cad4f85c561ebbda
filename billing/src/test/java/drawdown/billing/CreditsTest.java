package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreditsTest {

    @TempDir
    private Path folder;

    @Test
    void aCreditIsAPositiveAmountWithoutAName() {
        var export = Exported.focus(folder.resolve("a.csv"), "9", "-4 | Credit", "-1.005 | Credit");
        assertThat(Exported.spend(export))
                .containsExactly("2026-01,usage,everything-else,9.00", "2026-01,credit,,5.00");
    }

    @Test
    void aCreditOfLessThanHalfACentIsNoRow() {
        var imported = Exported.imported(Exported.focus(folder.resolve("a.csv"), "9", "-0.004 | Credit"));
        assertThat(imported.csv().lines().skip(1)).containsExactly("2026-01,usage,everything-else,9.00");
        assertThat(imported.reconciliation().rounding()).isEqualByComparingTo("0.004");
    }

    @Test
    void aReversalLowersTheCreditOfItsMonth() {
        var export = Exported.focus(folder.resolve("a.csv"), "-4 | Credit", "1 | Credit");
        var imported = Exported.imported(export);
        assertThat(imported.csv()).contains("2026-01,credit,,3.00");
        assertThat(imported.reconciliation().oddities())
                .contains(new Reconciliation.Part(
                        "credits above 0, which take back credits",
                        new Sum(1, new BigDecimal("1.000000000000000000000000"))));
    }

    @Test
    void aReversalBeyondItsMonthTakesBackTheNearestEarlierCreditFirst() {
        var export = Exported.focus(
                folder.resolve("a.csv"),
                "-4 | Credit | 2026-01-01",
                "-2 | Credit | 2026-02-01",
                "3 | Credit | 2026-03-01",
                "-5 | Credit | 2026-04-01");
        var imported = Exported.imported(export);
        assertThat(imported.csv().lines().skip(1)).containsExactly("2026-01,credit,,3.00", "2026-04,credit,,5.00");
        assertThat(imported.reconciliation().text()).contains("of these, set against credits of other months");
        assertThat(imported.reconciliation().rounding()).isEqualByComparingTo("0");
    }

    @Test
    void aReversalWithoutACreditIsLeftOutByName() {
        var export = Exported.focus(folder.resolve("a.csv"), "-4 | Credit | 2026-01-01", "7 | Credit | 2026-02-01");
        var imported = Exported.imported(export);
        assertThat(imported.spend()).isEmpty();
        var part = imported.reconciliation().leftOut().getFirst();
        assertThat(part.name()).isEqualTo("credits taken back beyond all credits");
        assertThat(part.sum().billed()).isEqualByComparingTo("3");
    }
}
