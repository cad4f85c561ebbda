package drawdown.cli;

import drawdown.cli.SheetOutput.Part;
import drawdown.price.Margin;
import drawdown.price.Mix;
import drawdown.report.PriceSheets;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        name = "margin",
        mixinStandardHelpOptions = true,
        description = {
            "What each offer asks over the maker's direct price on a day: by kind of token, and at a mix of input and"
                    + " output. It can be zero or negative.",
            "Like for like: what one side bundles and the other charges apart is added to the other side.",
        })
final class PricesMargin implements Runnable {

    @Option(names = "--on", paramLabel = "DAY", description = "the day, such as 2026-01-31; default today")
    private @Nullable LocalDate on;

    @Option(names = "--mix", paramLabel = "IN:OUT", description = "input to output tokens; default ${DEFAULT-VALUE}")
    private String mix = Mix.USUAL.toString();

    @Mixin
    private Books books = new Books();

    @Mixin
    private SheetOutput output = new SheetOutput();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var line = Objects.requireNonNull(spec).commandLine();
        var blend = Mix.parse(mix)
                .orElseThrow(() ->
                        new ParameterException(line, "--mix is " + mix + ", not two whole numbers. Maybe write 3:1."));
        var day = on == null ? LocalDate.now(ZoneOffset.UTC) : on;
        var margins = Margin.on(books.read().book().on(day)).stream()
                .filter(m -> books.wants(m.offer()))
                .toList();
        output.write(
                List.of(new Part(
                        "margins",
                        "Over the maker's direct price on " + day + " (? where either price is unknown)",
                        PriceSheets.margins(margins, blend))),
                "No offer of " + day + " has a direct counterpart.",
                line.getOut());
    }
}
