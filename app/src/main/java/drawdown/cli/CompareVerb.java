package drawdown.cli;

import drawdown.report.CompareAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "The channels of one workload side by side: list, discount, what the commitment saves, overhead, total.",
            "What a commitment dollar saves (λ) is found by running the agreement with one more dollar, or stated.",
        })
final class CompareVerb implements Runnable {

    @Mixin
    private ComparingInputs inputs = new ComparingInputs();

    @Mixin
    private WorkloadChoice choice = new WorkloadChoice();

    @Mixin
    private Results results = new Results();

    @Override
    public void run() {
        var read = inputs.read();
        results.write(CompareAnswer.of(read.comparing().of(choice.of(read.workloads())), read.notes()));
    }
}
