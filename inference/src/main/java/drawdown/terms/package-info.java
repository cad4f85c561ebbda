/// The six provisions of a contract for AI inference: what offers state of them, and what each is worth.
@NullMarked
package drawdown.terms;

import org.jspecify.annotations.NullMarked;
