package drawdown.cli;

import drawdown.capacity.Sizes;
import drawdown.capacity.Study;
import drawdown.cost.Market;
import drawdown.plan.Horizon;
import drawdown.price.PriceBook;
import drawdown.record.Records;
import drawdown.report.CapacityJson;
import drawdown.report.CapacityPage;
import drawdown.report.CapacitySheet;
import drawdown.report.CapacityText;
import drawdown.text.Names;
import drawdown.text.Problems;
import drawdown.text.RefusedInput;
import drawdown.workload.Profile;
import drawdown.workload.Trace;
import drawdown.workload.Workload;
import drawdown.workload.WorkloadFile;
import drawdown.workload.Workloads;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "capacity",
        mixinStandardHelpOptions = true,
        description = {
            "How many units of capacity the traffic needs, what is beyond them, and what each size costs.",
            "Minute by minute over the profile or trace, in the first month; never on averages.",
        })
final class CapacityVerb implements Runnable {

    @Parameters(paramLabel = "WORKLOADS", description = "the workload file (YAML or JSON)")
    private Path file = Path.of("");

    @Option(names = "--workload", paramLabel = "ID", description = "only this workload")
    private @Nullable String workload;

    @Option(names = "--offer", paramLabel = "ID", description = "only offers whose id begins so")
    private String offer = "";

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "when requests come, instead of the profiles in the file (CSV or JSON lines, gzipped or not)")
    private @Nullable Path trace;

    @Option(
            names = "--in",
            paramLabel = "MONTH",
            description = "the month of the prices, such as 2026-11; default the start in the file, or this month")
    private @Nullable YearMonth month;

    @Option(names = "--book", paramLabel = "FILE", description = "a price book of one's own, before the shipped one")
    private List<Path> books = List.of();

    @Mixin
    private Results results = new Results();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var book = Books.over(books).book();
        var problems = new Problems();
        var workloads = WorkloadFile.read(file, book).orRefuse();
        var sizes = sizes(workloads, book, problems);
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems.list());
        }
        results.write(sizes, CapacityText::of, CapacityJson::of, CapacitySheet::csv, CapacityPage::html);
    }

    private List<Sizes> sizes(Workloads all, PriceBook book, Problems problems) {
        var first = month != null ? month : all.start().orElseGet(() -> YearMonth.from(LocalDate.now(ZoneOffset.UTC)));
        var market = Market.of(book, new Horizon(first, 1));
        var sizes = new ArrayList<Sizes>();
        for (var one : wanted(all, problems)) {
            var study = new Study(one, market);
            int before = problems.count();
            var found = study.sizes(offer, problems);
            if (found.isEmpty()
                    && problems.count() == before
                    && (workload != null || all.workloads().size() == 1)) {
                study.none(offer, problems);
            }
            sizes.addAll(found);
        }
        if (sizes.isEmpty() && problems.isEmpty()) {
            wanted(all, problems).forEach(one -> new Study(one, market).none(offer, problems));
        }
        return sizes;
    }

    private List<Workload> wanted(Workloads all, Problems problems) {
        var ids = all.workloads().stream().map(Workload::id).toList();
        if (workload != null && !ids.contains(workload)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "There is no workload " + workload + " in " + file + ". " + Names.advice(workload, ids));
        }
        return all.workloads().stream()
                .filter(w -> workload == null || w.id().equals(workload))
                .map(w -> traced(w, problems))
                .toList();
    }

    private Workload traced(Workload one, Problems problems) {
        var instead = trace;
        return instead == null
                ? one
                : Trace.read(instead, problems)
                        .map(read -> Records.with(one, Map.of("profile", Profile.of(instead.toString(), read))))
                        .orElse(one);
    }
}
