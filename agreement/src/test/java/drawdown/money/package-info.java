@NullMarked
package drawdown.money;

import org.jspecify.annotations.NullMarked;
