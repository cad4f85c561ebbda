package drawdown.plan;

/// Another plan, on the same numbers.
///
/// @param name  such as `all azure`, `as today` or `without offset`
/// @param cents its whole bill
public record Alternative(String name, double cents) {

    /// What the plan saves against it, in cents.
    public double saving(Plan plan) {
        return cents - plan.bill().cents();
    }
}
