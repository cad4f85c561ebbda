/// What a history of spend says about the future: a trajectory, and how wrong it may be.
@NullMarked
package drawdown.calibration;

import org.jspecify.annotations.NullMarked;
