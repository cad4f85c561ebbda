package drawdown.price.feed;

import drawdown.text.Names;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The public price lists that can be read.
public enum Feed {
    LITELLM("LiteLLM price map"),
    LITELLM_HISTORY("LiteLLM price map, changes until"),
    GENAI_PRICES("genai-prices"),
    AZURE_RETAIL("Azure retail prices"),
    BEDROCK_OFFER("AWS price list");

    private final String title;

    Feed(String title) {
        this.title = title;
    }

    public static Optional<Feed> named(String name) {
        return List.of(values()).stream().filter(f -> f.toString().equals(name)).findFirst();
    }

    /// @param read the day on which the list was read; what it does not date holds from that day
    public Reading<Imported> read(List<Source> sources, LocalDate read) {
        var catalogue = Catalogue.read();
        var origin = new Origin(title, read);
        return switch (this) {
            case LITELLM -> Tree.read(sources).then(trees -> done(new LiteLlm(catalogue, origin).read(trees)));
            case LITELLM_HISTORY -> LiteLlmHistory.read(sources, catalogue, origin);
            case GENAI_PRICES -> Tree.read(sources).then(trees -> done(new GenaiPrices(catalogue, origin).read(trees)));
            case AZURE_RETAIL ->
                Tree.readLines(sources).then(trees -> done(new AzureRetail(catalogue, origin).read(trees)));
            case BEDROCK_OFFER ->
                Tree.read(sources).then(trees -> done(new BedrockOffer(catalogue, origin).read(trees)));
        };
    }

    private static Reading<Imported> done(Imported imported) {
        return new Reading.Valid<>(imported);
    }

    @Override
    public String toString() {
        return Names.word(this);
    }

    /// What rows of a feed name as their source.
    record Origin(String title, LocalDate read) {
        String of(String name) {
            return title + " " + read + ": " + name;
        }
    }
}
