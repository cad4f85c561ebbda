/// How much to commit: what the daily bill supports, and what each commitment costs over many futures.
@NullMarked
package drawdown.size;

import org.jspecify.annotations.NullMarked;
