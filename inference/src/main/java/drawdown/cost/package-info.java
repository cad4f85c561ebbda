/// What a workload costs on an offer in a month, and whether the offer may serve it at all.
@NullMarked
package drawdown.cost;

import org.jspecify.annotations.NullMarked;
