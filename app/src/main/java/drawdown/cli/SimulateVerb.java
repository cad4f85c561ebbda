package drawdown.cli;

import drawdown.report.FuturesCsv;
import drawdown.report.FuturesJson;
import drawdown.report.FuturesPage;
import drawdown.report.FuturesText;
import drawdown.simulation.Estimate;
import drawdown.simulation.Futures;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Runs an agreement on many futures: what it may cost, what its terms do, and how sure that is.")
final class SimulateVerb implements Runnable {

    /// Before so many paths a standard error is itself too uncertain to stop by.
    private static final int LEAST = 4096;

    enum Format {
        TEXT,
        JSON,
        CSV,
        HTML
    }

    @Mixin
    private FutureInputs inputs = new FutureInputs();

    @Mixin
    private Output output = new Output();

    @Option(names = "--paths", paramLabel = "N", description = "how many futures; default ${DEFAULT-VALUE}")
    private int paths = 20_000;

    @Option(
            names = "--until",
            paramLabel = "P%",
            description =
                    "stop as soon as the standard error of the mean cost is below this share of it, such as 0.5%%")
    private @Nullable String until;

    @Option(names = "--format", description = "text, json, csv or html (a page); default ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        double share = until();
        inputs.checkPaths(paths, 1, Objects.requireNonNull(spec));
        var run = inputs.read();
        try (var interrupt = new Interrupt();
                var progress = new Progressing("simulate", " futures")) {
            var futures = Futures.of(run.simulation(), run.schedule(), paths, (settled, cost) -> {
                progress.at(settled, paths, FuturesText.plusMinus(cost));
                return !interrupt.came() && !enough(settled, cost, share);
            });
            write(futures);
        }
    }

    private static boolean enough(int settled, Estimate cost, double share) {
        return settled >= LEAST && cost.standardError() <= share * Math.abs(cost.value());
    }

    private void write(Futures futures) {
        var text = switch (format) {
            case TEXT -> FuturesText.of(futures);
            case JSON -> FuturesJson.of(futures);
            case CSV -> FuturesCsv.of(futures);
            case HTML -> FuturesPage.html(futures);
        };
        output.write(text, Objects.requireNonNull(spec).commandLine().getOut());
    }

    /// As a fraction; below zero for never.
    private double until() {
        if (until == null) {
            return -1;
        }
        if (!until.matches("\\d{1,2}(\\.\\d{1,6})?%")) {
            throw refused("--until is " + until + ", not a percentage such as 0.5%");
        }
        return Double.parseDouble(until.substring(0, until.length() - 1)) / 100;
    }

    private ParameterException refused(String what) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }
}
