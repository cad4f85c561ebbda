/// The clauses of an agreement: each holds its terms and owns the steps by which they move money.
@NullMarked
package drawdown.clause;

import org.jspecify.annotations.NullMarked;
