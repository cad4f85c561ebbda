package drawdown.cli;

import drawdown.report.DeadLetters;
import drawdown.report.LedgerCsv;
import drawdown.report.LedgerJson;
import drawdown.report.LedgerPage;
import drawdown.report.LedgerText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description =
                "Runs an agreement on a spend, to the cent: windows, balances, payments, and why each dollar moved.")
final class LedgerVerb implements Runnable {

    enum Format {
        TEXT,
        JSON,
        CSV,
        HTML
    }

    @Mixin
    private Inputs inputs = new Inputs();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--format",
            description = "text, json, csv (the postings) or html (a page); default ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Option(
            names = "--term",
            paramLabel = "TERM",
            description = "only the postings of a term or clause, such as rollover.percent or rollover (text)")
    private @Nullable String term;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var run = inputs.read();
        var ledger = run.ledger();
        var dead = DeadLetters.of(ledger, run.spend(), run.assumptions());
        var text = switch (format) {
            case TEXT -> LedgerText.of(ledger, dead, Optional.ofNullable(term));
            case JSON -> LedgerJson.of(ledger);
            case CSV -> LedgerCsv.of(ledger);
            case HTML -> LedgerPage.html(ledger, dead);
        };
        output.write(text, java.util.Objects.requireNonNull(spec).commandLine().getOut());
    }
}
