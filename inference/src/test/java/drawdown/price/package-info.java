@NullMarked
package drawdown.price;

import org.jspecify.annotations.NullMarked;
