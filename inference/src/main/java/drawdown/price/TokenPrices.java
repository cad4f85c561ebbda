package drawdown.price;

import drawdown.record.Says;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The rates of an offer. One that is not stated is unknown, never zero.
public record TokenPrices(
        @Says("Tokens of the prompt that no cache serves.") Optional<Rate> input,
        @Says("Tokens of the answer, reasoning included.") Optional<Rate> output,
        @Says("Tokens of the prompt read from a cache.") Optional<Rate> cacheRead,

        @Says("Tokens written to a cache that lives five minutes.")
        Optional<Rate> cacheWrite5m,

        @Says("Tokens written to a cache that lives an hour.")
        Optional<Rate> cacheWrite1h) {

    public static final TokenPrices UNKNOWN = of(Map.of());

    public static TokenPrices of(Map<TokenKind, Rate> rates) {
        return new TokenPrices(
                Optional.ofNullable(rates.get(TokenKind.INPUT)),
                Optional.ofNullable(rates.get(TokenKind.OUTPUT)),
                Optional.ofNullable(rates.get(TokenKind.CACHE_READ)),
                Optional.ofNullable(rates.get(TokenKind.CACHE_WRITE_5M)),
                Optional.ofNullable(rates.get(TokenKind.CACHE_WRITE_1H)));
    }

    public Optional<Rate> rate(TokenKind kind) {
        return switch (kind) {
            case INPUT -> input;
            case OUTPUT -> output;
            case CACHE_READ -> cacheRead;
            case CACHE_WRITE_5M -> cacheWrite5m;
            case CACHE_WRITE_1H -> cacheWrite1h;
        };
    }

    /// The rates that are known.
    public Map<TokenKind, Rate> known() {
        var known = new EnumMap<TokenKind, Rate>(TokenKind.class);
        for (var kind : TokenKind.values()) {
            rate(kind).ifPresent(rate -> known.put(kind, rate));
        }
        return known;
    }

    /// Whether both state some rate, and not the same.
    boolean contradicts(TokenPrices other) {
        return known().entrySet().stream()
                .anyMatch(e -> other.rate(e.getKey())
                        .filter(rate -> !rate.equals(e.getValue()))
                        .isPresent());
    }
}
