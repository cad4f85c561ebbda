package drawdown.cli;

import drawdown.compare.Comparing;
import drawdown.compare.Standing;
import drawdown.cost.Market;
import drawdown.plan.Horizon;
import drawdown.price.PriceBook;
import drawdown.workload.RoutingLine;
import drawdown.workload.WorkloadFile;
import drawdown.workload.Workloads;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Workloads, the offers of a month, and the agreements that spend on them counts towards.
final class ComparingInputs {

    @Parameters(paramLabel = "WORKLOADS", description = "the workload file (YAML or JSON)")
    private Path file = Path.of("");

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            description = "whose prices hold, such as 2026-10; default the file's start, or else this month")
    private @Nullable YearMonth month;

    @Mixin
    private Books books = new Books();

    @Mixin
    private Standings standings = new Standings();

    @Mixin
    private Draws draws = new Draws();

    @Option(
            names = "--lambda",
            paramLabel = "AGREEMENT=L",
            description = "what a dollar that counts saves an agreement, such as acme-edp-2026=0.4, instead of what its"
                    + " papers say; may be repeated")
    private Map<String, BigDecimal> lambdas = new LinkedHashMap<>();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /// @param notes what is assumed
    record Read(Workloads workloads, Comparing comparing, List<String> notes) {}

    Draws draws() {
        return draws;
    }

    Read read() {
        standings.fault().or(draws::fault).ifPresent(this::refuse);
        lambdas.forEach((name, price) -> {
            if (price.signum() < 0 || price.compareTo(BigDecimal.TEN) > 0) {
                refuse("--lambda " + name + " is " + price + ", not a number of dollars such as 0.4");
            }
        });
        var book = books.read().book();
        var workloads = WorkloadFile.read(file, book).orRefuse();
        var wanted = new PriceBook(book.rows().stream().filter(books::wants).toList());
        var first = Optional.ofNullable(month).or(workloads::start).orElseGet(() -> YearMonth.now(ZoneOffset.UTC));
        var stated = new LinkedHashMap<String, Double>();
        lambdas.forEach((name, price) -> stated.put(name, price.doubleValue()));
        var comparing = new Comparing(
                Market.of(wanted, new Horizon(first, 1)), workloads.routing(), standings.read(draws), stated);
        check(workloads, comparing);
        return new Read(workloads, comparing, notes(workloads, comparing));
    }

    private void check(Workloads workloads, Comparing comparing) {
        for (var offer : comparing.market().offers()) {
            if (workloads.workloads().stream()
                    .anyMatch(w -> w.accepted(offer.model()).isPresent())) {
                RoutingLine.of(offer, workloads.routing())
                        .flatMap(to -> Optional.ofNullable(comparing.standings().get(to.name()))
                                .flatMap(s ->
                                        s.fault(to, comparing.market().horizon().first())))
                        .ifPresent(fault -> refuse(offer.id() + " " + fault));
            }
        }
    }

    private List<String> notes(Workloads workloads, Comparing comparing) {
        var notes = new ArrayList<String>();
        comparing
                .standings()
                .forEach((name, standing) -> Optional.of(name)
                        .filter(n -> !lambdas.containsKey(n))
                        .ifPresent(n -> notes.add(lambda(standing))));
        lambdas.forEach((name, price) -> notes.add("λ of " + name + " is " + price + ", as stated."));
        workloads.routing().stream()
                .map(line -> line.agreement().name())
                .distinct()
                .filter(name -> !comparing.standings().containsKey(name) && !lambdas.containsKey(name))
                .forEach(name -> notes.add(
                        "The papers of " + name + " are not here: spend under it has no discount and no offset."));
        notes.addAll(workloads.notes());
        return notes;
    }

    private static String lambda(Standing standing) {
        return "λ of " + standing.agreement().id()
                + (standing.futures().isPresent()
                        ? String.format(Locale.ROOT, " is the mean over %,d futures.", standing.paths())
                        : " is exact on the spend as stated.");
    }

    private void refuse(String what) {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }
}
