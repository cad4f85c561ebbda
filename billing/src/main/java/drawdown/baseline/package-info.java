/// The entitlement baseline: what is bought of whom, for what, line by line, each traceable to its charges and files.
@NullMarked
package drawdown.baseline;

import org.jspecify.annotations.NullMarked;
