@NullMarked
package drawdown.provision;

import org.jspecify.annotations.NullMarked;
