package drawdown.billing;

import drawdown.billing.Reconciliation.Repeat;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an import makes of a bill: spend, what is there twice, and how all of it reconciles.
record ImportRun(Bill bill) {

    /// What it asks of each charge beside what decides where it goes.
    static final Set<String> COLUMNS = Set.of("period_end", "charge_start", "charge_end", "key");

    private static final double COVERAGE = 0.15;

    Imported read() throws SQLException, InterruptedException {
        bill.gather("coverage", COVERAGE);
        bill.gatherByPeriod("repeats");
        var spend = Spend.of(bill.placed(), bill.what().netOf());
        var charged = bill.query(Format.resource("covered.sql"), Coverage.Charged::read);
        var reconciler = new Reconciler(
                bill.what(),
                bill.exports(),
                bill.exchange(),
                counts(),
                bill.placed(),
                bill.replaced(),
                spend,
                charged,
                repeats(),
                bill.found());
        return new Imported(
                spend.rows(),
                reconciler.reconciliation(),
                Explanation.of(bill.placed(), bill.what().rules()),
                Silence.of(bill.placed(), bill.what().rules(), bill.what().netOf()));
    }

    private Map<Path, Long> counts() throws SQLException, InterruptedException {
        return bill
                .query(
                        "SELECT file, sum(charges)::BIGINT FROM totals GROUP BY file",
                        row -> Map.entry(Path.of(row.getString(1)), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Those of the same files together, in the bill's currency.
    private List<Repeat> repeats() throws SQLException, InterruptedException {
        var sums = new LinkedHashMap<List<String>, Sum>();
        var all = bill.query(Format.resource("repeated.sql"), row -> {
            var files = Stream.of(row.getString("one"), row.getString("other"))
                    .filter(Objects::nonNull)
                    .toList();
            var rate = bill.exchange().rate(row.getString("currency"), YearMonth.parse(row.getString("month")));
            var billed = row.getBigDecimal("billed").multiply(rate.orElse(BigDecimal.ONE));
            return new Repeat(files, new Sum(row.getLong("charges"), billed));
        });
        all.forEach(r -> sums.merge(r.files(), r.sum(), Sum::plus));
        return sums.entrySet().stream()
                .map(e -> new Repeat(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong((Repeat r) -> -r.sum().charges()))
                .toList();
    }
}
