/// How much to commit.
@NullMarked
package drawdown.size;

import org.jspecify.annotations.NullMarked;
