@NullMarked
package drawdown.report;

import org.jspecify.annotations.NullMarked;
