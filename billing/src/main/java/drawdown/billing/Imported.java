package drawdown.billing;

import java.util.List;
import java.util.Optional;

/// What an import yields: the rows of a spend file, sorted, and how they reconcile with the export.
///
/// @param explanation which rule took what
/// @param silence     third-party models of which the agreement says nothing, if there are any
public record Imported(
        List<SpendRow> spend, Reconciliation reconciliation, Explanation explanation, Optional<Silence> silence) {

    public Imported {
        spend = List.copyOf(spend);
    }

    /// The spend file as text.
    public String csv() {
        return csv(spend);
    }

    public static String csv(List<SpendRow> rows) {
        var text = new StringBuilder("month,kind,name,amount\n");
        rows.forEach(row -> text.append(row.csv()).append('\n'));
        return text.toString();
    }
}
