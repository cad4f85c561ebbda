package drawdown.billing;

import java.util.List;

/// The charges of a billing period in a file of which there is a later export.
///
/// @param period as the warehouse writes it
/// @param by the later export
/// @param parts in which they are read
record Replaced(String file, String period, String by, List<String> parts, Sum sum) {

    /// Holds for its charges, in SQL.
    String condition() {
        return "file = " + Layout.text(file) + " AND period_start = " + Layout.text(period) + "::TIMESTAMP";
    }

    /// Why they are left out.
    String reason() {
        return period.substring(0, "2026-01".length()) + " in " + file + ", replaced by " + by;
    }
}
