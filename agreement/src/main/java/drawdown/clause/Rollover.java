package drawdown.clause;

import static drawdown.clause.Account.AVAILABLE;
import static drawdown.clause.Account.COMMITMENT;
import static drawdown.clause.Account.CRYSTALLISED;
import static drawdown.clause.Account.DEFICIENCY;
import static drawdown.clause.Account.NEXT_CYCLE_OBLIGATION;
import static drawdown.clause.Account.ROLLED;
import static drawdown.clause.Account.ROLLOVER;
import static drawdown.clause.Account.ROLLOVER_FILLED;
import static drawdown.clause.Account.SHORTFALL;
import static drawdown.clause.Amount.beyond;
import static drawdown.clause.Amount.fixed;
import static drawdown.clause.Amount.lesser;
import static drawdown.clause.Amount.share;

import drawdown.money.Share;
import java.util.Optional;

/// Unused commitment that moves to a later window.
public record Rollover(
        @Says("Unused commitment that may move to the next window, at most this share of the window's commitment.")
        Share percent,

        @Says("Where stated, replaces the percentage: the shortfall up to this amount is due and all beyond it rolls;"
                + " an amount for every window, or a list with one or none for each.")
        Optional<Relief> relief,

        @Says(
                "first-dollar: later spend satisfies the rolled balance before the new commitment; term: only what exceeds"
                        + " the commitment does, until the term ends.")
        Redemption redemption,

        @Says("Whether what has rolled once may not roll again (first-dollar only).")
        boolean reset,

        @Says("At an early exit the balance becomes shortfall (forfeit) or an obligation of the next cycle (preserve).")
        OnExit onExit)
        implements Clause {

    public enum Redemption {
        FIRST_DOLLAR,
        TERM
    }

    public enum OnExit {
        FORFEIT,
        PRESERVE
    }

    /// Step 1.
    public void fillFirst(Closing close) {
        if (redemption == Redemption.FIRST_DOLLAR) {
            fill(close);
        }
    }

    /// Step 4.
    public void fillFromExcess(Closing close) {
        if (redemption == Redemption.TERM) {
            fill(close);
        }
    }

    private static void fill(Closing close) {
        close.satisfy(lesser(ROLLOVER, AVAILABLE), ROLLOVER, AVAILABLE, ROLLOVER_FILLED, "rollover.redemption");
    }

    /// Step 5: what rolled into this window and was not satisfied in it is shortfall.
    public void endBalance(Closing close) {
        if (resets()) {
            close.move(ROLLOVER, ROLLOVER, SHORTFALL, CRYSTALLISED, "rollover.reset");
        }
    }

    /// Step 6: what of the deficiency moves on; the rest is shortfall.
    public void roll(Closing close) {
        if (!close.last()) {
            var stated = relief.flatMap(r -> r.of(close.window()));
            if (stated.isPresent()) {
                var due = fixed("the relief amount", stated.get().cents());
                close.move(beyond(DEFICIENCY, due), DEFICIENCY, ROLLOVER, ROLLED, "rollover.relief");
            } else {
                // A gap that rolled once does not roll again: first dollars that filled the old one left the new one.
                var mayRoll = resets() ? beyond(DEFICIENCY, ROLLOVER_FILLED) : DEFICIENCY;
                var rolled = lesser(mayRoll, share(percent, COMMITMENT));
                close.move(rolled, DEFICIENCY, ROLLOVER, ROLLED, "rollover.percent");
            }
        }
        close.move(DEFICIENCY, DEFICIENCY, SHORTFALL, CRYSTALLISED, "underCommit.rate");
    }

    /// Step 8: a balance that is still open at the end.
    public void end(Closing close) {
        if (close.earlyExit() && onExit == OnExit.PRESERVE) {
            close.move(ROLLOVER, ROLLOVER, null, NEXT_CYCLE_OBLIGATION, "rollover.onExit");
        } else {
            close.move(
                    ROLLOVER,
                    ROLLOVER,
                    SHORTFALL,
                    CRYSTALLISED,
                    close.earlyExit() ? "rollover.onExit" : "underCommit.rate");
        }
    }

    private boolean resets() {
        return reset && redemption == Redemption.FIRST_DOLLAR;
    }
}
