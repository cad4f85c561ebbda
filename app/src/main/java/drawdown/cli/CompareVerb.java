package drawdown.cli;

import drawdown.compare.Comparing;
import drawdown.compare.Standing;
import drawdown.report.CompareAnswer;
import drawdown.workload.RoutingLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
    private WorkloadInputs inputs = new WorkloadInputs();

    @Mixin
    private Standings standings = new Standings();

    @Option(
            names = "--lambda",
            paramLabel = "AGREEMENT=L",
            description = "what a dollar that counts saves an agreement, such as acme-edp-2026=0.4, instead of what its"
                    + " papers say; may be repeated")
    private Map<String, BigDecimal> lambdas = new LinkedHashMap<>();

    @Mixin
    private AnswerOutput output = new AnswerOutput();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        standings.fault().ifPresent(this::refuse);
        lambdas.forEach((name, price) -> {
            if (price.signum() < 0 || price.compareTo(BigDecimal.TEN) > 0) {
                refuse("--lambda " + name + " is " + price + ", not a number of dollars such as 0.4");
            }
        });
        var read = inputs.read();
        var known = standings.read();
        check(read, known);
        var stated = new LinkedHashMap<String, Double>();
        lambdas.forEach((name, price) -> stated.put(name, price.doubleValue()));
        var comparison = new Comparing(read.market(), read.workloads().routing(), known, stated).of(read.workload());
        output.write(
                CompareAnswer.of(comparison, notes(read, known)),
                Objects.requireNonNull(spec).commandLine().getOut());
    }

    private void check(WorkloadInputs.Read read, Map<String, Standing> known) {
        for (var offer : read.market().offers()) {
            RoutingLine.of(offer, read.workloads().routing())
                    .filter(to -> read.workload().accepted(offer.model()).isPresent())
                    .ifPresent(to -> java.util.Optional.ofNullable(known.get(to.name()))
                            .flatMap(s -> s.fault(to, read.market().horizon().first()))
                            .ifPresent(fault -> refuse(offer.id() + " " + fault)));
        }
    }

    private List<String> notes(WorkloadInputs.Read read, Map<String, Standing> known) {
        var notes = new ArrayList<String>();
        known.forEach((name, standing) -> notes.add(
                standing.futures().isPresent()
                        ? "λ of " + name + " is the mean over " + String.format("%,d", standing.paths()) + " futures."
                        : "λ of " + name + " is exact on the spend as stated."));
        lambdas.forEach((name, price) -> notes.add("λ of " + name + " is " + price + ", as stated."));
        read.workloads().routing().stream()
                .map(line -> line.agreement().name())
                .distinct()
                .filter(name -> !known.containsKey(name) && !lambdas.containsKey(name))
                .forEach(name -> notes.add(
                        "The papers of " + name + " are not here: spend under it has no discount and no offset."));
        return notes;
    }

    private void refuse(String what) {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }
}
