/// Forecasts made as if at each month of a history, held against what came.
@NullMarked
package drawdown.backtest;

import org.jspecify.annotations.NullMarked;
