@NullMarked
package drawdown.backtest;

import org.jspecify.annotations.NullMarked;
