package drawdown.cli;

import picocli.CommandLine.Command;

@Command(
        name = "prices",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "show|diff|check|margin|import",
        subcommands = {PricesShow.class, PricesDiff.class, PricesCheck.class, PricesMargin.class, PricesImport.class},
        description = {
            "The price book of AI inference: dated offers with their sources, what changed, and what channels ask over"
                    + " the maker's price.",
            "All prices are US dollars, those of tokens per million.",
        })
final class PricesVerb {}
