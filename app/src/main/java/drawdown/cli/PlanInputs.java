package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.cost.Market;
import drawdown.plan.Demand;
import drawdown.plan.Flow;
import drawdown.plan.Horizon;
import drawdown.plan.Position;
import drawdown.plan.Question;
import drawdown.plan.Route;
import drawdown.plan.Routes;
import drawdown.price.Offer.Routing;
import drawdown.price.PriceBook;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import drawdown.settlement.Spend;
import drawdown.settlement.SpendFile;
import drawdown.text.Location;
import drawdown.text.Problem;
import drawdown.text.Problems;
import drawdown.text.RefusedInput;
import drawdown.text.Source;
import drawdown.trajectory.Paths;
import drawdown.trajectory.TrajectoryFile;
import drawdown.workload.Workload;
import drawdown.workload.WorkloadFile;
import drawdown.workload.Workloads;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The files of a channel plan: workloads, prices, and the agreements with what is spent under them in any case.
final class PlanInputs {

    private static final int MONTHS_WITHOUT_AGREEMENT = 12;

    /// An agreement and its spend.
    static final class Under {

        @Option(
                names = "--agreement",
                paramLabel = "FILE",
                required = true,
                description = "an agreement that spend may count towards (YAML or JSON); each is followed by its spend")
        private Path agreement = Path.of("");

        @Option(
                names = "--spend",
                paramLabel = "FILE",
                required = true,
                description =
                        "what is spent under it without the workloads (CSV: month,kind,name,amount); with --trajectory the"
                                + " months before that starts")
        private Path spend = Path.of("");

        @Option(
                names = "--trajectory",
                paramLabel = "FILE",
                description = "how that spend may develop (YAML or JSON): then the expected whole bill is least")
        private @Nullable Path trajectory;
    }

    @Parameters(paramLabel = "WORKLOADS", description = "the workload file (YAML or JSON)")
    private Path file = Path.of("");

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Under> under = new ArrayList<>();

    @Option(names = "--book", paramLabel = "FILE", description = "a price book of one's own, before the shipped one")
    private List<Path> books = List.of();

    @Option(names = "--assume", paramLabel = "FILE", description = "what the scenario assumes (YAML or JSON)")
    private @Nullable Path assume;

    @Option(
            names = "--futures",
            paramLabel = "N",
            description = "how many paths of a trajectory; default ${DEFAULT-VALUE}")
    private int futures = 64;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same seed draws the same paths; default ${DEFAULT-VALUE}")
    private long seed = 1;

    /// Reads all files and refuses all their problems together.
    Question question(boolean whole) {
        var found = new ArrayList<Problem>();
        var book = Books.over(books).book();
        var assumptions = Optional.ofNullable(assume)
                .map(a -> Inputs.value(Assumptions.read(a), found))
                .orElse(Optional.of(Assumptions.STANDARD));
        var positions = new ArrayList<Position>();
        for (var one : under) {
            assumptions.flatMap(a -> position(one, a, found)).ifPresent(positions::add);
        }
        var workloads = Inputs.value(WorkloadFile.read(file, book), found);
        if (!found.isEmpty()) {
            throw new RefusedInput(found);
        }
        return question(workloads.orElseThrow(), book, positions, whole);
    }

    private Optional<Position> position(Under one, Assumptions assumptions, List<Problem> found) {
        return Inputs.value(AgreementFile.read(one.agreement), found)
                .filter(agreement -> inDollars(one, agreement, found))
                .flatMap(agreement -> Inputs.value(SpendFile.read(one.spend, agreement), found)
                        .flatMap(spend -> position(one, agreement, spend, assumptions, found)));
    }

    private Optional<Position> position(
            Under one, Agreement agreement, Spend spend, Assumptions assumptions, List<Problem> found) {
        if (one.trajectory == null) {
            return Optional.of(Position.of(agreement, spend, assumptions));
        }
        return Inputs.value(TrajectoryFile.read(one.trajectory, agreement), found)
                .map(trajectory -> Position.of(
                        Schedule.of(agreement, assumptions), new Paths(trajectory, agreement, spend, seed), futures));
    }

    private static boolean inDollars(Under one, Agreement agreement, List<Problem> found) {
        if (!agreement.currency().equals("USD")) {
            found.add(new Problem(
                    Location.whole(Source.of(one.agreement.toString(), "")),
                    "the currency is " + agreement.currency() + ", and prices are in USD",
                    "Maybe state the agreement in USD, at the rate that it is billed at."));
            return false;
        }
        return true;
    }

    private static Question question(Workloads workloads, PriceBook book, List<Position> positions, boolean whole) {
        var problems = new Problems();
        var horizon = horizon(workloads, positions);
        var routes = new Routes(Market.of(book, horizon), workloads.routing());
        var demands = new ArrayList<Demand>();
        for (var workload : workloads.workloads()) {
            var open = routes.of(workload, problems);
            var today = routes.today(workload);
            Stream.concat(open.stream(), today.stream()).forEach(r -> check(workload, r, positions, problems));
            if (!open.isEmpty()) {
                demands.add(new Demand(workload.id(), open, today));
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems.list());
        }
        return new Question(horizon, demands, positions, whole);
    }

    /// From the start in the file, or else of the earliest agreement, to the end of the last agreement.
    private static Horizon horizon(Workloads workloads, List<Position> positions) {
        var first = workloads
                .start()
                .orElseGet(() -> positions.stream()
                        .map(p -> p.agreement().effective())
                        .min(YearMonth::compareTo)
                        .orElseGet(() -> YearMonth.from(LocalDate.now(ZoneOffset.UTC))));
        int months = workloads
                .months()
                .orElseGet(() -> positions.stream()
                        .mapToInt(p -> p.agreement().months() - p.agreement().index(first))
                        .max()
                        .orElse(MONTHS_WITHOUT_AGREEMENT));
        return new Horizon(first, Math.max(1, months));
    }

    /// What a route bills must have its place.
    private static void check(Workload workload, Route route, List<Position> positions, Problems problems) {
        Stream.concat(route.scaled().stream(), route.standing().stream())
                .map(Flow::to)
                .flatMap(Optional::stream)
                .distinct()
                .filter(to -> positions.stream().allMatch(p -> p.place(to).isEmpty()))
                .forEach(to -> problems.add(workload.at(), what(route, to, positions), advice(to, positions)));
    }

    private static String what(Route route, Routing to, List<Position> positions) {
        var name = (to.isUsage() ? to.scope() : to.vendor()).orElse("");
        return route.id() + " counts under " + to.name()
                + (isGiven(to, positions)
                        ? ", which has no " + to.kind() + " " + (name.isEmpty() ? "of its own that it could be" : name)
                        : ", which is not given");
    }

    private static String advice(Routing to, List<Position> positions) {
        return isGiven(to, positions)
                ? "Maybe name the " + to.kind() + " in the routing of the workload file, or add it to the agreement."
                : "Maybe add --agreement and --spend with its files.";
    }

    private static boolean isGiven(Routing to, List<Position> positions) {
        return positions.stream().anyMatch(p -> p.agreement().id().equals(to.name()));
    }
}
