/// Workloads: what is asked of which models, when in the week, and what each needs of a seller.
@NullMarked
package drawdown.workload;

import org.jspecify.annotations.NullMarked;
