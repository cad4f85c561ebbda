/// What the tests of several packages read.
@NullMarked
package drawdown;

import org.jspecify.annotations.NullMarked;
