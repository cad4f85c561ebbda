package drawdown.audit;

import drawdown.agreement.Agreement;
import drawdown.audit.Finding.Fault;
import drawdown.money.Money;
import java.util.ArrayList;
import java.util.List;

/// What a statement has otherwise than the ledger, in cents; of one kind over months that follow one another.
///
/// @param what   services, Marketplace or a vendor
/// @param how    in which way it differs
/// @param theirs what the statement has taken off the commitment
record Difference(Fault fault, int month, int last, String what, String how, String term, long ours, long theirs) {

    Difference(Fault fault, int month, String what, String how, String term, long ours, long theirs) {
        this(fault, month, month, what, how, term, ours, theirs);
    }

    /// Those of one kind joined, as far as no month lies between them.
    static List<Difference> merged(List<Difference> differences) {
        var merged = new ArrayList<Difference>();
        for (var next : differences) {
            int before = merged.size() - 1;
            while (before >= 0 && !merged.get(before).precedes(next)) {
                before--;
            }
            if (before >= 0) {
                merged.set(before, merged.get(before).plus(next));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private boolean precedes(Difference next) {
        return last + 1 == next.month && fault == next.fault && what.equals(next.what) && how.equals(next.how);
    }

    private Difference plus(Difference next) {
        return new Difference(fault, month, next.last, what, how, next.term, ours + next.ours, theirs + next.theirs);
    }

    String words(Agreement agreement) {
        var when = Discounts.months(agreement.month(month), agreement.month(last));
        var instead = Money.grouped(theirs) + " instead of " + Money.grouped(ours);
        if (fault == Fault.DECREMENT) {
            return "The statement takes " + how + " off the commitment for " + what + " than was billed " + when + ": "
                    + instead;
        }
        return switch (how) {
            case "not" -> what + " is not recognised " + when + ", " + Money.grouped(ours) + " is eligible";
            case "not eligible" ->
                what + " is recognised " + when + " with " + Money.grouped(theirs) + ", though nothing is eligible";
            case "otherwise" -> what + " is recognised " + when + " with " + instead;
            default -> what + " is recognised " + how + " " + when + ": " + instead;
        };
    }
}
