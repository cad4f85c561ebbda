package drawdown.cli;

import picocli.CommandLine.Command;

@Command(
        name = "contract",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "export|import",
        subcommands = {ContractExport.class, ContractImport.class},
        description = {
            "The agreement as rows of FOCUS's Contract Commitment dataset, and such rows as an agreement.",
            "(`import` reads charges; this reads and writes what was contracted.)",
        })
final class ContractVerb {}
