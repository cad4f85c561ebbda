package drawdown.price;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// How many input tokens stand beside how many output tokens, such as `3:1`: what a blended rate is an average over.
public record Mix(int input, int output) {

    public static final Mix USUAL = new Mix(3, 1);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}):(\\d{1,4})");

    public static Optional<Mix> parse(String text) {
        var matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(new Mix(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                        .filter(mix -> mix.input + mix.output > 0)
                : Optional.empty();
    }

    /// The rate of a million tokens in this mix; empty if one that it needs is unknown.
    public Optional<Rate> blended(TokenPrices prices) {
        if ((input > 0 && prices.input().isEmpty())
                || (output > 0 && prices.output().isEmpty())) {
            return Optional.empty();
        }
        var total = weighed(prices.input(), input).add(weighed(prices.output(), output));
        return Optional.of(
                new Rate(total.divide(BigDecimal.valueOf(input + (long) output), 8, java.math.RoundingMode.HALF_EVEN)));
    }

    private static BigDecimal weighed(Optional<Rate> rate, int weight) {
        return rate.map(r -> r.perMillion().multiply(BigDecimal.valueOf(weight)))
                .orElse(BigDecimal.ZERO);
    }

    @Override
    public String toString() {
        return input + ":" + output;
    }
}
