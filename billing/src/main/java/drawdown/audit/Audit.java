package drawdown.audit;

import drawdown.agreement.Agreement;
import drawdown.billing.Import;
import drawdown.billing.Progress;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether an agreement was applied: a bill, the papers, and what the provider says of the commitment.
///
/// @param bill      with the rules of the agreement
/// @param paper     the agreement as it is written, to cite
/// @param announced credits
/// @param on        the day as of which deadlines are read
public record Audit(
        Import bill,
        Agreement agreement,
        Source paper,
        Optional<Statement> statement,
        List<Announced> announced,
        LocalDate on) {

    /// What is asked of each charge, beside what decides where it goes.
    private static final Set<String> COLUMNS =
            Set.of("line", "discount", "list", "contracted", "commitment", "invoice", "key");

    public Audit {
        announced = List.copyOf(announced);
    }

    /// @throws InterruptedException if the thread is interrupted, whereupon the query is cancelled
    public Reading<Audited> run(Progress progress) throws InterruptedException {
        return bill.open(COLUMNS, progress, opened -> new Reading.Valid<>(Auditing.of(this, opened)));
    }
}
