/// What leaving a channel or a model costs, and what staying with a version costs while others become cheaper.
@NullMarked
package drawdown.lockin;

import org.jspecify.annotations.NullMarked;
