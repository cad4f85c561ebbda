package drawdown.capacity;

import drawdown.money.Share;
import drawdown.price.Offer.Capacity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// What a unit can do: so many weighted tokens a minute, where an input and an output token weigh what they do.
///
/// Of provisioned units the seller says it: an input token weighs 1, or 0 if it is read from a cache and those are free,
/// an output token its ratio. Of a replica two speeds are known, each measured alone; input and output share its time.
public record Throughput(BigDecimal inputWeight, BigDecimal outputWeight, BigDecimal perMinute) {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

    /// @param cached the share of input that is read from a cache
    /// @return empty if the offer does not state what is needed
    public static Optional<Throughput> of(Capacity capacity, Share cached) {
        var counted = capacity.cachedInputCounts() ? Share.WHOLE : cached.rest();
        var weight = BigDecimal.valueOf(counted.ppm(), 6);
        if (capacity.inputTpm().isPresent()) {
            return capacity.outputRatio()
                    .map(ratio -> new Throughput(
                            weight,
                            ratio,
                            BigDecimal.valueOf(capacity.inputTpm().get())));
        }
        return capacity.outputTokensPerSecond()
                .map(output -> capacity.inputTokensPerSecond()
                        .map(input -> new Throughput(
                                weight.multiply(output),
                                input,
                                SECONDS.multiply(input).multiply(output)))
                        .orElseGet(() -> new Throughput(BigDecimal.ZERO, BigDecimal.ONE, SECONDS.multiply(output))));
    }

    /// Units that a minute's tokens need, before any rounding to what is sold.
    public BigDecimal needed(BigDecimal input, BigDecimal output) {
        return weight(input, output).divide(perMinute, MathContext.DECIMAL64);
    }

    /// What tokens weigh.
    public BigDecimal weight(BigDecimal input, BigDecimal output) {
        return inputWeight.multiply(input).add(outputWeight.multiply(output));
    }

    /// The same for statistics.
    double needed(double input, double output) {
        return (inputWeight.doubleValue() * input + outputWeight.doubleValue() * output) / perMinute.doubleValue();
    }

    /// What is sold for it: rounded up to the step, then to the minimum.
    public static int sold(Capacity capacity, BigDecimal needed) {
        var steps = needed.divide(BigDecimal.valueOf(capacity.step()), 0, RoundingMode.CEILING);
        return Math.max(capacity.minimum(), steps.intValueExact() * capacity.step());
    }
}
