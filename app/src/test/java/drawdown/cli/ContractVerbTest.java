package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.AgreementFile;
import drawdown.agreement.AgreementPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractVerbTest {

    private static final Path SNAP = Run.EXAMPLES.resolve("snap-google-2017");
    private static final Path FOCUS = Path.of("../billing/src/test/resources/focus");

    @TempDir
    private Path folder;

    @Test
    void whatIsExportedIsImportedAsTheSameAgreement() {
        var rows = folder.resolve("rows.csv");
        var exported = Run.of("contract", "export", SNAP.resolve("agreement.yaml"), "-o", rows);
        assertThat(exported.err()).isEmpty();
        assertThat(exported.out())
                .contains(
                        "Wrote " + rows, "FOCUS 1.4 has no place for what these columns and keys hold:", "x_Rollover ");
        var imported = folder.resolve("agreement.yaml");
        assertThat(Run.of("contract", "import", rows, "-o", imported).out()).isEqualTo("Wrote " + imported + "\n");
        assertThat(imported)
                .hasContent(AgreementPrinter.print(
                        AgreementFile.read(SNAP.resolve("agreement.yaml")).orRefuse()));
    }

    @Test
    void withASpendTheLedgerIsExportedToo() {
        var target = folder.resolve("new/focus");
        var run = Run.of(
                "contract",
                "export",
                SNAP.resolve("agreement.yaml"),
                "--spend",
                SNAP.resolve("spend.csv"),
                "--as",
                "focus-1.3",
                "-o",
                target);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("FOCUS 1.3 has no place", "x_RolloverBalance ");
        assertThat(target.resolve("contract-commitment.csv")).content().contains("snap-google-2017/window-5");
        assertThat(target.resolve("contract-applied.csv"))
                .content()
                .contains("\"\"ContractCommitmentAppliedUnit\"\":null")
                .hasLineCount(61);
    }

    @Test
    void theRowsShowTheDayThatIsAskedFor() throws IOException {
        var rows = folder.resolve("rows.csv");
        Run.of("contract", "export", SNAP.resolve("agreement.yaml"), "--on", "2019-12-15", "-o", rows);
        assertThat(Files.readString(rows)).contains(",Expired,", ",Active,", ",Pending,");
    }

    @Test
    void theRowsOfOthersBecomeAFileAndAListOfWhatTheyDoNotSay() {
        var rows = FOCUS.resolve("generated/azure_1_3_contract_commitment_rows100_seed42.csv");
        var imported = folder.resolve("agreement.yaml");
        var run = Run.of("contract", "import", rows, "-o", imported);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("What the rows do not say", "- discount: no row states one; 0% is written");
        assertThat(Run.of("check", imported).out()).contains("CONTRACT-NEGOTIATED-AZURE is valid");
        assertThat(Run.of("contract", "import", rows).out()).isEqualTo(content(imported));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void rowsThatCannotBeUsedAreRefused() throws IOException {
        var charges = FOCUS.resolve("generated/azure_1_3_cost_and_usage_rows25_seed7.csv");
        var run = Run.of("contract", "import", charges, folder.resolve("missing.csv"));
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains("there is no such file");
        run = Run.of("contract", "import", charges, "-o", folder.resolve("agreement.yaml"));
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains("is not a FOCUS Contract Commitment dataset", "`drawdown import` reads them");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() throws IOException {
        var agreement = SNAP.resolve("agreement.yaml");
        var file = Files.createFile(folder.resolve("file"));
        assertRefused("--spend makes a second file", agreement, "--spend", SNAP.resolve("spend.csv"), "-o", "a.csv");
        assertRefused("--assume needs --spend", agreement, "--assume", "a.yaml", "-o", folder);
        assertRefused("not one of focus-1.3, focus-1.4", agreement, "--as", "focus-1.2", "-o", folder);
        assertRefused("which cannot be a folder", agreement, "-o", file);
        assertRefused("Missing required option", agreement);
        assertThat(Run.of("contract").err()).contains("Missing required subcommand");
    }

    private static void assertRefused(String message, Object... arguments) {
        var all = new java.util.ArrayList<Object>(java.util.List.of("contract", "export"));
        all.addAll(java.util.List.of(arguments));
        var run = Run.of(all.toArray());
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains(message);
    }
}
