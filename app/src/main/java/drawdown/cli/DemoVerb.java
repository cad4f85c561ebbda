package drawdown.cli;

import drawdown.agreement.AgreementFile;
import drawdown.billing.Import;
import drawdown.billing.Imported;
import drawdown.report.DeadLetters;
import drawdown.report.LedgerPage;
import drawdown.report.LedgerText;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.SpendFile;
import drawdown.text.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Imports two real bills, runs an agreement on each, and writes the page of the larger one.")
final class DemoVerb implements Runnable {

    /// Where the launcher says the repository is.
    private static final Path HOME =
            Path.of(System.getProperty("drawdown.home", ".")).toAbsolutePath().normalize();

    @Option(names = "--page", paramLabel = "FILE", description = "where to write the page; default ${DEFAULT-VALUE}")
    private Path page = HOME.resolve("target/demo/mybinder-gcp.html");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        heading(out, "A FOCUS export: anonymised charges of two weeks from the FinOps Foundation's sample");
        settle(out, "focus-sample", "focus_sample_2024-09-01_15.csv");
        heading(out, "A real cloud bill: mybinder.org on Google Cloud by day, December 2017 to December 2018");
        var ledger = settle(out, "mybinder-gcp", "gcp-cost-by-day.csv");
        try {
            Files.createDirectories(page.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Output.replace(page, LedgerPage.html(ledger));
        out.println("\nThe same with charts, and every posting by its term: file://"
                + page.toAbsolutePath().normalize());
        out.flush();
    }

    private static void heading(PrintWriter out, String text) {
        out.println("\n== " + text + "\n");
        out.flush();
    }

    private static Ledger settle(PrintWriter out, String example, String export) {
        var folder = HOME.resolve("examples").resolve(example);
        var agreement = AgreementFile.read(folder.resolve("agreement.yaml")).orRefuse();
        Imported imported = ImportVerb.imported(
                Import.of(List.of(folder.resolve(export).toString())).withRules(BillInputs.rules(agreement)));
        out.println(imported.reconciliation().text());
        var spend = SpendFile.read(Source.of(export, imported.csv()), agreement).orRefuse();
        var ledger = Ledger.of(agreement, spend, Assumptions.STANDARD);
        out.print(LedgerText.of(ledger, DeadLetters.of(ledger, spend, Assumptions.STANDARD), Optional.empty()));
        out.flush();
        return ledger;
    }
}
