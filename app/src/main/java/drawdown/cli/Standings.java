package drawdown.cli;

import drawdown.agreement.AgreementFile;
import drawdown.compare.Standing;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import drawdown.settlement.Spend;
import drawdown.settlement.SpendFile;
import drawdown.simulation.Simulation;
import drawdown.text.Problem;
import drawdown.text.RefusedInput;
import drawdown.trajectory.Paths;
import drawdown.trajectory.Trajectory;
import drawdown.trajectory.TrajectoryFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// The agreements that spend on inference may count towards, each with what else is spent under it.
final class Standings {

    static final class Papers {

        @Option(
                names = "--agreement",
                paramLabel = "FILE",
                required = true,
                description = "an agreement that spend may count towards; may be repeated, each with its spend")
        private Path agreement = Path.of("");

        @Option(
                names = "--spend",
                paramLabel = "FILE",
                description = "what else is spent under it (CSV: month,kind,name,amount)")
        private @Nullable Path spend;

        @Option(
                names = "--trajectory",
                paramLabel = "FILE",
                description = "how that may develop (YAML or JSON); --spend then has the months before")
        private @Nullable Path trajectory;

        @Option(names = "--assume", paramLabel = "FILE", description = "what the scenario assumes (YAML or JSON)")
        private @Nullable Path assume;
    }

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private final List<Papers> papers = new ArrayList<>();

    /// What is wrong with the options; empty if nothing is.
    Optional<String> fault() {
        return papers.stream()
                .filter(p -> p.spend == null && p.trajectory == null)
                .findFirst()
                .map(p ->
                        "--agreement " + p.agreement + " says nothing of what else is spent under it. Maybe add --spend"
                                + " or --trajectory behind it.");
    }

    /// By the id of the agreement; all problems of all files are refused together.
    Map<String, Standing> read(Draws draws) {
        var problems = new ArrayList<Problem>();
        var standings = new LinkedHashMap<String, Standing>();
        papers.forEach(p -> standing(p, draws, problems)
                .ifPresent(s -> standings.put(s.agreement().id(), s)));
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return standings;
    }

    private Optional<Standing> standing(Papers p, Draws draws, List<Problem> problems) {
        int before = problems.size();
        var assumptions = p.assume == null
                ? Optional.of(Assumptions.STANDARD)
                : Inputs.value(Assumptions.read(p.assume), problems);
        var agreement = Inputs.value(AgreementFile.read(p.agreement), problems);
        var spend = agreement.flatMap(
                a -> p.spend == null ? Optional.of(Spend.none(a)) : Inputs.value(SpendFile.read(p.spend, a), problems));
        var trajectory = agreement.flatMap(a -> p.trajectory == null
                ? Optional.<Trajectory>empty()
                : Inputs.value(TrajectoryFile.read(p.trajectory, a), problems));
        if (problems.size() > before) {
            return Optional.empty();
        }
        var papers = agreement.orElseThrow();
        var actuals = spend.orElseThrow();
        return Optional.of(new Standing(
                Schedule.of(papers, assumptions.orElseThrow()),
                actuals,
                trajectory.map(t -> Simulation.of(new Paths(t, papers, actuals, draws.seed()))),
                draws.paths()));
    }
}
