@NullMarked
package drawdown.terms;

import org.jspecify.annotations.NullMarked;
