package drawdown.cli;

import drawdown.agreement.AgreementFile;
import drawdown.report.LedgerJson;
import drawdown.report.TermsText;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "terms",
        mixinStandardHelpOptions = true,
        description = "The terms in force, by the month from which each holds, and the paper each comes from.")
final class TermsVerb implements Runnable {

    enum Format {
        TEXT,
        JSON
    }

    @Parameters(paramLabel = "AGREEMENT", description = "the agreement file (YAML or JSON)")
    private Path file = Path.of("");

    @Option(names = "--format", description = "text or json; default ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Option(
            names = "--changed",
            description = "only terms that some paper states, not those the profile leaves as they are")
    private boolean changed;

    @Mixin
    private Output output = new Output();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var agreement = AgreementFile.read(file).orRefuse();
        var text = format == Format.JSON ? LedgerJson.terms(agreement) + "\n" : TermsText.of(agreement, changed);
        output.write(text, Objects.requireNonNull(spec).commandLine().getOut());
    }
}
