package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerbTest {

    private static final Path EXAMPLE = Run.EXAMPLES.resolve("audit");

    private static Run audit(Object... more) {
        var arguments = new ArrayList<Object>(List.of(
                "audit",
                EXAMPLE.resolve("bill.csv"),
                "--agreement",
                EXAMPLE.resolve("acme.yaml"),
                "--statement",
                EXAMPLE.resolve("statement.csv"),
                "--announced-credits",
                EXAMPLE.resolve("credits.csv"),
                "--on",
                "2026-04-15"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray());
    }

    /// Paths as one sees them who stands in the folder above `examples`.
    private static String shown(String text) {
        return text.replace("../examples/", "examples/");
    }

    @Test
    void theExampleHasFourCauses() throws IOException {
        var run = audit();
        assertThat(run.status()).isZero();
        var expected = EXAMPLE.resolve("expected.txt");
        if (Boolean.getBoolean("bless")) {
            Files.writeString(expected, shown(run.out()));
        }
        assertThat(shown(run.out())).isEqualTo(Files.readString(expected));
    }

    @Test
    void theDocumentationShowsTheExampleAsItIs() throws IOException {
        var doc = Files.readString(Path.of("../docs/audit.md"));
        assertThat(doc).contains(Files.readString(EXAMPLE.resolve("expected.txt")));
    }

    @Test
    void jsonCsvAndPageHaveTheSameAmounts() {
        for (var format : List.of("json", "csv", "html")) {
            var run = audit("--format", format);
            assertThat(run.status()).as(format).isZero();
            assertThat(run.out().replace(",", "")).as(format).contains("4000.00", "2500.00", "acme");
        }
    }

    @Test
    void theFileOfCsvIsSafeInASpreadsheet(@TempDir Path folder) throws IOException {
        var file = folder.resolve("findings.csv");
        assertThat(audit("--format", "csv", "-o", file).status()).isZero();
        assertThat(Files.readAllLines(file)).hasSize(5).noneMatch(line -> line.matches(".*(^|,)\"?[=+@].*"));
    }

    @Test
    void allFilesThatCannotBeUsedAreSaidAtOnce(@TempDir Path folder) {
        var run = Run.of(
                "audit",
                EXAMPLE.resolve("bill.csv"),
                "--agreement",
                folder.resolve("no.yaml"),
                "--statement",
                folder.resolve("no.csv"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("no.yaml: there is no such file", "no.csv: there is no such file", "2 problems");
    }
}
