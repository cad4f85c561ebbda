package drawdown.clause;

/// Listens to what moves in a block of one path.
public interface Journal {

    /// From here on, movements belong to this month and window, both counted from 0.
    void at(int window, int month);

    /// @param account what the movement adds to
    /// @param cents   how much; negative for a refund
    /// @param cites   the term, or the part of the agreement, that caused it
    /// @param amount  how it came about, to be evaluated at the balances before the movement
    void post(Account account, double cents, String cites, Amount amount, Balances before);
}
