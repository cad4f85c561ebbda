@NullMarked
package drawdown.trajectory;

import org.jspecify.annotations.NullMarked;
