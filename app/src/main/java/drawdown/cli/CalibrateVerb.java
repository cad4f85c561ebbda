package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.calibration.Calibration;
import drawdown.calibration.History;
import drawdown.calibration.HistoryFile;
import drawdown.text.Problem;
import drawdown.text.Source;
import drawdown.trajectory.TrajectoryFile;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
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
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description =
                "Fits a trajectory for `simulate` to a history of spend, and says what that could and could not tell.")
final class CalibrateVerb implements Runnable {

    @Mixin
    private HistoryInputs inputs = new HistoryInputs();

    @Option(
            names = "--agreement",
            paramLabel = "FILE",
            required = true,
            description = "the agreement whose scopes and vendors the streams are (YAML or JSON)")
    private Path agreement = Path.of("");

    @Option(
            names = "--start",
            paramLabel = "MONTH",
            description = "the first simulated month, such as 2026-01; unless stated the one after the history, or the"
                    + " agreement's first. What the history says of it and later is not looked at")
    private @Nullable String start;

    @Mixin
    private Output output = new Output();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var problems = new ArrayList<Problem>();
        var papers = Inputs.value(AgreementFile.read(agreement), problems);
        var history = inputs.read(papers, problems);
        var first = start(papers.orElseThrow(), history);
        var calibration = calibration(papers.orElseThrow(), history, first);
        TrajectoryFile.read(Source.of("the fitted trajectory", calibration.text()), papers.orElseThrow())
                .orRefuse();
        var command = Objects.requireNonNull(spec).commandLine();
        if (output.toFile()) {
            calibration.notes().forEach(command.getOut()::println);
            command.getOut().flush();
        }
        output.write(calibration.text(), command.getOut());
    }

    private static Calibration calibration(Agreement papers, History history, YearMonth first) {
        var known = first.isBefore(history.end())
                ? history.firstMonths((int) history.first().until(first, java.time.temporal.ChronoUnit.MONTHS))
                : history;
        return Calibration.of(
                known, papers.id() + "-calibrated", papers.currency(), first, papers.month(papers.months() - 1));
    }

    private YearMonth start(Agreement papers, History history) {
        var first = Optional.ofNullable(start)
                .map(this::month)
                .orElse(history.end().isBefore(papers.effective()) ? papers.effective() : history.end());
        var last = papers.month(papers.months() - 1);
        if (first.isBefore(papers.effective()) || first.isAfter(last)) {
            throw refused((start == null ? "the history ends in " + first.minusMonths(1) : "--start is " + first)
                    + ", and the agreement runs from " + papers.effective() + " to " + last
                    + ". Maybe --start with a month of it.");
        }
        if (first.isBefore(history.month(HistoryFile.LEAST_MONTHS))) {
            throw refused("--start is " + first + ", less than " + HistoryFile.LEAST_MONTHS
                    + " months after the history begins in " + history.first() + ". Maybe --start "
                    + history.month(HistoryFile.LEAST_MONTHS) + " or later.");
        }
        return first;
    }

    private YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw refused("--start is " + text + ", not a month such as 2026-01");
        }
    }

    private ParameterException refused(String what) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }
}
