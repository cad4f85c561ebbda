package drawdown.cli;

import drawdown.baseline.Baseline;
import drawdown.baseline.BaselineRun;
import drawdown.report.BaselineJson;
import drawdown.report.BaselinePage;
import drawdown.report.BaselineText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        description = {
            "Takes the inventory that a negotiation starts from: what is bought of whom, line by line, AI by model, each line"
                    + " traceable to its charges and files.",
            "A script for DuckDB (--format sql) makes it again of the files alone.",
        })
final class BaselineVerb implements Runnable {

    enum Format {
        TEXT,
        CSV,
        PARQUET,
        HTML,
        JSON,
        SQL
    }

    @Mixin
    private BillInputs bill = new BillInputs();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--format",
            description =
                    "text, csv or parquet (every line), html (a page), json, or sql (the script that makes it again);"
                            + " default ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Option(names = "--on", paramLabel = "DATE", description = "the date that the page or text bears; default none")
    private @Nullable LocalDate on;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var command = Objects.requireNonNull(spec).commandLine();
        if (format == Format.PARQUET && !output.isFile()) {
            throw new ParameterException(command, "Parquet is not for the terminal. Maybe name a file with --output.");
        }
        try {
            var folder = Files.createTempDirectory("drawdown-baseline-");
            try {
                write(folder, command.getOut());
            } finally {
                Files.deleteIfExists(folder.resolve("baseline.csv"));
                Files.deleteIfExists(folder.resolve("baseline.parquet"));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path folder, PrintWriter terminal) throws IOException {
        var baseline = baseline(folder);
        var date = Optional.ofNullable(on);
        switch (format) {
            case TEXT -> output.write(BaselineText.of(baseline, date), terminal);
            case HTML -> output.write(BaselinePage.html(baseline, date), terminal);
            case JSON -> output.write(BaselineJson.of(baseline), terminal);
            case SQL -> output.write(baseline.evidence().script(), terminal);
            case CSV -> output.copy(folder.resolve("baseline.csv"), terminal);
            case PARQUET -> output.copy(folder.resolve("baseline.parquet"), terminal);
        }
        if (output.isFile() && (format == Format.CSV || format == Format.PARQUET)) {
            terminal.println("Wrote " + baseline.lines() + " lines. SHA-256 of the baseline as CSV: "
                    + baseline.evidence().csv());
            terminal.flush();
        }
    }

    private Baseline baseline(Path folder) {
        var run = new BaselineRun(Drawdown.version(), folder, format == Format.PARQUET);
        try (var progress = new Progressing("reading", " rows")) {
            return run.of(bill.wanted(), (fraction, rows, total) -> progress.at(rows, total))
                    .orRefuse();
        } catch (InterruptedException e) {
            throw new Stopped();
        }
    }
}
