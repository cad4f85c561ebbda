/// Benchmarks of the engine, and side-by-side runs against peers.
@NullMarked
package drawdown.bench;

import org.jspecify.annotations.NullMarked;
