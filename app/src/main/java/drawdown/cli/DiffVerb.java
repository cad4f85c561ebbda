package drawdown.cli;

import drawdown.agreement.AgreementFile;
import drawdown.report.DiffText;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Two agreements, or versions of one: which terms changed, and what that does to a spend.")
final class DiffVerb implements Runnable {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "an agreement file")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "the other agreement file")
    private Path after = Path.of("");

    @Option(names = "--spend", paramLabel = "FILE", description = "monthly spend to run both on")
    private @Nullable Path spend;

    @Option(names = "--assume", paramLabel = "FILE", description = "what the scenario assumes")
    private @Nullable Path assume;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (spend == null) {
            out.print(DiffText.terms(
                    AgreementFile.read(before).orRefuse(),
                    AgreementFile.read(after).orRefuse()));
        } else {
            var one = Inputs.read(before, spend, Optional.ofNullable(assume));
            var other = Inputs.read(after, spend, Optional.ofNullable(assume));
            out.print(DiffText.terms(one.agreement(), other.agreement()));
            out.print("\n");
            out.print(DiffText.ledgers(one.ledger(), other.ledger()));
        }
        out.flush();
    }
}
