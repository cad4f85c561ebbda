package drawdown.price;

import java.util.Locale;

/// What inference is metered in.
public enum TokenKind {
    INPUT("input"),
    OUTPUT("output"),
    CACHE_READ("cacheRead"),
    CACHE_WRITE_5M("cacheWrite5m"),
    CACHE_WRITE_1H("cacheWrite1h");

    private final String key;

    TokenKind(String key) {
        this.key = key;
    }

    /// The setting of a price book that states its rate.
    public String key() {
        return key;
    }

    /// `cache read`, for people.
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
