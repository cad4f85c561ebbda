@NullMarked
package drawdown.plan;

import org.jspecify.annotations.NullMarked;
