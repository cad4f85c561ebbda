package drawdown.plan;

/// Another plan, on the same numbers.
///
/// @param name  such as `all azure`, `as today` or `without offset`
/// @param cents its whole bill
public record Alternative(String name, double cents) {

    /// Every workload as it runs now.
    public static final String TODAY = "as today";

    /// Chosen as if nothing counted towards any commitment.
    public static final String WITHOUT_OFFSET = "without offset";

    /// What the plan saves against it, in cents.
    public double saving(Plan plan) {
        return cents - plan.bill().cents();
    }
}
