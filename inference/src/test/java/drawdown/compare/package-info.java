@NullMarked
package drawdown.compare;

import org.jspecify.annotations.NullMarked;
