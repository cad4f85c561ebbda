@NullMarked
package drawdown.lockin;

import org.jspecify.annotations.NullMarked;
