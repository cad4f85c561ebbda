/// Text that people write, and the located problems it may have.
@NullMarked
package drawdown.text;

import org.jspecify.annotations.NullMarked;
