package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was read is kept, so that it is read once.
class KeepingTest {

    @TempDir
    Path folder;

    private Path bills;
    private Path january;

    @BeforeEach
    void aBillOfOneMonth() throws IOException {
        bills = Files.createDirectory(folder.resolve("bills"));
        january = Exported.focus(bills.resolve("2026-01.csv"), "10 | Usage | 2026-01-01", "20 | Usage | 2026-01-01");
    }

    private Import keeping() {
        return Exported.of(bills).keeping(folder.resolve("kept"));
    }

    @Test
    void theNextImportReadsOnlyTheNewMonth() throws IOException {
        Exported.imported(keeping());
        changeUnseen(january, "\n20,", "\n70,");
        february();

        assertThat(Exported.spend(keeping()))
                .containsExactly("2026-01,usage,everything-else,30.00", "2026-02,usage,everything-else,5.00");
        assertThat(Exported.spend(bills))
                .as("without what was kept")
                .containsExactly("2026-01,usage,everything-else,80.00", "2026-02,usage,everything-else,5.00");
    }

    @Test
    void whatARefusedImportHasReadIsNotReadAgain() throws IOException {
        var february = february();
        Files.writeString(february, Files.readString(february) + "1,2,3\n");
        assertThat(Exported.problems(keeping(), folder)).hasSize(1);
        changeUnseen(january, "\n20,", "\n70,");
        february();

        assertThat(Exported.spend(keeping()))
                .containsExactly("2026-01,usage,everything-else,30.00", "2026-02,usage,everything-else,5.00");
    }

    @Test
    void aFileThatChangedIsReadAgain() throws IOException {
        Exported.imported(keeping());
        Exported.focus(january, "10 | Usage | 2026-01-01", "200 | Usage | 2026-01-01");

        assertThat(Exported.spend(keeping())).containsExactly("2026-01,usage,everything-else,210.00");
    }

    @Test
    void aFileThatIsGoneIsForgotten() throws IOException {
        var february = february();
        Exported.imported(keeping());
        Files.delete(february);

        assertThat(Exported.spend(keeping())).containsExactly("2026-01,usage,everything-else,30.00");
    }

    @Test
    void theReconciliationIsThatOfAnImportWithoutAnythingKept() throws IOException {
        Exported.focus(january, "10 | Usage | 2026-01-01", "10 | Usage | 2026-01-01");
        Exported.imported(keeping());
        february();

        assertThat(Exported.imported(keeping()).reconciliation().text())
                .isEqualTo(Exported.imported(bills).reconciliation().text())
                .contains("1 (10.00)");
    }

    @Test
    void nothingIsKeptInAFile() {
        assertThat(Exported.problems(Exported.of(bills).keeping(january), folder))
                .containsExactly(
                        "bills/2026-01.csv: is a file, not a folder\n   Maybe name another folder to keep what was read in.");
    }

    /// With another column, so that it is laid out otherwise and read by itself.
    private Path february() {
        return Exported.text(
                bills.resolve("2026-02.csv"),
                "BilledCost,ChargeCategory,BillingPeriodStart,BillingCurrency\n5,Usage,2026-02-01,USD\n");
    }

    /// Changes what a file holds, but neither its length nor its time.
    private static void changeUnseen(Path file, String from, String to) throws IOException {
        var time = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace(from, to));
        Files.setLastModifiedTime(file, time);
    }
}
