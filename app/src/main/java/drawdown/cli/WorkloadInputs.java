package drawdown.cli;

import drawdown.cost.Market;
import drawdown.plan.Horizon;
import drawdown.price.PriceBook;
import drawdown.text.Names;
import drawdown.workload.Workload;
import drawdown.workload.WorkloadFile;
import drawdown.workload.Workloads;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// One workload of a file, and the offers of a month.
final class WorkloadInputs {

    @Parameters(paramLabel = "WORKLOADS", description = "the workload file (YAML or JSON)")
    private Path file = Path.of("");

    @Option(names = "--workload", paramLabel = "ID", description = "which of its workloads, if it has several")
    private @Nullable String id;

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            description = "whose prices hold, such as 2026-10; default the file's start, or else this month")
    private @Nullable YearMonth month;

    @Mixin
    private Books books = new Books();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    record Read(Workloads workloads, Workload workload, Market market) {}

    Read read() {
        var book = books.read().book();
        var wanted = new PriceBook(book.rows().stream().filter(books::wants).toList());
        var workloads = WorkloadFile.read(file, book).orRefuse();
        var first = Optional.ofNullable(month).or(workloads::start).orElseGet(() -> YearMonth.now(ZoneOffset.UTC));
        return new Read(workloads, workload(workloads), Market.of(wanted, new Horizon(first, 1)));
    }

    private Workload workload(Workloads workloads) {
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
                                ? file + " has several workloads. Maybe add --workload " + ids.getFirst() + "."
                                : file + " has no workload " + id + ". " + Names.advice(id, ids)));
    }
}
