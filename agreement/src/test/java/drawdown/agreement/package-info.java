@NullMarked
package drawdown.agreement;

import org.jspecify.annotations.NullMarked;
