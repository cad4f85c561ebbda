/// The command line: a class per verb.
@NullMarked
package drawdown.cli;

import org.jspecify.annotations.NullMarked;
