package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.lockin.Leaving;
import drawdown.lockin.LockIn;
import drawdown.lockin.Migration;
import drawdown.lockin.VersionLock;
import drawdown.money.Money;
import drawdown.report.LockInAnswer;
import drawdown.text.Names;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "lock-in",
        mixinStandardHelpOptions = true,
        description = {
            "What leaving a channel or a model costs: commitments that are not met without the spend, capacity that is"
                    + " bound, work.",
            "And what staying bound to a version costs while others become cheaper, with and without the right to"
                    + " convert.",
        })
final class LockInVerb implements Runnable {

    /// An agreement and the spend that would leave it.
    static final class Commitment {

        @Option(names = "--agreement", paramLabel = "FILE", required = true, description = "the agreement it counts in")
        private Path agreement = Path.of("");

        @Option(
                names = "--spend",
                paramLabel = "FILE",
                required = true,
                description = "monthly spend of the term (CSV: month,kind,name,amount)")
        private Path spend = Path.of("");

        @Option(
                names = "--leaving",
                paramLabel = "NAME",
                required = true,
                description = "the scope or vendor that leaves")
        private String leaving = "";

        @Option(
                names = "--from",
                paramLabel = "MONTH",
                description = "the first month without it, such as 2027-01; default the first of the term")
        private @Nullable YearMonth from;

        @Option(names = "--assume", paramLabel = "FILE", description = "what the scenario assumes (YAML or JSON)")
        private @Nullable Path assume;
    }

    @ArgGroup(exclusive = false)
    private @Nullable Commitment commitment;

    @Option(
            names = "--bound",
            paramLabel = "USD",
            converter = UsDollars.class,
            description = "what capacity that is bound to a version costs a month")
    private @Nullable Money bound;

    @Option(names = "--months", paramLabel = "N", description = "until that capacity expires; default ${DEFAULT-VALUE}")
    private int months = 12;

    @Option(
            names = "--migrate",
            paramLabel = "WHAT=DAYS",
            description = "work that moving takes, such as prompts=30; may be repeated")
    private Map<String, BigDecimal> migrations = new LinkedHashMap<>();

    @Option(
            names = "--day-rate",
            paramLabel = "USD",
            converter = UsDollars.class,
            description = "what a day of that work costs")
    private @Nullable Money dayRate;

    @Mixin
    private OutlookOptions outlook = new OutlookOptions();

    @Mixin
    private Draws draws = new Draws();

    @Mixin
    private Results results = new Results();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        fault().or(outlook::fault).or(draws::fault).ifPresent(this::refuse);
        var assumed = outlook.read();
        var lockIn = new LockIn(
                Optional.ofNullable(commitment).map(this::leaving),
                migrations.entrySet().stream()
                        .map(m -> new Migration(m.getKey(), m.getValue()))
                        .toList(),
                Optional.ofNullable(dayRate).orElse(Money.ZERO),
                Optional.ofNullable(bound)
                        .map(monthly -> VersionLock.of(
                                monthly, months, assumed.outlook(), assumed.rights(), draws.paths(), draws.seed())));
        results.write(LockInAnswer.of(
                lockIn.commitment().map(Leaving::what).orElse("Lock-in"),
                lockIn,
                bound == null ? List.of() : assumed.notes()));
    }

    private Optional<String> fault() {
        if (commitment == null && bound == null && migrations.isEmpty()) {
            return Optional.of("There is nothing to leave. Maybe name --agreement with --spend and --leaving, --bound,"
                    + " or --migrate.");
        }
        if (!migrations.isEmpty() && dayRate == null) {
            return Optional.of("--migrate needs to know what a day costs. Maybe add --day-rate 1_200.");
        }
        if (months < 1 || months > 120) {
            return Optional.of("--months is " + months + ", not from 1 to 120");
        }
        return migrations.entrySet().stream()
                .filter(m -> m.getValue().signum() < 0)
                .findFirst()
                .map(m -> "--migrate " + m.getKey() + " takes " + m.getValue() + " days. Maybe drop the minus.");
    }

    private Leaving leaving(Commitment c) {
        var run = Inputs.read(c.agreement, c.spend, Optional.ofNullable(c.assume));
        var agreement = run.agreement();
        var scopes = agreement.scopes().stream().map(s -> s.name()).toList();
        var vendors = agreement.vendors().stream().map(v -> v.name()).toList();
        boolean vendor = !scopes.contains(c.leaving);
        if (vendor && !vendors.contains(c.leaving)) {
            var known = new ArrayList<>(scopes);
            known.addAll(vendors);
            refuse(agreement.id() + " has no scope or vendor " + c.leaving + ". " + Names.advice(c.leaving, known));
        }
        return Leaving.of(
                agreement,
                run.spend(),
                run.assumptions(),
                vendor,
                (vendor ? vendors : scopes).indexOf(c.leaving),
                from(agreement, c));
    }

    private YearMonth from(Agreement agreement, Commitment c) {
        var from = Optional.ofNullable(c.from).orElse(agreement.effective());
        int index = agreement.index(from);
        if (index < 0 || index >= agreement.months()) {
            refuse("--from is " + from + ", outside the term of " + agreement.id() + ", " + agreement.effective()
                    + " to " + agreement.month(agreement.months() - 1) + ".");
        }
        return from;
    }

    private void refuse(String what) {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }
}
