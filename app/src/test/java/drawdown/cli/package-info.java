@NullMarked
package drawdown.cli;

import org.jspecify.annotations.NullMarked;
