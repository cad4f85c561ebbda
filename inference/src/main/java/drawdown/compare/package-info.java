/// The channels of one workload side by side, and where one becomes cheaper than another.
@NullMarked
package drawdown.compare;

import org.jspecify.annotations.NullMarked;
