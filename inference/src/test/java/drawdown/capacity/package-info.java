@NullMarked
package drawdown.capacity;

import org.jspecify.annotations.NullMarked;
