package drawdown.cli;

import drawdown.price.Offer;
import drawdown.price.PriceBook;
import drawdown.price.PriceBookFile;
import drawdown.price.ShippedBook;
import drawdown.text.Problem;
import drawdown.text.Reading;
import drawdown.text.RefusedInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The price book of a run: the one that Drawdown brings, and one's own over it.
final class Books {

    @Option(
            names = "--book",
            paramLabel = "FILE",
            description =
                    "a price book of one's own (YAML or JSON), which goes before the shipped one; may be repeated")
    private List<Path> own = List.of();

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            description = "only a channel, such as bedrock, azure or anthropic")
    private @Nullable String channel;

    /// Whether an offer is in the channel that was asked for: its id begins with it, or it names who sells, hosts or
    /// bills it.
    boolean wants(Offer offer) {
        var c = offer.channel();
        return channel == null
                || offer.id().startsWith(channel + "/")
                || List.of(c.seller(), c.host(), c.issuer()).contains(channel);
    }

    PriceBook.Merged read() {
        return over(own);
    }

    /// Books of one's own, over the shipped one.
    static PriceBook.Merged over(List<Path> own) {
        var all = new ArrayList<>(read(own));
        all.add(ShippedBook.merged());
        return PriceBook.merged(all);
    }

    /// Reads all files and refuses all their problems together.
    static List<PriceBook> read(List<Path> files) {
        var books = new ArrayList<PriceBook>();
        var problems = new ArrayList<Problem>();
        for (var file : files) {
            switch (PriceBookFile.read(file)) {
                case Reading.Valid<PriceBook>(var book) -> books.add(book);
                case Reading.Refused<PriceBook>(var found) -> problems.addAll(found);
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return books;
    }
}
