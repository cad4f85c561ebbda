package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.backtest.Backtest;
import drawdown.backtest.Backtest.Plan;
import drawdown.calibration.History;
import drawdown.report.BacktestCsv;
import drawdown.report.BacktestJson;
import drawdown.report.BacktestPage;
import drawdown.report.BacktestText;
import drawdown.size.Ladder;
import drawdown.size.LadderFile;
import drawdown.text.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "How forecasts would have done: made at each month of a history, held against what came.",
            "How often spend fell within the bands, and what each way to size a commitment would have cost.",
        })
final class BacktestVerb implements Runnable {

    private static final int MOST_PATHS = 100_000;

    @Mixin
    private HistoryInputs inputs = new HistoryInputs();

    @Mixin
    private Results results = new Results();

    @Option(
            names = "--agreement",
            paramLabel = "FILE",
            description = "whose scopes and standard terms apply; without it each name is a scope, under AWS's terms")
    private @Nullable Path agreement;

    @Option(
            names = "--ladder",
            paramLabel = "FILE",
            description =
                    "which discount is offered for which commitment (YAML or JSON); unless stated a usual one around the"
                            + " year before each start")
    private @Nullable Path ladder;

    @Option(
            names = "--horizon",
            paramLabel = "N",
            description = "how many months to forecast; unless stated 24, or less if the history is short")
    private @Nullable Integer horizon;

    @Option(
            names = "--paths",
            paramLabel = "N",
            description = "how many futures of each forecast; default ${DEFAULT-VALUE}")
    private int paths = 1000;

    @Option(names = "--seed", paramLabel = "N", description = "of the futures; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (paths < 20 || paths > MOST_PATHS) {
            throw refused("--paths is " + paths + ", not from 20 to " + MOST_PATHS);
        }
        if (agreement == null && inputs.maps()) {
            throw refused("--map needs --agreement, whose scopes and vendors it names");
        }
        var problems = new ArrayList<Problem>();
        var papers =
                agreement == null ? Optional.<Agreement>empty() : Inputs.value(AgreementFile.read(agreement), problems);
        var steps = ladder == null ? Optional.<Ladder>empty() : Inputs.value(LadderFile.read(ladder, papers), problems);
        var history = inputs.read(papers, problems);
        var plan = plan(history, steps);
        try (var watch = new Watched("backtest", BacktestText::cost)) {
            var backtest = Backtest.of(history, papers, plan, watch);
            watch.clear();
            results.write(
                    backtest,
                    b -> BacktestText.of(inputs.name(), b),
                    b -> BacktestJson.of(inputs.name(), b),
                    BacktestCsv::of,
                    b -> BacktestPage.html(inputs.name(), b));
        }
    }

    private Plan plan(History history, Optional<Ladder> steps) {
        int least = Plan.least(history.months());
        int most = Math.min(60, history.months() - least);
        if (most < 1) {
            throw refused("the history has " + history.months() + " months, and " + (least + 1)
                    + " are needed to forecast one of them.");
        }
        int months = horizon == null ? Math.min(most, Plan.horizon(history.months())) : horizon;
        if (months < 1 || months > most) {
            throw refused("--horizon is " + months + ", not from 1 to " + most
                    + ", what the history leaves after its first " + least + " months");
        }
        return new Plan(months, least, paths, seed, steps);
    }

    private ParameterException refused(String what) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }
}
