package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import drawdown.settlement.Spend;
import drawdown.settlement.SpendFile;
import drawdown.simulation.Simulation;
import drawdown.text.Location;
import drawdown.text.Problem;
import drawdown.text.RefusedInput;
import drawdown.text.Source;
import drawdown.trajectory.Paths;
import drawdown.trajectory.Trajectory;
import drawdown.trajectory.TrajectoryFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The files and settings of a question about the future: an agreement, how spend may develop, what is known already.
final class FutureInputs {

    @Parameters(paramLabel = "AGREEMENT", description = "the agreement file (YAML or JSON)")
    private Path agreement = Path.of("");

    @Option(
            names = "--trajectory",
            paramLabel = "FILE",
            required = true,
            description = "how spend may develop (YAML or JSON)")
    private Path trajectory = Path.of("");

    @Option(
            names = "--spend",
            paramLabel = "FILE",
            description = "actuals: the monthly spend before the trajectory starts (CSV: month,kind,name,amount)")
    private @Nullable Path spend;

    @Option(names = "--assume", paramLabel = "FILE", description = "what the scenario assumes (YAML or JSON)")
    private @Nullable Path assume;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same seed draws the same paths; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(names = "--paths", paramLabel = "N", description = "how many futures; default ${DEFAULT-VALUE}")
    private int paths = 20_000;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    private static final int MOST_PATHS = 10_000_000;

    long seed() {
        return seed;
    }

    /// Refuses a number of futures that cannot be run.
    int paths(int least) {
        if (paths < least || paths > MOST_PATHS) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--paths is " + paths + ", not from " + least + " to " + MOST_PATHS);
        }
        return paths;
    }

    record Run(Simulation simulation, Schedule schedule) {}

    /// Reads all files and refuses all their problems together.
    Run read() {
        return read((agreement, problems) -> {});
    }

    /// @param more reads what else is needed with the agreement, and adds the problems of that
    Run read(BiConsumer<Agreement, List<Problem>> more) {
        var problems = new ArrayList<Problem>();
        var assumptions = Optional.ofNullable(assume)
                .map(file -> Inputs.value(Assumptions.read(file), problems))
                .orElse(Optional.of(Assumptions.STANDARD));
        var read = Inputs.value(AgreementFile.read(agreement), problems);
        var future = read.flatMap(a -> Inputs.value(TrajectoryFile.read(trajectory, a), problems));
        var actuals = read.flatMap(
                a -> spend == null ? Optional.of(Spend.none(a)) : Inputs.value(SpendFile.read(spend, a), problems));
        read.ifPresent(a -> future.ifPresent(f -> needsActuals(a, f, problems)));
        read.ifPresent(a -> more.accept(a, problems));
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        var paths = new Paths(future.orElseThrow(), read.orElseThrow(), actuals.orElseThrow(), seed);
        return new Run(Simulation.of(paths), Schedule.of(read.orElseThrow(), assumptions.orElseThrow()));
    }

    private void needsActuals(Agreement read, Trajectory future, List<Problem> problems) {
        if (spend == null && future.start().isAfter(read.effective())) {
            problems.add(new Problem(
                    Location.whole(Source.of(trajectory.toString(), "")),
                    "start is " + future.start() + ", and the spend of the term's months before it, from "
                            + read.effective() + " on, is not stated",
                    "Maybe add --spend with a file of these months, or let the trajectory start in " + read.effective()
                            + "."));
        }
    }
}
