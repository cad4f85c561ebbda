package drawdown.cli;

import drawdown.report.CompareAnswer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
    private AnswerOutput output = new AnswerOutput();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var read = inputs.read();
        output.write(
                CompareAnswer.of(read.comparing().of(choice.of(read.workloads())), read.notes()),
                Objects.requireNonNull(spec).commandLine().getOut());
    }
}
