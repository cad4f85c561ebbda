/// Trajectories: how spend may develop, as a file states it, and the paths drawn from it.
@NullMarked
package drawdown.trajectory;

import org.jspecify.annotations.NullMarked;
