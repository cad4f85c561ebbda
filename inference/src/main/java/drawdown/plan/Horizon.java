package drawdown.plan;

import java.time.YearMonth;

/// The months that a plan is for.
///
/// @param months how many, from the first on
public record Horizon(YearMonth first, int months) {

    public Horizon {
        if (months < 1) {
            throw new IllegalArgumentException("a horizon of " + months + " months");
        }
    }

    public YearMonth month(int index) {
        return first.plusMonths(index);
    }
}
