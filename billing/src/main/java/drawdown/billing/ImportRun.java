package drawdown.billing;

import drawdown.billing.Reconciliation.Repeat;
import drawdown.text.Reading;
import java.nio.file.Path;
import java.sql.SQLException;
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

    Reading<Imported> read() throws SQLException, InterruptedException {
        bill.gather("coverage", COVERAGE);
        bill.gatherByPeriod("repeats");
        var spend = Spend.of(bill.placed());
        var charged = bill.query(Format.resource("covered.sql"), Coverage.Charged::read);
        var reconciler = new Reconciler(
                bill.what(), bill.exports(), counts(), bill.placed(), spend, charged, repeats(), bill.found());
        return new Reading.Valid<>(new Imported(spend.rows(), reconciler.reconciliation()));
    }

    private Map<Path, Long> counts() throws SQLException, InterruptedException {
        return bill
                .query(
                        "SELECT file, sum(charges)::BIGINT FROM totals GROUP BY file",
                        row -> Map.entry(Path.of(row.getString(1)), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Repeat> repeats() throws SQLException, InterruptedException {
        return bill.query(
                Format.resource("repeated.sql"),
                row -> new Repeat(
                        Stream.of(row.getString("one"), row.getString("other"))
                                .filter(Objects::nonNull)
                                .toList(),
                        new Sum(row.getLong("charges"), row.getBigDecimal("billed"))));
    }
}
