/// Feeds of the price book: public price lists, each with its own names, units and faults.
@NullMarked
package drawdown.price.feed;

import org.jspecify.annotations.NullMarked;
