package drawdown.cli;

import drawdown.simulation.Estimate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// When an estimate is sure enough for no more futures to be drawn.
final class Enough {

    /// Before so many paths a standard error is itself too uncertain to stop by.
    private static final int LEAST = 4096;

    @Option(
            names = "--until",
            paramLabel = "P%",
            description =
                    "stop as soon as the standard error of the mean (of the cost; of what all provisions are worth) is"
                            + " below this share of it, such as 0.5%%")
    private @Nullable String until;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /// Refuses what is no percentage.
    void check() {
        if (until != null && !until.matches("\\d{1,2}(\\.\\d{1,6})?%")) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--until is " + until + ", not a percentage such as 0.5%");
        }
    }

    boolean at(int paths, Estimate mean) {
        return until != null
                && paths >= LEAST
                && mean.standardError()
                        <= Double.parseDouble(until.substring(0, until.length() - 1)) / 100 * Math.abs(mean.value());
    }
}
