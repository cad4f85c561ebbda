@NullMarked
package drawdown.contract;

import org.jspecify.annotations.NullMarked;
