/// Records as people write them: one component is one setting, for the reader, the printer and the schema alike.
@NullMarked
package drawdown.record;

import org.jspecify.annotations.NullMarked;
