package drawdown.cli;

import drawdown.price.Offer;
import drawdown.price.PriceBook;
import drawdown.price.PriceBookFile;
import drawdown.price.feed.Feed;
import drawdown.price.feed.FeedFile;
import drawdown.report.PriceSheets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a price book of a public price list, and says which faults of the list were caught and what was"
                    + " made of them. Files may be gzipped.",
        })
final class PricesImport implements Runnable {

    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "files of one price list")
    private List<Path> sources = List.of();

    @Option(
            names = "--as",
            paramLabel = "FEED",
            required = true,
            description = "litellm, litellm-history, genai-prices, azure-retail or bedrock-offer")
    private String as = "";

    @Option(names = "--read", paramLabel = "DAY", description = "the day on which the list was read; default today")
    private @Nullable LocalDate read;

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            description = "only a channel, such as bedrock, azure or anthropic")
    private @Nullable String channel;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "the price book to write")
    private Path output = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var line = Objects.requireNonNull(spec).commandLine();
        var feed = Feed.named(as)
                .orElseThrow(() -> new ParameterException(
                        line,
                        "--as is " + as + ", not one of "
                                + Arrays.stream(Feed.values())
                                        .map(Feed::toString)
                                        .collect(Collectors.joining(", "))
                                + "."));
        var day = read == null ? LocalDate.now(ZoneOffset.UTC) : read;
        var imported = feed.read(FeedFile.read(sources), day).orRefuse();
        List<Offer> offers = imported.offers().stream()
                .filter(o -> channel == null || o.id().startsWith(channel + "/"))
                .toList();
        Output.replace(output, PriceBookFile.print(new PriceBook(offers)));
        var out = line.getOut();
        out.println("Wrote " + output + ": " + offers.size() + " rows of " + imported.rows() + " in the list; "
                + imported.unnamed() + " are of models, channels or units that the price book does not name.");
        var findings = PriceSheets.findings(imported.findings());
        if (!findings.isEmpty()) {
            out.println("\nFaults of the list, and what was made of them\n");
            out.print(findings.text());
        }
        out.flush();
    }
}
