package drawdown.audit;

import drawdown.billing.Bill;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What of a bill is there twice: a whole file, or an invoice all of whose charges are repeated. Single charges that are
/// equal may both be right.
///
/// @param files    that are identical to another
/// @param invoices all of whose charges are repeated
/// @param others   repeated charges of other invoices
record Doubled(List<Copy> files, List<Copy> invoices, List<Copy> others) {

    /// Each charge of them once, with `extra`: how often it is there too often.
    static final String ONE_OF_EACH =
            "(SELECT * FROM placed JOIN doubled USING (key) QUALIFY row_number() OVER (PARTITION BY key) = 1)";

    /// @param name    of the file or the invoice
    /// @param other   the file that has it again
    /// @param charges that are there once too often
    record Copy(YearMonth month, String name, String one, String other, long charges, BigDecimal cost) {}

    /// Finds them, and leaves a table `doubled` with the keys of what the invoices have too often.
    static Doubled find(Bill bill) throws SQLException, InterruptedException {
        var invoices = new ArrayList<Copy>();
        var others = new ArrayList<Copy>();
        bill.execute("CREATE OR REPLACE TEMP TABLE doubled (key UBIGINT, extra BIGINT)");
        for (var period : bill.query(
                "SELECT DISTINCT period_start::DATE::VARCHAR FROM charges ORDER BY 1", row -> row.getString(1))) {
            var month = YearMonth.from(LocalDate.parse(period));
            var found = new ArrayList<Copy>();
            bill.query(Resource.read("doubled.sql").replace("{period}", period), row -> {
                var invoice = row.getString("invoice");
                boolean whole = !invoice.isEmpty() && row.getLong("keys") == row.getLong("repeated");
                var copy = new Copy(
                        month,
                        invoice,
                        row.getString("one"),
                        row.getString("other"),
                        row.getLong("extra"),
                        row.getBigDecimal("cost"));
                (whole ? found : others).add(copy);
                return copy;
            });
            for (var copy : found) {
                bill.execute("INSERT INTO doubled SELECT key, count(*) - 1 FROM charges WHERE period_start = '" + period
                        + "'::TIMESTAMP AND invoice = " + Query.text(copy.name) + " GROUP BY key HAVING count(*) > 1");
            }
            invoices.addAll(found);
        }
        return new Doubled(files(bill), invoices, others);
    }

    private static List<Copy> files(Bill bill) throws SQLException, InterruptedException {
        var copies = new ArrayList<Copy>();
        for (var identical : bill.identical().entrySet()) {
            copies.addAll(bill.query(
                    "SELECT strftime(min(period_start), '%Y-%m'), count(*), sum(cost) FROM charges WHERE file = "
                            + Query.text(identical.getValue().toString()),
                    row -> new Copy(
                            YearMonth.parse(row.getString(1)),
                            name(identical.getKey()),
                            identical.getValue().toString(),
                            identical.getKey().toString(),
                            row.getLong(2),
                            row.getBigDecimal(3))));
        }
        return copies;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    BigDecimal othersCost() {
        return others.stream().map(Copy::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    String otherInvoices() {
        return others.stream().map(Copy::name).distinct().collect(Collectors.joining(", "));
    }
}
