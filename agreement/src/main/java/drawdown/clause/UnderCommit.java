package drawdown.clause;

import static drawdown.clause.Account.CARRYFORWARD;
import static drawdown.clause.Account.MARKETPLACE_OFFSET;
import static drawdown.clause.Account.NEXT_CYCLE_CREDIT;
import static drawdown.clause.Account.NEXT_CYCLE_OBLIGATION;
import static drawdown.clause.Account.PREPAID;
import static drawdown.clause.Account.SHORTFALL;
import static drawdown.clause.Account.TRUE_UP;
import static drawdown.clause.Account.UNCOUNTED_MARKETPLACE;
import static drawdown.clause.Amount.beyond;
import static drawdown.clause.Amount.lesser;
import static drawdown.clause.Amount.share;

import drawdown.money.Share;

/// What becomes of a shortfall: how much of it is due, when, and in which form.
public record UnderCommit(
        @Says("The share of the shortfall that is due as true-up.")
        Share rate,

        @Says("Whether the true-up is due when the term expires or at the close of each window.")
        Due due,

        @Says(
                "cash: what is paid is lost; credit: it is usable for creditMonths; next-cycle: it is folded into the next"
                        + " commitment instead of paid.")
        Settlement settlement,

        @Says(value = "How many months such a credit is usable.", min = 1)
        int creditMonths,

        @Says("term: such a credit lapses when the term ends.")
        CreditScope creditScope,

        @Says("Whether usage paid from such a credit counts as measured spend.")
        boolean creditCounts,

        @Says("term: Marketplace spend that its own window did not need is set against the term's shortfall.")
        MarketplaceOffset marketplaceOffset,

        @Says("Days of notice before the true-up.") int noticeDays,

        @Says("Whether the agreement has a dispute mechanism for the true-up.")
        boolean dispute)
        implements Clause {

    public enum Due {
        EXPIRY,
        WINDOW_CLOSE
    }

    public enum Settlement {
        CASH,
        CREDIT,
        NEXT_CYCLE
    }

    public enum CreditScope {
        ANY,
        TERM
    }

    public enum MarketplaceOffset {
        WINDOW,
        TERM
    }

    /// Step 8: Marketplace spend that no window needed is set against the term's shortfall.
    public void offsetMarketplace(Closing close) {
        if (marketplaceOffset == MarketplaceOffset.TERM) {
            close.satisfy(
                    lesser(UNCOUNTED_MARKETPLACE, SHORTFALL),
                    SHORTFALL,
                    UNCOUNTED_MARKETPLACE,
                    MARKETPLACE_OFFSET,
                    "underCommit.marketplaceOffset");
        }
    }

    /// Step 9: the part of the shortfall so far that is due at the close of a window before the last.
    public void payAtClose(Closing close) {
        if (due != Due.WINDOW_CLOSE) {
            return;
        }
        var held = close.terms().carryforward().redemption() == Carryforward.Redemption.TERM;
        var owed = held ? beyond(SHORTFALL, CARRYFORWARD) : SHORTFALL;
        var payment = beyond(share(rate, owed), TRUE_UP);
        if (settlement == Settlement.CREDIT) {
            var cents = close.balances().take(payment);
            close.prepaid().add(close.month(), creditMonths, cents, close.balances());
            close.balances().release();
        }
        close.book(payment, TRUE_UP, "underCommit.due");
    }

    /// At the end: what is due of the remaining shortfall beyond what was paid, or what was paid too much.
    public void trueUp(Closing close) {
        var owed = share(rate, SHORTFALL);
        refund(close, owed);
        var payment = beyond(owed, TRUE_UP);
        if (settlement == Settlement.NEXT_CYCLE && !close.earlyExit()) {
            close.book(payment, NEXT_CYCLE_OBLIGATION, "underCommit.settlement");
        } else {
            if (settlement == Settlement.CREDIT && creditScope == CreditScope.ANY) {
                close.book(payment, NEXT_CYCLE_CREDIT, "underCommit.settlement");
            } else if (close.earlyExit() && close.terms().exit().unusedBalance() == Exit.UnusedBalance.CREDIT) {
                close.book(payment, NEXT_CYCLE_CREDIT, "exit.unusedBalance");
            }
            close.book(payment, TRUE_UP, "underCommit.rate");
        }
        close.prepaid().endTerm(close, creditScope == CreditScope.ANY);
    }

    private void refund(Closing close, Amount owed) {
        var tooMuch = beyond(TRUE_UP, owed);
        if (settlement == Settlement.CREDIT) {
            var cents = close.balances().take(lesser(tooMuch, PREPAID));
            close.refund(lesser(tooMuch, PREPAID), TRUE_UP, "underCommit.settlement");
            close.prepaid().cancel(cents, close.balances());
            close.balances().release();
        } else {
            close.refund(tooMuch, TRUE_UP, "underCommit.rate");
        }
    }
}
