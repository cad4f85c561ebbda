/// What an agreement yields on many paths: the run over blocks, and the statistics of its outcomes.
@NullMarked
package drawdown.simulation;

import org.jspecify.annotations.NullMarked;
