package drawdown.cli;

import picocli.CommandLine.Command;

@Command(
        name = "inference",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        subcommands = {PlanVerb.class, CapacityVerb.class},
        description = "Where AI workloads should run, and what binds them there.")
final class InferenceVerb {}
