package drawdown.contract;

import drawdown.contract.Dataset.Cell;
import drawdown.contract.Dataset.Row;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Shown;
import drawdown.text.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the values of cells as FOCUS writes them. What cannot be read is a problem of its cell.
record CellValues(Problems problems) {

    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([T ][\\d:.]+(Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern FRACTION = Pattern.compile("\\d{1,20}(\\.\\d{1,20})?([eE]-\\d{1,2})?");

    static boolean isDay(String text) {
        return MOMENT.matcher(text).matches();
    }

    /// The day of a moment, as it is written.
    Optional<LocalDate> day(Row row, Column column) {
        var cell = required(row, column);
        return cell.flatMap(c -> {
            var moment = MOMENT.matcher(c.text());
            var day = moment.matches() ? moment.group(1) : c.text();
            return new Values(problems).day(new Node.Scalar(c.place(), day, true), column.id());
        });
    }

    /// An amount of at least 0.
    Optional<Money> amount(Row row, Column column) {
        return required(row, column)
                .flatMap(c -> new Values(problems).amount(c.text(), c.place(), column.id()))
                .filter(amount -> fromZero(amount, row, column));
    }

    private boolean fromZero(Money amount, Row row, Column column) {
        if (amount.cents() < 0) {
            problems.add(
                    row.place(column),
                    column.id() + " is " + amount.plain() + ", less than 0",
                    "Maybe drop the minus.");
        }
        return amount.cents() >= 0;
    }

    /// A fraction below 1, as a share; empty if the cell is.
    Optional<Share> fraction(Row row, Column column) {
        return row.cell(column).flatMap(c -> {
            if (!FRACTION.matcher(c.text()).matches() || new BigDecimal(c.text()).compareTo(BigDecimal.ONE) >= 0) {
                problems.add(
                        c.place(),
                        column.id() + " is " + Shown.value(c.text()) + ", not a fraction from 0 to below 1",
                        "Maybe write 0.15 for 15%.");
                return Optional.empty();
            }
            return Optional.of(share(new BigDecimal(c.text())));
        });
    }

    static Share share(BigDecimal fraction) {
        return new Share(
                fraction.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    }

    /// A cell that is not empty.
    Optional<Cell> required(Row row, Column column) {
        if (row.cell(column).isEmpty()) {
            problems.add(row.place(), column.id() + " is empty", "Maybe the export lost it; a commitment has one.");
        }
        return row.cell(column);
    }
}
