package drawdown.billing;

import drawdown.money.Money;
import drawdown.text.Formula;
import java.time.YearMonth;
import java.util.Comparator;

/// A row of the spend file.
///
/// @param name the scope of usage, the vendor of Marketplace spend, empty for credit
/// @param amount credit is positive; usage and Marketplace may be negative
public record SpendRow(YearMonth month, Kind kind, String name, Money amount) implements Comparable<SpendRow> {

    private static final Comparator<SpendRow> ORDER =
            Comparator.comparing(SpendRow::month).thenComparing(SpendRow::kind).thenComparing(SpendRow::name);

    /// By month, kind and name, as the file is sorted.
    @Override
    public int compareTo(SpendRow other) {
        return ORDER.compare(this, other);
    }

    String csv() {
        return month + "," + kind.word() + "," + quoted() + "," + amount.plain();
    }

    private String quoted() {
        var text = Formula.guarded(name);
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
