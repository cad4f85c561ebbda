/// The agreement as rows of FOCUS's Contract Commitment dataset, the ledger as its Contract Applied objects, and
/// the rows as an agreement again.
@NullMarked
package drawdown.contract;

import org.jspecify.annotations.NullMarked;
