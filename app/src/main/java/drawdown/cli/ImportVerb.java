package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.agreement.Scope;
import drawdown.agreement.Vendor;
import drawdown.billing.Import;
import drawdown.billing.Imported;
import drawdown.billing.Rules;
import drawdown.clause.Kind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a spend file of billing exports (FOCUS 1.0 to 1.4: CSV, CSV.gz, Parquet), and reconciles it with them.",
            "The reconciliation goes to the terminal; the spend to --output, or else after it.",
        })
final class ImportVerb implements Runnable {

    @Parameters(
            arity = "1..*",
            paramLabel = "EXPORT",
            description = "files, folders or quoted globs, of any number of months")
    private List<String> exports = List.of();

    @Option(
            names = "--agreement",
            paramLabel = "FILE",
            description = "the agreement whose scopes and vendors the charges belong to; without it usage is one scope")
    private @Nullable Path agreement;

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description = "focus, focus-1.0 to focus-1.4 or cost-by-day; else the columns decide")
    private @Nullable String format;

    @Option(names = "--invoice", paramLabel = "TOTAL", description = "what was invoiced, to compare with")
    private @Nullable BigDecimal invoice;

    @Option(
            names = "--memory",
            paramLabel = "MIB",
            description = "what the query engine may use; default ${DEFAULT-VALUE}")
    private int memory = 512;

    @Option(
            names = "--keep",
            paramLabel = "FOLDER",
            description =
                    "keeps what was read: an import that was stopped goes on, and the next one reads only new files")
    private @Nullable Path keep;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "the spend file to write")
    private @Nullable Path output;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var wanted = Import.of(exports).withMemory(memory);
        if (agreement != null) {
            wanted = wanted.withRules(rules(AgreementFile.read(agreement).orRefuse()));
        }
        if (keep != null) {
            wanted = wanted.keeping(keep);
        }
        if (format != null) {
            wanted = wanted.withFormat(format);
        }
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
        try (var progress = new Progressing("reading", " rows")) {
            return wanted.run((fraction, rows, total) -> progress.at(rows, total))
                    .orRefuse();
        } catch (InterruptedException e) {
            throw new Stopped();
        }
    }

    static Rules rules(Agreement agreement) {
        return new Rules(
                Kind.word(agreement.provider()),
                agreement.scopes().stream().map(ImportVerb::rule).toList(),
                agreement.vendors().stream().map(Vendor::name).toList(),
                agreement.currency());
    }

    private static Rules.ScopeRule rule(Scope scope) {
        return new Rules.ScopeRule(scope.name(), scope.services());
    }
}
