/// Settles an agreement: rates each month and closes each window, on one path for a ledger or on many for a simulation.
@NullMarked
package drawdown.settlement;

import org.jspecify.annotations.NullMarked;
