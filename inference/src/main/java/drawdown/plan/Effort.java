package drawdown.plan;

import java.time.Duration;

/// How long to look for a better plan.
///
/// @param gap  how near to the bound is near enough, relative to the whole bill
/// @param time how long at most
public record Effort(double gap, Duration time) {

    public static final Effort STANDARD = new Effort(0.001, Duration.ofSeconds(20));

    Effort within(int parts) {
        return new Effort(gap, time.dividedBy(parts));
    }
}
