package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateVerbTest {

    private static final Path GOOGLE = Run.EXAMPLES.resolve("snap-google-2017/agreement.yaml");

    @TempDir
    private Path folder;

    private Run generate(Path agreement, Object... more) {
        var arguments = new ArrayList<Object>(List.of("generate", agreement, "-o", folder.resolve("bill")));
        arguments.addAll(List.of(more));
        for (var small : List.of(List.of("--months", 3), List.of("--rows", 600))) {
            if (!arguments.contains(small.getFirst())) {
                arguments.addAll(small);
            }
        }
        return Run.of(arguments.toArray());
    }

    private Path aws() {
        try {
            return Files.writeString(folder.resolve("agreement.yaml"), """
                    agreement: acme
                    provider: aws
                    program: edp
                    currency: USD
                    effective: 2026-01-01
                    months: 24
                    commitment: {annual: [1_200_000, 1_200_000]}
                    discount: 10%
                    vendors:
                      - {name: snowflake, catalog: saas}
                    """);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> written(String subfolder) {
        try (var files = Files.list(folder.resolve("bill").resolve(subfolder))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    @Test
    void aBillIsGeneratedThatImportReadsAndLedgerRuns() {
        var run = generate(GOOGLE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("export (3 files, ", "statement.csv, credits.csv, truth.json", "No error is planted.")
                .containsPattern("2017-04 +[\\d,]+\\.\\d\\d");
        assertThat(written("")).containsExactly("credits.csv", "export", "statement.csv", "truth.json");
        assertThat(written("export")).containsExactly("2017-02.parquet", "2017-03.parquet", "2017-04.parquet");
        var spend = folder.resolve("spend.csv");
        var imported = Run.of("import", folder.resolve("bill/export"), "--agreement", GOOGLE, "-o", spend);
        assertThat(imported.err()).isEmpty();
        assertThat(Run.of("ledger", GOOGLE, "--spend", spend).status()).isZero();
    }

    @Test
    void theSameSeedMakesTheSameBill() throws IOException {
        var text = new String[3];
        for (int i = 0; i < text.length; i++) {
            generate(aws(), "--seed", 7 + i / 2, "--errors", "random", "--files", "csv");
            text[i] = Files.readString(folder.resolve("bill/truth.json"))
                    + Files.readString(folder.resolve("bill/export/2026-02.csv"));
            Files.move(folder.resolve("bill"), folder.resolve("bill" + i));
        }
        assertThat(text[1]).isEqualTo(text[0]);
        assertThat(text[2]).isNotEqualTo(text[0]);
    }

    @Test
    void plantedErrorsAreSaidWithTheirAmounts() throws IOException {
        var run = generate(aws(), "--errors", "random", "--seed", 3);
        var truth = Files.readString(folder.resolve("bill/truth.json"));
        assertThat(run.out()).contains("too much, USD");
        assertThat(truth).contains("\"errors\": [\n{\"error\":{\"kind\":\"", "\"sentence\":\"", "\"amount\":\"");
    }

    @Test
    void theFormatAndTheFilesAreChosen() throws IOException {
        var run = generate(
                aws(), "--format", "cur-legacy", "--files", "csv", "--rows-per-file", 100, "--snapshot", "2026-02-10");
        assertThat(run.err()).isEmpty();
        assertThat(written("export"))
                .containsExactly(
                        "2026-01-part-01.csv",
                        "2026-01-part-02.csv",
                        "2026-02-part-01.csv",
                        "2026-02-part-02.csv",
                        "2026-02-until-10.csv",
                        "2026-03-part-01.csv",
                        "2026-03-part-02.csv");
        assertThat(Files.readString(folder.resolve("bill/export/2026-03-part-02.csv")))
                .contains("lineItem/UnblendedCost", "SavingsPlanNegation");
        assertThat(Files.readString(folder.resolve("bill/truth.json")))
                .contains("\"name\":\"2026-02-until-10.csv\"", "\"superseded\":true");
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAsItIs() throws IOException {
        var other = Files.createDirectories(folder.resolve("bill")).resolve("other");
        Files.writeString(other, "mine");
        var run = generate(GOOGLE);
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains("in which there is something already");
        assertThat(written("")).containsExactly("other");
        Files.delete(other);
        assertThat(generate(GOOGLE).status()).isZero();
        assertThat(written("")).contains("truth.json");
    }

    @Test
    void anInterruptedRunLeavesNothing() throws Exception {
        var status = new AtomicInteger();
        var worker = new Thread(
                () -> status.set(generate(GOOGLE, "--rows", 50_000_000).status()));
        worker.start();
        while (worker.isAlive() && isEmpty(folder)) {
            Thread.sleep(10);
        }
        worker.interrupt();
        worker.join();
        assertThat(status).hasValue(Stopped.STATUS);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatCannotBeIsRefused() throws IOException {
        assertRefused("the agreement runs for 60", "--months", 61);
        assertRefused("--rows is 2: a bill has at least one a month", "--rows", 2);
        assertRefused("--accounts is 0", "--accounts", 0);
        assertRefused("--rows-per-file is 0", "--rows-per-file", 0);
        assertRefused("Maybe write focus.", "--format", "cur");
        assertRefused("the bill is of 2017-02 to 2017-04", "--snapshot", "2017-05-01");
        assertRefused("focus-gross", "--format", "focus-2");
        var file = Files.writeString(folder.resolve("file"), "");
        var run = Run.of("generate", GOOGLE, "-o", file);
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains("is no folder");
    }

    private void assertRefused(String message, Object... more) {
        var run = generate(GOOGLE, more);
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains(message);
        assertThat(folder.resolve("bill")).doesNotExist();
    }
}
