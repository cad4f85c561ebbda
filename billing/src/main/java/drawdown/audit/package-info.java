/// Was the agreement applied? What it grants, month by month, beside what the bill and the provider's statement say.
@NullMarked
package drawdown.audit;

import org.jspecify.annotations.NullMarked;
