package drawdown.clause;

import static drawdown.clause.Account.EXPIRED;
import static drawdown.clause.Account.NEXT_CYCLE_CREDIT;
import static drawdown.clause.Account.PREPAID;
import static drawdown.clause.Account.PREPAID_EXPIRED;
import static drawdown.clause.Account.PREPAID_USED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shortfall payments that are usable as credit for some months: the lots, oldest first, of a block of paths.
public final class Prepaid {

    /// @param last the last month in which it may be used
    /// @param left by path
    private record Lot(int last, double[] left) {}

    private final List<Lot> lots = new ArrayList<>();

    public boolean isEmpty() {
        return lots.isEmpty();
    }

    public void clear() {
        lots.clear();
    }

    /// A payment at a window's close becomes a credit, usable from the next month on.
    void add(int paid, int months, double[] cents, Balances balances) {
        lots.add(new Lot(paid + months, cents.clone()));
        balances.add(PREPAID, cents);
    }

    /// Pays charges of a month, oldest lot first.
    ///
    /// @param charges by path; what is paid is left in `paid`
    public void pay(double[] charges, double[] paid, Balances balances) {
        for (int i = 0; i < paid.length; i++) {
            double open = Math.max(0, charges[i]);
            double sum = 0;
            for (var lot : lots) {
                double part = Math.min(lot.left[i], open);
                lot.left[i] -= part;
                open -= part;
                sum += part;
            }
            paid[i] = sum;
        }
        balances.subtract(PREPAID, paid);
        balances.add(PREPAID_USED, paid);
    }

    /// Ends the lots that may no longer be used after a month.
    public void expire(int month, Balances balances, Optional<Journal> journal) {
        if (lots.isEmpty()) {
            return; // asked every month
        }
        end(
                lots.stream().filter(lot -> lot.last <= month).toList(),
                EXPIRED,
                "underCommit.creditMonths",
                balances,
                journal);
    }

    /// Takes a refund off the youngest lots first. The refund is at most [Account#PREPAID].
    void cancel(double[] refund, Balances balances) {
        for (int i = 0; i < refund.length; i++) {
            double open = refund[i];
            for (var lot : lots.reversed()) {
                double part = Math.min(lot.left[i], open);
                lot.left[i] -= part;
                open -= part;
            }
        }
        balances.subtract(PREPAID, refund);
    }

    /// At the end of the term: lots still usable afterwards become credit of the next cycle, all others expire.
    void endTerm(Closing close, boolean anyScope) {
        expire(close.month(), close.balances(), close.journal());
        end(
                List.copyOf(lots),
                anyScope ? NEXT_CYCLE_CREDIT : EXPIRED,
                "underCommit.creditScope",
                close.balances(),
                close.journal());
    }

    private void end(List<Lot> ended, Account into, String term, Balances balances, Optional<Journal> journal) {
        for (var lot : ended) {
            journal.ifPresent(j -> j.post(
                    into,
                    lot.left[0],
                    term,
                    Amount.fixed("what is left of a prepaid credit", (long) lot.left[0]),
                    balances));
            balances.subtract(PREPAID, lot.left);
            balances.add(into, lot.left);
            if (into == EXPIRED) {
                balances.add(PREPAID_EXPIRED, lot.left);
            }
            lots.remove(lot);
        }
    }
}
