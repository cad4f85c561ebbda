package drawdown.workload;

import java.math.BigDecimal;

/// One request of a trace.
///
/// @param nanos  when it came, counted from any fixed moment
/// @param cached how many of its input tokens an earlier prompt began with in the same way
public record Request(long nanos, long input, long cached, long output) {

    /// As traffic: with a long prompt if it has more tokens than a step.
    public Traffic traffic(long step) {
        var volume = new Traffic.Volume(
                BigDecimal.ONE, Tokens.of(input - cached), Tokens.of(cached), Tokens.NONE, Tokens.of(output));
        return input > step ? new Traffic(Traffic.Volume.NONE, volume) : new Traffic(volume, Traffic.Volume.NONE);
    }
}
