package drawdown.workload;

import drawdown.record.Says;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The workloads of an enterprise, and the months and agreements that they are planned for.
public record Workloads(
        @Says("The first month.") Optional<YearMonth> start,
        @Says("How many months are planned.") Optional<Integer> months,

        @Says("Which agreement the spend on which offers counts towards.")
        List<RoutingLine> routing,

        @Says("The workloads.") List<Workload> workloads) {

    public Workloads {
        routing = List.copyOf(routing);
        workloads = List.copyOf(workloads);
    }

    /// What is odd in the traces they name, and what is assumed.
    public List<String> notes() {
        return workloads.stream()
                .flatMap(w -> w.profile().trace().stream())
                .flatMap(trace -> trace.notes().stream())
                .distinct()
                .toList();
    }
}
