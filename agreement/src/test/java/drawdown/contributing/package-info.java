/// Holds CONTRIBUTING.md to what it says.
@NullMarked
package drawdown.contributing;

import org.jspecify.annotations.NullMarked;
