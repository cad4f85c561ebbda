@NullMarked
package drawdown.option;

import org.jspecify.annotations.NullMarked;
