/// Units of capacity: how many traffic needs, what is beyond them, and what they cost whatever is used.
@NullMarked
package drawdown.capacity;

import org.jspecify.annotations.NullMarked;
