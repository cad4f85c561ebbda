package drawdown.price;

import drawdown.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The price books that Drawdown brings, one for each source and channel; where they overlap, the first goes before the
/// others.
public final class ShippedBook {

    private static final String HISTORY = "litellm-history/all.yaml";

    private static final List<String> FILES = List.of(
            "published/vendor-pages.yaml",
            "litellm/anthropic.yaml",
            "litellm/openai.yaml",
            "litellm/google.yaml",
            "litellm/bedrock.yaml",
            "litellm/azure.yaml",
            "litellm/foundry.yaml",
            "litellm/vertex.yaml",
            "azure-retail/azure.yaml",
            HISTORY,
            "genai-prices/all.yaml",
            "self-hosted/examples.yaml");

    private ShippedBook() {}

    /// One catalogue over eighteen months, each change of its prices a row: what prices did, rather than what they are.
    public static PriceBook history() {
        return PriceBookFile.read(source(HISTORY)).orRefuse();
    }

    public static List<PriceBook> books() {
        return FILES.stream()
                .map(ShippedBook::source)
                .map(source -> PriceBookFile.read(source).orRefuse())
                .toList();
    }

    public static PriceBook merged() {
        return PriceBook.merged(books()).book();
    }

    private static Source source(String name) {
        var file = "book/" + name;
        try (var in = Objects.requireNonNull(ShippedBook.class.getResourceAsStream(file), file)) {
            return Source.of(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
