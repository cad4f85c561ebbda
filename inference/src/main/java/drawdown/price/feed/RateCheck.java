package drawdown.price.feed;

import drawdown.price.Rate;
import drawdown.price.TokenKind;
import drawdown.price.TokenPrices;
import drawdown.price.feed.Finding.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks at the rates of a row for the faults that feeds are known to have. A rate that cannot be right is left unknown:
/// what it should have been is not in the feed.
final class RateCheck {

    /// Less than any model costs: a rate below it is one for a character, or in another unit.
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    /// More than the output of any model costs over its input.
    private static final BigDecimal STEEPEST = BigDecimal.valueOf(100);

    private final Findings findings;

    RateCheck(Findings findings) {
        this.findings = findings;
    }

    TokenPrices check(String name, Map<TokenKind, Rate> stated) {
        var rates = new EnumMap<TokenKind, Rate>(TokenKind.class);
        var free = new ArrayList<String>();
        stated.forEach((kind, rate) -> {
            if (rate.perMillion().signum() == 0) {
                free.add(kind.words());
            } else {
                fault(kind, rate)
                        .ifPresentOrElse(
                                fault -> findings.add(name, fault, Outcome.UNKNOWN), () -> rates.put(kind, rate));
            }
        });
        if (!free.isEmpty()) {
            findings.add(name, String.join(", ", free) + " at 0: not stated, or free?", Outcome.UNKNOWN);
        }
        compare(name, rates);
        return TokenPrices.of(rates);
    }

    private static Optional<String> fault(TokenKind kind, Rate rate) {
        boolean cache = kind != TokenKind.INPUT && kind != TokenKind.OUTPUT;
        if (rate.perMillion().signum() < 0) {
            return Optional.of(kind.words() + " is " + rate + ", less than 0");
        }
        if (rate.perMillion().compareTo(Rate.MOST) > 0) {
            return Optional.of(kind.words() + " is " + rate + " USD per million tokens: " + tooHigh(rate));
        }
        if (!cache && rate.perMillion().compareTo(LEAST) < 0) {
            return Optional.of(kind.words() + " is " + rate + " USD per million tokens: a price per character?");
        }
        return Optional.empty();
    }

    /// By which power of ten it would be a price.
    private static String tooHigh(Rate rate) {
        boolean million = rate.perMillion().movePointLeft(3).compareTo(Rate.MOST) > 0;
        return million ? "a million times too high?" : "a thousand times too high, or more?";
    }

    private void compare(String name, Map<TokenKind, Rate> rates) {
        var input = rates.get(TokenKind.INPUT);
        var output = rates.get(TokenKind.OUTPUT);
        var read = rates.get(TokenKind.CACHE_READ);
        if (input != null && read != null && read.compareTo(input) > 0) {
            findings.add(name, "cache read, " + read + ", is dearer than input, " + input, Outcome.UNKNOWN);
            rates.remove(TokenKind.CACHE_READ);
        }
        if (input == null || output == null) {
            return;
        }
        if (output.perMillion().compareTo(input.perMillion().multiply(STEEPEST)) > 0) {
            findings.add(name, "output, " + output + ", is over 100 times input, " + input, Outcome.UNKNOWN);
            List.of(TokenKind.INPUT, TokenKind.OUTPUT).forEach(rates::remove);
        } else if (output.compareTo(input) < 0) {
            findings.add(name, "output, " + output + ", is cheaper than input, " + input, Outcome.KEPT);
        }
    }
}
