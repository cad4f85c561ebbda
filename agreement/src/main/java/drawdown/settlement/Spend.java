package drawdown.settlement;

import drawdown.agreement.Agreement;

/// What was spent in each month of the term, in cents before the agreement's discount.
///
/// @param usage       `[month][scope]`
/// @param marketplace `[month][vendor]`, before the vendor's discount
/// @param credits     `[month]`, what the provider credited
public record Spend(long[][] usage, long[][] marketplace, long[] credits) {

    public static Spend none(Agreement agreement) {
        return new Spend(
                new long[agreement.months()][agreement.scopes().size()],
                new long[agreement.months()][agreement.vendors().size()],
                new long[agreement.months()]);
    }
}
