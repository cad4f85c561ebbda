package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.agreement.Scope;
import drawdown.billing.Import;
import drawdown.billing.Imported;
import drawdown.billing.NetOf;
import drawdown.billing.Rates;
import drawdown.billing.Rules;
import drawdown.billing.Silence;
import drawdown.report.SilenceText;
import drawdown.text.Location;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Source;
import drawdown.text.Values;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
            "Makes a spend file of billing exports (FOCUS, AWS, Azure, Google Cloud: CSV, CSV.gz, Parquet), and reconciles",
            "it with them.",
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
            description = "focus, focus-1.0 to focus-1.4, cur, azure, gcp or cost-by-day; else the columns decide")
    private @Nullable String format;

    @Option(names = "--invoice", paramLabel = "TOTAL", description = "what was invoiced, to compare with")
    private @Nullable BigDecimal invoice;

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "what other currencies are worth in the agreement's, by month: month,currency,rate")
    private @Nullable Path rates;

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

    @Option(names = "--explain", description = "says for each service which rule of the agreement took it")
    private boolean explain;

    @Option(
            names = "--in-force",
            paramLabel = "[SCOPE=]PERCENT",
            description =
                    "the discount of which the bill is net, such as 9%% or bedrock=16%%: usage is grossed up for it")
    private List<String> inForce = List.of();

    @Option(
            names = "--silence",
            paramLabel = "READING",
            description =
                    "what third-party models are of which the agreement says nothing: usage or marketplace (the default)")
    private @Nullable String silence;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "the spend file to write")
    private @Nullable Path output;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var papers = Optional.ofNullable(agreement)
                .map(file -> AgreementFile.read(file).orRefuse());
        var imported = imported(wanted(papers));
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(imported.reconciliation().text());
        if (explain) {
            out.print("\n" + imported.explanation().text());
        }
        papers.ifPresent(p -> imported.silence().ifPresent(s -> out.print("\n" + SilenceText.of(s, p))));
        if (output == null) {
            out.print("\n" + imported.csv());
        } else {
            Output.replace(output, imported.csv());
            out.println("\nWrote " + imported.spend().size() + " rows to " + output);
        }
        out.flush();
    }

    private Import wanted(Optional<Agreement> papers) {
        var wanted = Import.of(exports).withMemory(memory).withNetOf(netOf(papers));
        var reading = reading(papers);
        if (papers.isPresent()) {
            wanted = wanted.withRules(Rules.of(papers.get()).with(reading));
        }
        if (keep != null) {
            wanted = wanted.keeping(keep);
        }
        if (format != null) {
            wanted = wanted.withFormat(format);
        }
        if (rates != null) {
            wanted = wanted.withRates(Rates.read(rates).orRefuse());
        }
        return invoice == null ? wanted : wanted.withInvoice(invoice);
    }

    private NetOf netOf(Optional<Agreement> papers) {
        var scopes = papers.map(Agreement::scopes).orElse(List.of(Scope.EVERYTHING));
        return NetOf.parse(inForce, scopes.stream().map(Scope::name).toList()).orRefuse();
    }

    private Silence.Reading reading(Optional<Agreement> papers) {
        if (silence == null) {
            return Silence.Reading.MARKETPLACE;
        }
        var problems = new Problems();
        var place = Location.whole(Source.of("--silence", ""));
        if (papers.isEmpty()) {
            problems.add(
                    place, "is stated without an agreement, which could be silent", "Maybe name it: --agreement FILE.");
        }
        return new Values(problems)
                .choice(new Node.Scalar(place, silence, true), "the reading", Silence.Reading.class)
                .map(problems::reading)
                .orElseGet(problems::refused)
                .orRefuse();
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
