package drawdown.cli;

import drawdown.plan.Effort;
import drawdown.plan.Plan;
import drawdown.report.PlanCsv;
import drawdown.report.PlanJson;
import drawdown.report.PlanPage;
import drawdown.report.PlanText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Which workload should run where, so that the whole bill is least, the commitment agreements included?",
            "What the plan saves against today, any single platform and prices alone; what comes next and what flips it.",
        })
final class PlanVerb implements Runnable {

    @Mixin
    private PlanInputs inputs = new PlanInputs();

    @Option(
            names = "--whole",
            description = "all traffic of a workload takes one route for all months; else metered routes may share it")
    private boolean whole;

    @Option(
            names = "--gap",
            paramLabel = "PERCENT",
            description = "how near to the bound is near enough, of the whole bill; default ${DEFAULT-VALUE}")
    private String gap = "0.1%";

    @Option(
            names = "--time",
            paramLabel = "SECONDS",
            description = "how long to look for a better plan at most; default ${DEFAULT-VALUE}")
    private int seconds = 20;

    @Mixin
    private Results results = new Results();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var plan = Plan.of(inputs.question(whole), effort());
        results.write(plan, PlanText::of, PlanJson::of, PlanCsv::of, PlanPage::html);
    }

    private Effort effort() {
        if (!gap.matches("\\d{1,2}(\\.\\d{1,4})?%")) {
            throw refused("--gap is " + gap + ", not a percentage such as 0.1%");
        }
        if (seconds < 1 || seconds > 86_400) {
            throw refused("--time is " + seconds + ", not from 1 to 86400 seconds");
        }
        double fraction = new BigDecimal(gap.substring(0, gap.length() - 1)).doubleValue() / 100;
        return new Effort(fraction, Duration.ofSeconds(seconds));
    }

    private ParameterException refused(String what) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }
}
