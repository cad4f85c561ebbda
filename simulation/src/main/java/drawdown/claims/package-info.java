/// Published claims about what negotiating a commitment delivers, held against a population of synthetic enterprises.
@NullMarked
package drawdown.claims;

import org.jspecify.annotations.NullMarked;
