package drawdown.cli;

import drawdown.provision.Provision;
import drawdown.provision.Provisions;
import drawdown.report.FuturesText;
import drawdown.report.ValueCsv;
import drawdown.report.ValueJson;
import drawdown.report.ValuePage;
import drawdown.report.ValueText;
import drawdown.text.Names;
import drawdown.value.Negotiation;
import drawdown.value.Valuation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "value",
        mixinStandardHelpOptions = true,
        description = {
            "What each of the 28 provisions is worth over many futures.",
            "From the standard terms to the buyer's target: won alone, given up last, and its Shapley value, in cost and in the",
            "mean of the worst five in a hundred.",
        })
final class ValueVerb implements Runnable {

    @Mixin
    private FutureInputs inputs = new FutureInputs();

    @Mixin
    private Results results = new Results();

    @Mixin
    private Enough enough = new Enough();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ID",
            description = "only these provisions, such as 1.1,4.2; the others stay standard")
    private List<String> only = List.of();

    @Option(
            names = "--orders",
            paramLabel = "N",
            description = "how many orders of winning to draw for the Shapley values; default ${DEFAULT-VALUE}")
    private int orders = 24;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        enough.check();
        int paths = inputs.paths(1);
        var provisions = provisions();
        var run = inputs.read();
        try (var watch = new Watched("value", whole -> "together " + FuturesText.plusMinus(whole), enough)) {
            var valuation = Valuation.of(
                    Negotiation.of(run.schedule().agreement(), provisions),
                    run.schedule().assumptions(),
                    run.simulation(),
                    paths,
                    orders,
                    inputs.seed(),
                    watch);
            watch.clear();
            results.write(valuation, ValueText::of, ValueJson::of, ValueCsv::of, ValuePage::html);
        }
    }

    private List<Provision> provisions() {
        return only.isEmpty()
                ? Provisions.all()
                : only.stream().map(String::strip).map(this::provision).toList();
    }

    private Provision provision(String id) {
        var ids = Provisions.all().stream().map(Provision::id).toList();
        return Provisions.named(id)
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "--only names no provision " + id + ". "
                                + Names.nearest(id, ids)
                                        .map(near -> "Maybe " + near + "?")
                                        .orElse("`drawdown provisions` lists them.")));
    }
}
