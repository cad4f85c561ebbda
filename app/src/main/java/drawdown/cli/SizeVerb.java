package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.report.SizeCsv;
import drawdown.report.SizeJson;
import drawdown.report.SizePage;
import drawdown.report.SizeText;
import drawdown.size.Baselines;
import drawdown.size.DailySpendFile;
import drawdown.size.Ladder;
import drawdown.size.LadderFile;
import drawdown.size.Objective;
import drawdown.size.Question;
import drawdown.size.Sizing;
import drawdown.text.Problem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
        name = "size",
        mixinStandardHelpOptions = true,
        description = {
            "How much to commit: what commitments of every size cost over many futures.",
            "Which costs least and how flat that optimum is, beside what the daily bill supports and what is offered.",
        })
final class SizeVerb implements Runnable {

    private static final int MOST_LEVELS = 200;

    @Mixin
    private FutureInputs inputs = new FutureInputs();

    @Mixin
    private Results results = new Results();

    @Option(
            names = "--ladder",
            paramLabel = "FILE",
            description = "which discount is offered for which commitment (YAML or JSON); else the agreement's for all")
    private @Nullable Path ladder;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description =
                    "daily spend before the agreement's discount (CSV: date,…,cost_<currency>), for the baselines")
    private @Nullable Path history;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "the last day of the history to look at: an export's last days are not final")
    private @Nullable LocalDate until;

    @Option(
            names = "--objective",
            paramLabel = "WHAT",
            description =
                    "what is to be least: mean, cvar (the cost of the dearest 5%%), the weight of cvar in a mix of both,"
                            + " such as 50%%, or loss (the worst 5%% of cost beyond having no agreement); default ${DEFAULT-VALUE}")
    private String objective = "mean";

    @Option(
            names = "--levels",
            paramLabel = "N",
            description = "how many commitments of a curve; it is refined around its optimum; default ${DEFAULT-VALUE}")
    private int levels = 25;

    @Option(names = "--offer", paramLabel = "AMOUNT", description = "a year's commitment that is on the table")
    private @Nullable String offer;

    @Spec
    private @Nullable CommandSpec spec;

    private Optional<Ladder> offered = Optional.empty();
    private Optional<Baselines> baselines = Optional.empty();

    @Override
    public void run() {
        int paths = inputs.paths(2);
        if (levels < 2 || levels > MOST_LEVELS) {
            throw refused("--levels is " + levels + ", not from 2 to " + MOST_LEVELS);
        }
        var least = objective();
        var amount = Optional.ofNullable(offer).map(this::amount);
        var run = inputs.read(this::read);
        var sizing = Sizing.of(
                run.schedule().agreement(),
                run.schedule().assumptions(),
                run.simulation(),
                new Question(least, offered, baselines, amount, levels, paths));
        results.write(sizing, SizeText::of, SizeJson::of, SizeCsv::of, SizePage::html);
    }

    private void read(Agreement agreement, List<Problem> problems) {
        offered = Optional.ofNullable(ladder)
                .flatMap(file -> Inputs.value(LadderFile.read(file, Optional.of(agreement)), problems));
        baselines = Optional.ofNullable(history)
                .flatMap(file ->
                        Inputs.value(DailySpendFile.read(file, agreement, Optional.ofNullable(until)), problems))
                .map(Baselines::of);
    }

    private Objective objective() {
        return switch (objective) {
            case "mean" -> Objective.MEAN;
            case "cvar" -> Objective.CVAR;
            case "loss" -> Objective.LOSS;
            default -> {
                if (!objective.matches("\\d{1,2}(\\.\\d{1,4})?%|100%")) {
                    throw refused("--objective is " + objective + ", not mean, cvar, loss or a percentage such as 50%");
                }
                var percent = new BigDecimal(objective.substring(0, objective.length() - 1));
                yield Objective.mix(new Share(percent.movePointRight(4).longValueExact()));
            }
        };
    }

    private Money amount(String text) {
        if (!text.matches("\\d[\\d_]{0,12}(\\.\\d{1,2})?")) {
            throw refused("--offer is " + text + ", not an amount such as 5_000_000");
        }
        var amount = new BigDecimal(text.replace("_", ""));
        if (amount.signum() == 0 || amount.compareTo(Money.LIMIT) >= 0) {
            throw refused("--offer is " + text + ", not above 0 and below 10 billion");
        }
        return Money.of(amount);
    }

    private ParameterException refused(String what) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }
}
