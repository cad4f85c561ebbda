package drawdown.cli;

import drawdown.report.ExplainText;
import drawdown.settlement.Posting;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "The arithmetic of a ledger in words, down to the line of the paper.")
final class ExplainVerb implements Runnable {

    @Mixin
    private Inputs inputs = new Inputs();

    @ArgGroup
    private @Nullable Part part;

    @Spec
    private @Nullable CommandSpec spec;

    static final class Part {

        @Option(names = "--window", paramLabel = "N", description = "only the close of this window")
        private @Nullable Integer window;

        @Option(names = "--posting", paramLabel = "N", description = "only this posting, with its term and paper")
        private @Nullable Integer posting;
    }

    @Override
    public void run() {
        var command = Objects.requireNonNull(spec).commandLine();
        var ledger = inputs.read().ledger();
        String text;
        if (part != null && part.posting != null) {
            int number = within(part.posting, ledger.postings().size(), "posting");
            Posting posting = ledger.postings().get(number - 1);
            text = ExplainText.posting(ledger, posting);
        } else if (part != null && part.window != null) {
            text = ExplainText.window(
                    ledger, within(part.window, ledger.windows().size(), "window"));
        } else {
            text = ExplainText.of(ledger);
        }
        command.getOut().print(text);
        command.getOut().flush();
    }

    private int within(int number, int count, String what) {
        if (number < 1 || number > count) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "There is no " + what + " " + number + ": this ledger has " + what + "s 1 to " + count + ".");
        }
        return number;
    }
}
