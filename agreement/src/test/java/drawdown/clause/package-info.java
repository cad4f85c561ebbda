@NullMarked
package drawdown.clause;

import org.jspecify.annotations.NullMarked;
