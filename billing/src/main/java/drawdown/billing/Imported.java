package drawdown.billing;

import java.util.List;

/// What an import yields: the rows of a spend file, sorted, and how they reconcile with the export.
public record Imported(List<SpendRow> spend, Reconciliation reconciliation) {

    public Imported {
        spend = List.copyOf(spend);
    }

    /// The spend file as text.
    public String csv() {
        var text = new StringBuilder("month,kind,name,amount\n");
        spend.forEach(row -> text.append(row.csv()).append('\n'));
        return text.toString();
    }
}
