package drawdown.cli;

import drawdown.text.Names;
import drawdown.workload.Workload;
import drawdown.workload.Workloads;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// One workload of a file.
final class WorkloadChoice {

    @Option(names = "--workload", paramLabel = "ID", description = "which of the workloads, if there are several")
    private @Nullable String id;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    Workload of(Workloads workloads) {
        var ids = workloads.workloads().stream().map(Workload::id).toList();
        if (id == null && ids.size() == 1) {
            return workloads.workloads().getFirst();
        }
        return workloads.workloads().stream()
                .filter(w -> w.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        id == null
                                ? "There are several workloads. Maybe add --workload " + ids.getFirst() + "."
                                : "There is no workload " + id + ". " + Names.advice(id, ids)));
    }
}
