@NullMarked
package drawdown.billing;

import org.jspecify.annotations.NullMarked;
