package drawdown.synthetic;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// What one file holds: metered charges of a month, and in the last one of a month all that is not metered.
///
/// @param month    from the first month of the agreement on, counted from 0
/// @param number   in the month, from 1
/// @param of       how many the month has
/// @param firstRow the first of its metered charges, counted over all months
/// @param endRow   the one after the last
record Part(YearMonth yearMonth, int month, int number, int of, long firstRow, long endRow) {

    /// The parts of a bill whose rows are spread evenly over its months.
    static List<Part> of(Plan plan, long rowsPerFile) {
        var size = plan.bill().size();
        var parts = new ArrayList<Part>();
        for (int month = 0; month < size.months(); month++) {
            long first = size.firstRow(month);
            long rows = size.firstRow(month + 1) - first;
            int of = Math.toIntExact(Math.ceilDiv(rows, rowsPerFile));
            for (int n = 0; n < of; n++) {
                parts.add(new Part(
                        plan.agreement().month(month),
                        month,
                        n + 1,
                        of,
                        first + rows * n / of,
                        first + rows * (n + 1) / of));
            }
        }
        return parts;
    }

    static Part whole(Plan plan, YearMonth month) {
        int index = plan.agreement().index(month);
        var size = plan.bill().size();
        return new Part(month, index, 1, 1, size.firstRow(index), size.firstRow(index + 1));
    }

    long rows() {
        return endRow - firstRow;
    }

    boolean isLast() {
        return number == of;
    }

    /// `2026-01`, `2026-01-part-02`.
    String name() {
        return yearMonth + suffix();
    }

    String suffix() {
        return of == 1 ? "" : "-part-%02d".formatted(number);
    }

    /// As the arguments of a view.
    String arguments() {
        return month + ", " + firstRow + ", " + endRow;
    }
}
