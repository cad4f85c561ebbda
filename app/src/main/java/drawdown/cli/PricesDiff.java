package drawdown.cli;

import drawdown.cli.SheetOutput.Part;
import drawdown.price.PriceChange;
import drawdown.report.PriceSheets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "What changed between two days: new offers, those that are gone, and other prices.")
final class PricesDiff implements Runnable {

    @Parameters(index = "0", paramLabel = "DAY", description = "a day, such as 2024-08-01")
    private LocalDate before = LocalDate.MIN;

    @Parameters(index = "1", paramLabel = "DAY", description = "a later day")
    private LocalDate after = LocalDate.MIN;

    @Mixin
    private Books books = new Books();

    @Mixin
    private SheetOutput output = new SheetOutput();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var book = books.read().book();
        var changes = PriceChange.between(book.on(before), book.on(after)).stream()
                .filter(c -> books.wants(c.before().or(c::after).orElseThrow()))
                .toList();
        output.write(
                List.of(new Part(
                        "changes",
                        "Prices of " + before + " and of " + after + ", USD per million tokens (? is unknown)",
                        PriceSheets.changes(changes))),
                "No price changed between " + before + " and " + after + ".",
                Objects.requireNonNull(spec).commandLine().getOut());
    }
}
