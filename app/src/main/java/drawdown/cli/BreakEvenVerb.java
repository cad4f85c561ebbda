package drawdown.cli;

import drawdown.compare.BreakEvens;
import drawdown.report.BreakEvenAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "breakeven",
        mixinStandardHelpOptions = true,
        description = {
            "Where one way to run a workload becomes cheaper than another.",
            "Capacity against the meter by how busy it is; machines of one's own against the API by its bill; direct"
                    + " against platform by how much of a commitment is unmet.",
        })
final class BreakEvenVerb implements Runnable {

    @Mixin
    private ComparingInputs inputs = new ComparingInputs();

    @Mixin
    private WorkloadChoice choice = new WorkloadChoice();

    @Mixin
    private Results results = new Results();

    @Override
    public void run() {
        var read = inputs.read();
        results.write(BreakEvenAnswer.of(BreakEvens.of(choice.of(read.workloads()), read.comparing()), read.notes()));
    }
}
