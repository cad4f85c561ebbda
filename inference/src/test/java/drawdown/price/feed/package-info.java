@NullMarked
package drawdown.price.feed;

import org.jspecify.annotations.NullMarked;
