package drawdown.synthetic;

import drawdown.synthetic.Truth.Credit;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What the charges of a bill add up to.
///
/// @param all     by month, service, line and part, in that order
/// @param credits that were announced
record Sums(List<Sum> all, List<Credit> credits) {

    /// In whose lines there is no spend.
    private static final Set<String> APART = Set.of("Tax", "Credit");

    /// @param part   of the month's files, in which they are
    /// @param line   what kind of charges they are, in the words of a Cost and Usage Report
    /// @param before any discount
    record Sum(
            YearMonth month,
            int part,
            Service service,
            String line,
            BigDecimal before,
            BigDecimal granted,
            BigDecimal applied) {

        boolean isSpend() {
            return !APART.contains(line);
        }

        boolean isTax() {
            return line.equals("Tax");
        }

        String invoice() {
            return Truth.Invoice.id(
                    month,
                    !service.isOwn()
                            ? Truth.Invoice.ofVendor(service.place())
                            : line.equals("SavingsPlanUpfrontFee") ? Truth.Invoice.UPFRONT : Truth.Invoice.PROVIDER);
        }

        /// @param net of the discount that the bill applies
        BigDecimal cost(boolean net) {
            return net ? before.subtract(applied) : before;
        }
    }

    static Sums of(Plan plan, Model model) throws SQLException, InterruptedException {
        var all = model.query("""
                SELECT month, part, service, line, exact(sum(spend)), exact(sum(granted)), exact(sum(applied))
                FROM sums WHERE line <> 'Unused' GROUP BY ALL ORDER BY month, service, line, part
                """, row -> sum(plan, row));
        var credits = model.query(
                "SELECT month, exact(amount), withheld FROM credit ORDER BY month",
                row -> new Credit(plan.agreement().month(row.getInt(1)), row.getBigDecimal(2), !row.getBoolean(3)));
        return new Sums(all, credits);
    }

    private static Sum sum(Plan plan, ResultSet row) throws SQLException {
        return new Sum(
                plan.agreement().month(row.getInt(1)),
                row.getInt(2),
                plan.catalogue().services().get(row.getInt(3)),
                row.getString(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7));
    }

    /// What some of them cost together.
    BigDecimal cost(boolean net, Predicate<Sum> which) {
        return total(all.stream().filter(which).toList(), sum -> sum.cost(net));
    }

    static BigDecimal total(Collection<Sum> sums, Function<Sum, BigDecimal> amount) {
        return sums.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Some of them by what they have in common, in their order.
    <K> Map<K, List<Sum>> by(Function<Sum, K> key, Predicate<Sum> which) {
        return all.stream().filter(which).collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
