package drawdown.cli;

import drawdown.billing.Import;
import drawdown.billing.Imported;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a spend file of billing exports (FOCUS 1.0 to 1.4: CSV, CSV.gz, Parquet), and reconciles it with them.",
            "The reconciliation goes to the terminal; the spend to --output, or else after it.",
        })
final class ImportVerb implements Runnable {

    @Mixin
    private BillInputs bill = new BillInputs();

    @Option(names = "--invoice", paramLabel = "TOTAL", description = "what was invoiced, to compare with")
    private @Nullable BigDecimal invoice;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "the spend file to write")
    private @Nullable Path output;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var wanted = bill.wanted();
        if (invoice != null) {
            wanted = wanted.withInvoice(invoice);
        }
        var imported = imported(wanted);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(imported.reconciliation().text());
        if (output == null) {
            out.print("\n" + imported.csv());
        } else {
            Output.replace(output, imported.csv());
            out.println("\nWrote " + imported.spend().size() + " rows to " + output);
        }
        out.flush();
    }

    /// Runs an import, its progress shown; Ctrl-C stops it and leaves nothing behind.
    static Imported imported(Import wanted) {
        try (var progress = new Progressing("reading")) {
            return wanted.run(progress::at).orRefuse();
        } catch (InterruptedException e) {
            throw new Stopped();
        }
    }
}
