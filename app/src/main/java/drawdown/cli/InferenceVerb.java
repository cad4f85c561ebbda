package drawdown.cli;

import picocli.CommandLine.Command;

@Command(
        name = "inference",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "plan|compare|capacity|breakeven|lock-in|terms",
        subcommands = {
            PlanVerb.class,
            CompareVerb.class,
            CapacityVerb.class,
            BreakEvenVerb.class,
            LockInVerb.class,
            InferenceTermsVerb.class
        },
        description = "Where AI workloads should run, and what binds them there.")
final class InferenceVerb {}
