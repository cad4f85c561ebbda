package drawdown.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the query that shows the charges of a finding: for DuckDB over the files of a FOCUS export, else in the columns of
/// a charge (docs/billing.md, 10).
record Query(List<Path> files, boolean focus) {

    String of(List<Cell> cells) {
        var services = cells.stream()
                .map(Cell::service)
                .distinct()
                .sorted()
                .map(Query::text)
                .collect(Collectors.joining(", "));
        var first = cells.stream()
                .map(Cell::month)
                .min(java.time.YearMonth::compareTo)
                .orElseThrow();
        var last = cells.stream()
                .map(Cell::month)
                .max(java.time.YearMonth::compareTo)
                .orElseThrow();
        return select(period(first.toString(), last.toString()) + " AND " + (focus ? "ServiceName" : "service")
                + " IN (" + services + ")");
    }

    String ofInvoice(String month, String invoice) {
        return select(period(month, month) + " AND " + (focus ? "InvoiceId" : "invoice") + " = " + text(invoice));
    }

    private String period(String first, String last) {
        return "left(" + (focus ? "BillingPeriodStart" : "period_start") + "::VARCHAR, 7) BETWEEN '" + first + "' AND '"
                + last + "'";
    }

    private String select(String where) {
        return focus
                ? "SELECT BillingPeriodStart, SubAccountId, ServiceName, ChargeCategory, ListCost, ContractedCost, BilledCost"
                        + " FROM " + table() + " WHERE " + where
                : "SELECT * FROM charges WHERE " + where;
    }

    private String table() {
        var names = files.stream().map(f -> text(f.toString())).collect(Collectors.joining(", ", "[", "]"));
        return files.stream().allMatch(f -> f.toString().endsWith(".parquet"))
                ? "read_parquet(" + names + ")"
                : "read_csv(" + names + ", all_varchar = true)";
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
