@NullMarked
package drawdown.workload;

import org.jspecify.annotations.NullMarked;
