/// Exact money: whole cents and shares in parts per million, one value at a time and in arrays of many paths.
@NullMarked
package drawdown.money;

import org.jspecify.annotations.NullMarked;
