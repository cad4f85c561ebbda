package drawdown.cli;

import drawdown.provision.Provisions;
import drawdown.report.ConcessionCsv;
import drawdown.report.ConcessionJson;
import drawdown.report.ConcessionPage;
import drawdown.report.ConcessionText;
import drawdown.report.FuturesText;
import drawdown.value.Concession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "concede",
        mixinStandardHelpOptions = true,
        description =
                "What may be given for what: how many points of one term are worth a point of another, over many futures.")
final class ConcedeVerb implements Runnable {

    @Mixin
    private FutureInputs inputs = new FutureInputs();

    @Mixin
    private Results results = new Results();

    @Override
    public void run() {
        int paths = inputs.paths(2);
        var run = inputs.read();
        var agreement = run.schedule().agreement();
        var assumptions = run.schedule().assumptions();
        try (var watch = new Watched("concede", worth -> "the last term " + FuturesText.plusMinus(worth))) {
            var concession = Concession.of(agreement, Provisions.all(), assumptions, run.simulation(), paths, watch);
            watch.clear();
            results.write(concession, ConcessionText::of, ConcessionJson::of, ConcessionCsv::of, ConcessionPage::html);
        }
    }
}
