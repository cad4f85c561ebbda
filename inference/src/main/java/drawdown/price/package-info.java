/// The price book: offers of AI inference, each a dated and sourced way to buy a model.
@NullMarked
package drawdown.price;

import org.jspecify.annotations.NullMarked;
