/// The provisions of a commitment agreement as things to negotiate: what is standard, what to ask for, in which words.
@NullMarked
package drawdown.provision;

import org.jspecify.annotations.NullMarked;
