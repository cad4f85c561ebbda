package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.agreement.Scope;
import drawdown.billing.Import;
import drawdown.billing.Imported;
import drawdown.billing.NetOf;
import drawdown.billing.Rates;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a spend file of billing exports, and reconciles it with them: FOCUS, AWS, Azure, Google Cloud.",
            "The reconciliation goes to the terminal; the spend to --output, or else after it.",
        })
final class ImportVerb implements Runnable {

    @Mixin
    private BillInputs bill = new BillInputs();

    @Option(names = "--invoice", paramLabel = "TOTAL", description = "what was invoiced, to compare with")
    private @Nullable BigDecimal invoice;

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "what other currencies are worth in the agreement's, by month: month,currency,rate")
    private @Nullable Path rates;

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
        var papers = bill.agreement();
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
        var wanted = bill.wanted(papers, reading(papers)).withNetOf(netOf(papers));
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
        try (var progress = new Progressing("reading", " rows")) {
            return wanted.run((fraction, rows, total) -> progress.at(rows, total))
                    .orRefuse();
        } catch (InterruptedException e) {
            throw new Stopped();
        }
    }
}
