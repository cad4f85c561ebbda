/// Laws that hold on every agreement, checked over seeded draws of agreements, spend and assumptions.
@NullMarked
package drawdown.laws;

import org.jspecify.annotations.NullMarked;
