package drawdown.price;

import drawdown.text.Source;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Books of rows in which only what a test is about is written.
final class Rows {

    private Rows() {}

    /// A book of rows, each given by settings that go before the usual ones.
    static PriceBook book(String... rows) {
        var text = Arrays.stream(rows).map(Rows::row).collect(Collectors.joining("\n", "offers:\n", "\n"));
        return PriceBookFile.read(Source.of("book.yaml", text)).orRefuse();
    }

    static Offer offer(String settings) {
        return book(settings).rows().getFirst();
    }

    private static String row(String settings) {
        var usual = java.util.stream.Stream.of(
                        "id: bedrock/sonnet",
                        "channel: {seller: aws, host: aws, issuer: aws}",
                        "model: sonnet",
                        "maker: anthropic",
                        "mode: on-demand",
                        "locality: global",
                        "effective: 2026-01-01",
                        "source: a page",
                        "confidence: listed")
                .filter(line -> !settings.contains(line.substring(0, line.indexOf(':') + 1)))
                .collect(Collectors.joining(", "));
        return "  - {" + settings + (settings.isEmpty() || usual.isEmpty() ? "" : ", ") + usual + "}";
    }
}
