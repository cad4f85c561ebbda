/// What each provision of an agreement is worth, alone and beside the others, over many futures.
@NullMarked
package drawdown.value;

import org.jspecify.annotations.NullMarked;
