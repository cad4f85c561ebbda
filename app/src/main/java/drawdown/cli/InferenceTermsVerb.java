package drawdown.cli;

import drawdown.report.InferenceTermsAnswer;
import drawdown.report.InferenceTermsAnswer.Route;
import drawdown.terms.Stated;
import drawdown.terms.Valuing;
import drawdown.workload.RoutingLine;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "terms",
        mixinStandardHelpOptions = true,
        description = {
            "The six provisions of an inference contract (B.1 to B.6): what offers state of them, what each is worth on the"
                    + " workloads in a year, and the words to write.",
            "Each workload is on its cheapest channel, at the volume of the first month.",
        })
final class InferenceTermsVerb implements Runnable {

    @Mixin
    private ComparingInputs inputs = new ComparingInputs();

    @Mixin
    private OutlookOptions outlook = new OutlookOptions();

    @Mixin
    private Results results = new Results();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        outlook.fault().ifPresent(fault -> {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), fault);
        });
        var read = inputs.read();
        var assumed = outlook.read();
        var valuing = new Valuing(
                read.comparing(),
                assumed.outlook(),
                assumed.conversion(),
                inputs.draws().paths(),
                inputs.draws().seed());
        var workloads = read.workloads().workloads();
        var notes = new ArrayList<>(read.notes());
        notes.addAll(assumed.notes());
        results.write(InferenceTermsAnswer.of(
                "Terms of inference",
                workloads.stream()
                        .map(w -> new Route(w.id(), valuing.cheapest(w)))
                        .toList(),
                valuing.of(workloads),
                read.comparing().market().offers().stream()
                        .filter(o -> workloads.stream()
                                .anyMatch(w -> w.accepted(o.model()).isPresent()))
                        .map(o ->
                                new Stated(o, RoutingLine.of(o, read.workloads().routing())))
                        .toList(),
                notes));
    }
}
