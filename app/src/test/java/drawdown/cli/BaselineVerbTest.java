package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.billing.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineVerbTest {

    private static final Path SAMPLE = Run.EXAMPLES.resolve("focus-sample");
    private static final Path EXPORT = SAMPLE.resolve("focus_sample_2024-09-01_15.csv");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theBaselineOfTheSampleIsAsItIsPrinted() throws IOException {
        var run = Run.of("baseline", EXPORT, "--agreement", SAMPLE.resolve("agreement.yaml"), "--on", "2026-11-25");

        var file = Path.of("src/test/resources/baseline/focus-sample.txt");
        if (System.getProperty("bless") != null) {
            Files.writeString(file, run.out());
        }
        assertThat(run.status()).isZero();
        assertThat(run.out()).as("%s; ./mvnw verify -Dbless rewrites it", file).isEqualTo(Files.readString(file));
    }

    @Test
    void theCsvHasTheSha256ThatEveryFormatStates() throws IOException {
        var csv = folder.resolve("baseline.csv");

        var written = Run.of("baseline", EXPORT, "--format", "csv", "-o", csv);

        assertThat(written.out()).startsWith("Wrote 285 lines").contains(Sha256.of(csv));
        assertThat(Run.of("baseline", EXPORT, "--format", "csv").out()).isEqualTo(Files.readString(csv));
        for (var format : new String[] {"text", "html", "json", "sql"}) {
            assertThat(Run.of("baseline", EXPORT, "--format", format).out()).contains(Sha256.of(csv));
        }
    }

    @Test
    void aPageStandsAloneAndRunsNoScript() {
        var page = Run.of("baseline", EXPORT, "--format", "html").out();

        assertThat(page)
                .contains("script-src 'none'", "<svg")
                .doesNotContain("<script", "src=", "http-equiv=\"refresh");
    }

    @Test
    void parquetIsNotWrittenToTheTerminal() {
        var run = Run.of("baseline", EXPORT, "--format", "parquet");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Maybe name a file with --output");
        assertThat(Run.of("baseline", EXPORT, "--format", "parquet", "-o", folder.resolve("b.parquet"))
                        .status())
                .isZero();
        assertThat(folder.resolve("b.parquet")).isNotEmptyFile();
    }

    @Test
    void anExportThatIsNotThereIsRefusedAndNothingIsWritten() {
        var file = folder.resolve("b.csv");

        var run = Run.of("baseline", folder.resolve("nothing.csv"), "--format", "csv", "-o", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(file).doesNotExist();
    }
}
