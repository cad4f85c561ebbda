@NullMarked
package drawdown.value;

import org.jspecify.annotations.NullMarked;
