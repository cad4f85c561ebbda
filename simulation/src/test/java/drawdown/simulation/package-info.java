@NullMarked
package drawdown.simulation;

import org.jspecify.annotations.NullMarked;
