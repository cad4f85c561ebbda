/// The agreement as it is written: its documents, which of them governs in a month, and the text they are read from.
@NullMarked
package drawdown.agreement;

import org.jspecify.annotations.NullMarked;
