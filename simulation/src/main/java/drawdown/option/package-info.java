/// The right to leave an agreement or to convert its commitment, valued as the option that it is.
@NullMarked
package drawdown.option;

import org.jspecify.annotations.NullMarked;
