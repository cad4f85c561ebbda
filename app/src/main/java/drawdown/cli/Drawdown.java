package drawdown.cli;

import drawdown.text.RefusedInput;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The command line of Drawdown: the root of its verbs.
@Command(
        name = "drawdown",
        description = "The buyer's engine for cloud commitment agreements.",
        mixinStandardHelpOptions = true,
        versionProvider = Drawdown.Version.class,
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            DemoVerb.class,
            CheckVerb.class,
            TermsVerb.class,
            LedgerVerb.class,
            ExplainVerb.class,
            DiffVerb.class,
            ImportVerb.class,
            AuditVerb.class,
            GenerateVerb.class,
            BaselineVerb.class,
            ContractVerb.class,
            ProvisionsVerb.class,
            CalibrateVerb.class,
            BacktestVerb.class,
            SimulateVerb.class,
            SizeVerb.class,
            ValueVerb.class,
            ConcedeVerb.class,
            OptionsVerb.class,
            ClaimsVerb.class,
            PricesVerb.class,
            InferenceVerb.class,
            CompletionVerb.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 2 the input or the command cannot be used (the message says why), 70 a bug of ours.",
        })
public final class Drawdown {

    /// The input cannot be used.
    static final int REFUSED = 2;

    /// A bug, as in sysexits.h.
    static final int BUG = 70;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Drawdown())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, command.getErr()));
    }

    private static int failed(Exception problem, PrintWriter err) {
        if (problem instanceof RefusedInput refused) {
            refused.problems().forEach(p -> err.println(p.message()));
            int count = refused.problems().size();
            err.println(count == 1 ? "1 problem; nothing was done." : count + " problems; nothing was done.");
            err.flush();
            return REFUSED;
        }
        if (problem instanceof Stopped) {
            return Stopped.STATUS;
        }
        problem.printStackTrace(err);
        err.println("This is a bug of Drawdown. Please report it with the lines above and, if you may, the input.");
        err.flush();
        return BUG;
    }

    static String version() {
        var version = Optional.ofNullable(Drawdown.class.getPackage().getImplementationVersion());
        return "drawdown " + version.orElse("(development)");
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {version()};
        }
    }
}
