package drawdown.audit;

import drawdown.agreement.Agreement;
import drawdown.agreement.Scope;
import drawdown.agreement.Vendor;
import drawdown.billing.Bill;
import drawdown.billing.Kind;
import drawdown.money.Share;
import drawdown.settlement.Schedule;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The charges of a bill by month, scope or vendor, and service.
///
/// @param all     within the term
/// @param outside what was billed in months before or after the term
/// @param hidden  what was billed for charges that do not show their discount
/// @param homeless discounts of services that nothing was charged for
record Cells(List<Cell> all, BigDecimal outside, BigDecimal hidden, BigDecimal homeless) {

    /// Decimals that costs have at most.
    private static final int FINEST = 24;

    /// A row of `cells.sql`.
    private record Row(
            YearMonth month,
            String kind,
            String name,
            String service,
            long charges,
            BigDecimal before,
            BigDecimal applied,
            BigDecimal hidden) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    YearMonth.parse(row.getString("month")),
                    row.getString("kind"),
                    row.getString("name"),
                    row.getString("service"),
                    row.getLong("charges"),
                    row.getBigDecimal("before"),
                    row.getBigDecimal("applied"),
                    row.getBigDecimal("hidden"));
        }

        Row plus(Row other) {
            return new Row(
                    month,
                    kind,
                    name,
                    service,
                    charges + other.charges,
                    before.add(other.before),
                    applied.add(other.applied),
                    hidden.add(other.hidden));
        }

        List<Object> key() {
            return List.of(month, kind, name, service);
        }

        boolean isHomeless() {
            return kind.equals("none");
        }
    }

    /// Reads them; what is there twice counts once.
    static Cells read(Bill bill, Evidence evidence, boolean anyDoubled, Schedule schedule)
            throws SQLException, InterruptedException {
        var rows = new HashMap<List<Object>, Row>();
        merge(bill.query(sql(evidence, "placed", "1"), Row::read), rows);
        if (anyDoubled) {
            merge(bill.query(sql(evidence, Doubled.ONE_OF_EACH, "-extra"), Row::read), rows);
        }
        return of(rows.values().stream().toList(), schedule);
    }

    private static String sql(Evidence evidence, String charges, String weight) {
        return Resource.read("cells.sql")
                .replace("{charges}", charges)
                .replace("{weight}", weight)
                .replace("{before}", evidence.before)
                .replace("{applied}", evidence.applied)
                .replace("{shown}", evidence.shown);
    }

    private static void merge(List<Row> some, Map<List<Object>, Row> rows) {
        some.forEach(row -> rows.merge(row.key(), row, Row::plus));
    }

    private static Cells of(List<Row> rows, Schedule schedule) {
        var finest = new Finest(rows);
        var cells = new ArrayList<Cell>();
        BigDecimal outside = BigDecimal.ZERO;
        BigDecimal hidden = BigDecimal.ZERO;
        BigDecimal homeless = BigDecimal.ZERO;
        for (var row : rows) {
            int index = schedule.agreement().index(row.month);
            if (index < 0 || index >= schedule.months().size()) {
                outside = outside.add(row.before).add(row.hidden);
            } else if (row.isHomeless()) {
                homeless = homeless.add(row.applied);
            } else {
                hidden = hidden.add(row.hidden);
                cells.add(cell(row, index, schedule, finest.bound(row)));
            }
        }
        return new Cells(cells, outside, hidden, homeless);
    }

    private static Cell cell(Row row, int index, Schedule schedule, BigDecimal bound) {
        var month = schedule.months().get(index);
        var kind = row.kind.equals(Kind.USAGE.word()) ? Kind.USAGE : Kind.MARKETPLACE;
        int place = place(schedule.agreement(), kind, row.name);
        double granted = (kind == Kind.USAGE ? month.discount() : month.vendor())[place];
        return new Cell(
                row.month,
                index,
                kind,
                row.name,
                place,
                row.service,
                row.charges,
                row.before,
                row.applied,
                new Share((long) granted),
                bound);
    }

    private static int place(Agreement agreement, Kind kind, String name) {
        return (kind == Kind.USAGE
                        ? agreement.scopes().stream().map(Scope::name)
                        : agreement.vendors().stream().map(Vendor::name))
                .toList()
                .indexOf(name);
    }

    /// How finely a bill states its amounts: half of the last decimal is what rounding can move in a charge.
    private static final class Finest {

        private final Map<String, Integer> before = new HashMap<>();
        private final Map<String, Integer> applied = new HashMap<>();

        Finest(List<Row> rows) {
            note(rows, before, Row::before);
            note(rows, applied, Row::applied);
        }

        private static void note(List<Row> rows, Map<String, Integer> finest, Function<Row, BigDecimal> amount) {
            for (var row : rows) {
                int decimals = Math.clamp(amount.apply(row).stripTrailingZeros().scale(), 0, FINEST);
                finest.merge(row.service, decimals, Math::max);
                finest.merge("", decimals, Math::max);
            }
        }

        /// By the service's amounts of all months; by the whole bill's if it never had a discount.
        BigDecimal bound(Row row) {
            return half(decimals(row.service, before))
                    .add(half(decimals(row.service, applied)))
                    .multiply(BigDecimal.valueOf(row.charges));
        }

        private static int decimals(String service, Map<String, Integer> finest) {
            return Optional.ofNullable(finest.get(service))
                    .filter(d -> d > 0)
                    .or(() -> Optional.ofNullable(finest.get("")))
                    .orElse(2);
        }

        private static BigDecimal half(int decimals) {
            return BigDecimal.valueOf(5, decimals + 1);
        }
    }
}
