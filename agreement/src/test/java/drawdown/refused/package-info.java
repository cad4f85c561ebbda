/// What people get wrong in their files, and what they are told.
@NullMarked
package drawdown.refused;

import org.jspecify.annotations.NullMarked;
