package drawdown.clause;

import static drawdown.clause.Account.CARRYFORWARD;
import static drawdown.clause.Account.CARRYFORWARD_FORFEITED;
import static drawdown.clause.Account.EXPIRED;
import static drawdown.clause.Account.NEXT_CYCLE_CREDIT;

import drawdown.money.Share;
import java.util.Optional;

/// The right to leave or to restructure, its price, and what happens to unused balances.
public record Exit(
        @Says("Days of notice for leaving or restructuring; none for no right to either.")
        Optional<Integer> noticeDays,

        @Says("What the commitment may be converted into.") Conversion conversion,

        @Says("The smallest share of the commitment that a conversion may leave.")
        Share floor,

        @Says("The share of the remaining commitment that is due at exit.")
        Share fee,

        @Says("Whether Marketplace spend still counts in the window of an exit.")
        Marketplace marketplace,

        @Says(
                "At the end, carryforward left over and, at an early exit, the final true-up are lost (forfeit) or become a"
                        + " credit of the next cycle (credit).")
        UnusedBalance unusedBalance)
        implements Clause {

    public enum Conversion {
        NONE,
        SMALLER_COMMITMENT,
        RESERVED_INSTANCES
    }

    public enum Marketplace {
        FORFEIT,
        PRESERVE
    }

    public enum UnusedBalance {
        FORFEIT,
        CREDIT
    }

    /// Step 8, at the end: carryforward that nothing needed.
    public void endCarryforward(Closing close) {
        var into = unusedBalance == UnusedBalance.CREDIT ? NEXT_CYCLE_CREDIT : EXPIRED;
        if (into == EXPIRED) {
            close.accumulate(CARRYFORWARD_FORFEITED, CARRYFORWARD);
        }
        close.move(CARRYFORWARD, CARRYFORWARD, null, into, "exit.unusedBalance");
    }
}
