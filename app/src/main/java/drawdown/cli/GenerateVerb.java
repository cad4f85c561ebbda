package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.report.GeneratedText;
import drawdown.synthetic.Bill;
import drawdown.synthetic.Layout;
import drawdown.synthetic.Layout.Encoding;
import drawdown.synthetic.Layout.Format;
import drawdown.synthetic.Size;
import drawdown.synthetic.Truth;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes up a bill under an agreement, as its provider would export it: for tests, demonstrations and benchmarks.",
            "Beside the export: the provider's statement of the commitment, the credits it announced, and what is true of it"
                    + " all, planted errors included.",
        })
final class GenerateVerb implements Runnable {

    private static final Set<Agreement.Provider> NOT_AWS = Set.of(Agreement.Provider.AZURE, Agreement.Provider.GCP);

    enum Errors {
        NONE,
        RANDOM
    }

    @Parameters(paramLabel = "AGREEMENT", description = "the agreement file (YAML or JSON)")
    private Path agreement = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "the folder to make; nothing may be in it")
    private Path output = Path.of("");

    @Option(
            names = "--months",
            paramLabel = "N",
            description = "from the first of the agreement on; default 12, or all")
    private @Nullable Integer months;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "metered charges in all months together; default ${DEFAULT-VALUE}")
    private long rows = 100_000;

    @Option(names = "--accounts", paramLabel = "N", description = "that share the bill; default ${DEFAULT-VALUE}")
    private int accounts = 12;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same one makes the same bill; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. -gross: BilledCost before discounts;"
                    + " -items: discounts as line items")
    private Format format = Format.FOCUS;

    @Option(names = "--files", description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
    private Encoding encoding = Encoding.PARQUET;

    @Option(
            names = "--rows-per-file",
            paramLabel = "N",
            description = "a month of more metered charges has several files; default ${DEFAULT-VALUE}")
    private long rowsPerFile = 5_000_000;

    @Option(
            names = "--snapshot",
            paramLabel = "DAY",
            description = "add the month of this day as it was exported on its evening")
    private @Nullable LocalDate snapshot;

    @Option(names = "--errors", description = "none, or random: none to three; default none")
    private Errors errors = Errors.NONE;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var read = AgreementFile.read(agreement).orRefuse();
        check(read);
        var bill = Bill.of(read, seed, Size.of(months(read), rows).withAccounts(accounts));
        var layout = Layout.of(format, encoding).withRowsPerFile(rowsPerFile);
        var truth = written(
                errors == Errors.RANDOM ? bill.withRandomErrors() : bill,
                snapshot == null ? layout : layout.withSnapshot(snapshot));
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(GeneratedText.of(truth, read.currency(), output));
        out.flush();
    }

    private int months(Agreement read) {
        return months == null ? Math.min(12, Bill.mostMonths(read)) : months;
    }

    private void check(Agreement read) {
        int wanted = months(read);
        int most = Bill.mostMonths(read);
        refuse(wanted < 1 || wanted > most, "--months is " + wanted + ": the agreement runs for " + most + ".");
        refuse(
                rows < wanted || rows > Size.MOST_ROWS,
                "--rows is " + rows + ": a bill has at least one a month, and at most " + Size.MOST_ROWS + ".");
        refuse(accounts < 1, "--accounts is " + accounts + ": a bill has at least one.");
        refuse(rowsPerFile < 1, "--rows-per-file is " + rowsPerFile + ": a file holds at least one.");
        refuse(
                !format.isFocus() && NOT_AWS.contains(read.provider()),
                "--format is " + format + ", which is of AWS; the agreement is not. Maybe write focus.");
        var last = read.month(wanted - 1);
        refuse(
                snapshot != null
                        && (YearMonth.from(snapshot).isBefore(read.effective())
                                || YearMonth.from(snapshot).isAfter(last)),
                "--snapshot is " + snapshot + ": the bill is of " + read.effective() + " to " + last + ".");
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw wrong(message);
        }
    }

    private Truth written(Bill bill, Layout layout) {
        try (var progress = new Progressing("writing", " rows")) {
            return bill.write(output, layout, (fraction, rows, total) -> progress.at(rows, total));
        } catch (InterruptedException e) {
            throw new Stopped();
        } catch (DirectoryNotEmptyException e) {
            throw wrong("--output is " + output + ", in which there is something already. Maybe name a new folder.");
        } catch (NotDirectoryException e) {
            throw wrong("--output is " + output + ", which is no folder.");
        } catch (IOException e) {
            throw wrong("--output is " + output + ", which cannot be written: " + e);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
