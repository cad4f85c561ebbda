package drawdown.cli;

import drawdown.report.FuturesCsv;
import drawdown.report.FuturesJson;
import drawdown.report.FuturesPage;
import drawdown.report.FuturesText;
import drawdown.simulation.Futures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Runs an agreement on many futures: what it may cost, what its terms do, and how sure that is.")
final class SimulateVerb implements Runnable {

    @Mixin
    private FutureInputs inputs = new FutureInputs();

    @Mixin
    private Results results = new Results();

    @Mixin
    private Enough enough = new Enough();

    @Override
    public void run() {
        enough.check();
        int paths = inputs.paths(1);
        var run = inputs.read();
        try (var watch = new Watched("simulate", FuturesText::plusMinus, enough)) {
            var futures = Futures.of(run.simulation(), run.schedule(), paths, watch);
            watch.clear();
            results.write(futures, FuturesText::of, FuturesJson::of, FuturesCsv::of, FuturesPage::html);
        }
    }
}
