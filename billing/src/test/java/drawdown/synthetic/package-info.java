@NullMarked
package drawdown.synthetic;

import org.jspecify.annotations.NullMarked;
