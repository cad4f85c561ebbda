/// Billing exports become spend: what was charged by month, kind and name, reconciled with the export to the last
/// decimal.
@NullMarked
package drawdown.billing;

import org.jspecify.annotations.NullMarked;
