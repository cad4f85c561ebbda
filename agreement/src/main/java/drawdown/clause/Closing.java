package drawdown.clause;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The close of one window: what its steps need to know, and the ways in which they move money.
///
/// @param terms     in force in the window's last month
/// @param window    counted from 0
/// @param month     the window's last month, counted from 0
/// @param last      whether the term ends with this window
/// @param earlyExit whether it ends before its time
public record Closing(
        Terms terms,
        int window,
        int month,
        boolean last,
        boolean earlyExit,
        Balances balances,
        Prepaid prepaid,
        Optional<Journal> journal) {

    /// Moves an amount from one balance to another and adds it to a total.
    ///
    /// @param from the balance it leaves; null for none
    /// @param to   the balance it enters; null for none
    public void move(Amount amount, @Nullable Account from, @Nullable Account to, Account total, String term) {
        var cents = balances.take(amount);
        journal.ifPresent(j -> j.post(total, cents[0], term, amount, balances));
        if (from != null) {
            balances.subtract(from, cents);
        }
        if (to != null) {
            balances.add(to, cents);
        }
        if (total != to) {
            balances.add(total, cents);
        }
        balances.release();
    }

    /// Meets an obligation with spend or a credit: both fall by the amount, and a total rises.
    public void satisfy(Amount amount, Account obligation, Account with, Account total, String term) {
        var cents = balances.take(amount);
        journal.ifPresent(j -> j.post(total, cents[0], term, amount, balances));
        balances.subtract(obligation, cents);
        balances.subtract(with, cents);
        balances.add(total, cents);
        balances.release();
    }

    /// Adds an amount to a total.
    public void book(Amount amount, Account total, String term) {
        move(amount, null, null, total, term);
    }

    /// Takes an amount off a total: a refund.
    public void refund(Amount amount, Account total, String term) {
        var cents = balances.take(amount);
        journal.ifPresent(j -> j.post(total, -cents[0], term, amount, balances));
        balances.subtract(total, cents);
        balances.release();
    }

    /// Adds an amount to a balance without a movement of money.
    public void accumulate(Account into, Amount amount) {
        balances.add(into, balances.take(amount));
        balances.release();
    }
}
