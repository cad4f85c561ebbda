@NullMarked
package drawdown.text;

import org.jspecify.annotations.NullMarked;
