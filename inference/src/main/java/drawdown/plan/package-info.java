/// Which workload runs where, and what the whole bill then is: the direct bills and the agreements together.
@NullMarked
package drawdown.plan;

import org.jspecify.annotations.NullMarked;
