@NullMarked
package drawdown.settlement;

import org.jspecify.annotations.NullMarked;
