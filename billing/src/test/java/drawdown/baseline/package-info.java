@NullMarked
package drawdown.baseline;

import org.jspecify.annotations.NullMarked;
