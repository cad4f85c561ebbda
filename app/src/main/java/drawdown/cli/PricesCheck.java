package drawdown.cli;

import drawdown.cli.SheetOutput.Part;
import drawdown.price.Disagreement;
import drawdown.price.Offer;
import drawdown.price.PriceBook;
import drawdown.price.ShippedBook;
import drawdown.report.PriceSheets;
import drawdown.text.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads price books: every problem at once; then where their rows disagree on the same days, and which"
                    + " prices that a plan would need they leave unknown.",
            "Without files, the books that Drawdown brings.",
        })
final class PricesCheck implements Runnable {

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "price books (YAML or JSON)")
    private List<Path> files = List.of();

    @Mixin
    private SheetOutput output = new SheetOutput();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var books = files.isEmpty() ? ShippedBook.books() : Books.read(files);
        List<Offer> rows =
                books.stream().map(PriceBook::rows).flatMap(List::stream).toList();
        var disagreements = Disagreement.among(rows);
        var unknown = PriceSheets.unknown(rows);
        output.write(
                List.of(
                        new Part(
                                "disagreements",
                                rows.size() + " rows; " + Shown.count(disagreements.size(), "pair", "pairs")
                                        + " of them disagree on the same days. What is better known is used (quoted,"
                                        + " listed, estimated), then what stands first.",
                                PriceSheets.disagreements(disagreements)),
                        new Part("unknown", "Unknown, and an error in a plan that needs it", unknown)),
                rows.size() + " rows, which agree and lack nothing.",
                Objects.requireNonNull(spec).commandLine().getOut());
    }
}
