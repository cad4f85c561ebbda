@NullMarked
package drawdown.calibration;

import org.jspecify.annotations.NullMarked;
