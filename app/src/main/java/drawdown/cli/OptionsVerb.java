package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.clause.Term;
import drawdown.money.Share;
import drawdown.option.Choice;
import drawdown.option.ExitOption;
import drawdown.provision.Provisions;
import drawdown.report.FuturesText;
import drawdown.report.OptionCsv;
import drawdown.report.OptionJson;
import drawdown.report.OptionPage;
import drawdown.report.OptionText;
import drawdown.value.Negotiation;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
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
        name = "options",
        mixinStandardHelpOptions = true,
        description = {
            "What the right to leave or to convert is worth.",
            "With a decision each month on what is known then, between its bounds: never used, and used in hindsight.",
        })
final class OptionsVerb implements Runnable {

    @Mixin
    private FutureInputs inputs = new FutureInputs();

    @Mixin
    private Results results = new Results();

    @Option(
            names = "--convert-to",
            split = ",",
            paramLabel = "P%",
            description =
                    "shares of the commitment to convert to, beside the smallest allowed; default ${DEFAULT-VALUE}")
    private List<String> shares = List.of("25%", "50%", "75%");

    @Option(
            names = "--discount-after",
            paramLabel = "P%",
            description = "the discount on the provider's services after leaving; default ${DEFAULT-VALUE}")
    private String after = "0%";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        int paths = inputs.paths(4);
        var targets = shares.stream()
                .map(text -> share("--convert-to", text))
                .sorted()
                .toList();
        var discount = share("--discount-after", after);
        var run = inputs.read();
        var papers = run.schedule().agreement();
        int start = papers.index(run.simulation().paths().trajectory().start());
        boolean granted = !Choice.of(papers, start, targets).isEmpty();
        var agreement = granted ? papers : granting(papers);
        try (var watch = new Watched("options", most -> "at most " + FuturesText.plusMinus(most))) {
            var option = ExitOption.of(
                    agreement,
                    Choice.of(agreement, start, targets),
                    discount,
                    run.schedule().assumptions(),
                    run.simulation(),
                    paths,
                    watch);
            watch.clear();
            results.write(
                    option,
                    o -> OptionText.of(papers.id(), papers.currency(), granted, o),
                    o -> OptionJson.of(papers.id(), papers.currency(), granted, o),
                    OptionCsv::of,
                    o -> OptionPage.html(papers, granted, o));
        }
    }

    /// The agreement with the provisions of exit at their targets.
    private static Agreement granting(Agreement agreement) {
        var terms = new LinkedHashMap<Term, Object>();
        Provisions.all().stream()
                .filter(provision -> provision.id().startsWith("6."))
                .flatMap(provision -> provision.settings().stream())
                .forEach(setting -> terms.put(setting.term(), setting.target()));
        return Negotiation.governing(agreement, terms);
    }

    private Share share(String option, String text) {
        var stripped = text.strip();
        if (!stripped.matches("\\d{1,2}(\\.\\d{1,4})?%")) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    option + " is " + text + ", not a percentage below 100 such as 12.5%");
        }
        return new Share(new BigDecimal(stripped.substring(0, stripped.length() - 1))
                .movePointRight(4)
                .longValueExact());
    }
}
