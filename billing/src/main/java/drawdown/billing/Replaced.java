package drawdown.billing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/// The charges of a billing period in a file of which there is a later export.
///
/// @param period as the warehouse writes it
/// @param currency of the sum
/// @param by the later export
/// @param parts in which they are read
record Replaced(String file, String period, String by, List<String> parts, String currency, Sum sum) {

    /// Holds for its charges, in SQL.
    String condition() {
        return "file = " + Layout.text(file) + " AND period_start = " + Layout.text(period) + "::TIMESTAMP";
    }

    /// In the bill's currency, if there is a rate.
    Replaced in(Exchange exchange) {
        var rate = exchange.rate(currency, month()).orElse(BigDecimal.ONE);
        return new Replaced(
                file,
                period,
                by,
                parts,
                exchange.currency(),
                new Sum(sum.charges(), sum.billed().multiply(rate)));
    }

    private YearMonth month() {
        return YearMonth.parse(period.substring(0, "2026-01".length()));
    }

    /// Why they are left out.
    String reason() {
        return month() + " in " + file + ", replaced by " + by;
    }
}
