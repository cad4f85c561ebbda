@NullMarked
package drawdown.cost;

import org.jspecify.annotations.NullMarked;
