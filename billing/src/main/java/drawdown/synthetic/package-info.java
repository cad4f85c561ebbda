/// Made-up bills under a known agreement, right or with planted errors, and the truth about them: for tests, the demo
/// and benchmarks.
@NullMarked
package drawdown.synthetic;

import org.jspecify.annotations.NullMarked;
