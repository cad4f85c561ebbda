package drawdown.audit;

import drawdown.audit.Finding.Fault;
import drawdown.billing.Bill;
import drawdown.money.Money;
import drawdown.settlement.Schedule;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Credits that were announced, beside those that were billed. One that comes late is no loss.
///
/// @param billed by month, positive
record Credits(Map<YearMonth, BigDecimal> billed) {

    static Credits read(Bill bill) throws SQLException, InterruptedException {
        var billed = new TreeMap<YearMonth, BigDecimal>();
        for (var charges :
                List.of("-cost AS amount FROM placed", "extra * cost AS amount FROM " + Doubled.ONE_OF_EACH)) {
            bill.query(
                            "SELECT month, sum(amount) FROM (SELECT strftime(period_start, '%Y-%m') AS month, kind, "
                                    + charges + ") WHERE kind = 'credit' AND amount IS NOT NULL GROUP BY month",
                            row -> Map.entry(YearMonth.parse(row.getString(1)), row.getBigDecimal(2)))
                    .forEach(credit -> billed.merge(credit.getKey(), credit.getValue(), BigDecimal::add));
        }
        return new Credits(billed);
    }

    /// What was announced and neither billed in its month nor made up for in a later one of the bill.
    List<Finding> missing(List<Announced> announced, Schedule schedule) {
        var open = new TreeMap<YearMonth, BigDecimal>();
        announced.forEach(a -> open.merge(a.month(), a.amount(), BigDecimal::add));
        var left = new TreeMap<>(billed);
        open.replaceAll((month, amount) -> amount.subtract(use(left, month, amount)));
        open.replaceAll((month, amount) -> {
            var rest = amount;
            for (var later : List.copyOf(left.tailMap(month).keySet())) {
                rest = rest.subtract(use(left, later, rest));
            }
            return rest;
        });
        var findings = new ArrayList<Finding>();
        open.forEach((month, missing) -> {
            if (Money.of(missing).cents() > 0) {
                findings.add(finding(month, missing, announced, schedule));
            }
        });
        return findings;
    }

    private static BigDecimal use(Map<YearMonth, BigDecimal> left, YearMonth month, BigDecimal wanted) {
        var used =
                left.getOrDefault(month, BigDecimal.ZERO).max(BigDecimal.ZERO).min(wanted);
        left.computeIfPresent(month, (m, amount) -> amount.subtract(used));
        return used;
    }

    private static Finding finding(YearMonth month, BigDecimal missing, List<Announced> announced, Schedule schedule) {
        var places = announced.stream()
                .filter(a -> a.month().equals(month))
                .map(a -> a.place() + (a.description().isEmpty() ? "" : " (" + a.description() + ")"))
                .collect(Collectors.joining(", "));
        return new Finding(
                Fault.CREDIT,
                Money.of(missing) + " of credit announced for " + month + " is not on the bill",
                month,
                month,
                missing,
                0,
                Optional.empty(),
                "announced in " + places,
                "",
                Deadline.of(schedule, month),
                List.of());
    }
}
