package drawdown.report;

import drawdown.agreement.Agreement;
import drawdown.agreement.InForce;
import drawdown.clause.Term;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// A value of a term, the month from which it governs and its paper.
public record TermChange(YearMonth from, InForce.Paper paper) {

    /// The values of a term over the agreement, one for each month in which value or paper change.
    public static List<TermChange> of(Agreement agreement, Term term) {
        var changes = new ArrayList<TermChange>();
        for (var inForce : agreement.inForce()) {
            var paper = inForce.paper(term);
            if (changes.isEmpty() || !changes.getLast().paper().equals(paper)) {
                changes.add(new TermChange(agreement.month(inForce.from()), paper));
            }
        }
        return changes;
    }
}
