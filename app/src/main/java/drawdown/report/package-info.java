/// Results as tables, text, JSON, CSV and pages: pure functions of what the engine yields.
@NullMarked
package drawdown.report;

import org.jspecify.annotations.NullMarked;
