package drawdown.contract;

import drawdown.agreement.Window;
import drawdown.clause.Rollover;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;

/// The balances of a window, in cents: while it is open they are worked out here, at its close the ledger has them.
record WindowBalances(Ledger ledger, Window window) {

    /// @param unmet        what of the window's commitment is still to be met
    /// @param rollover     unused commitment of earlier windows that is still to be met
    /// @param carryforward over-consumption of earlier windows, and the opening credit
    record At(long unmet, long rollover, long carryforward) {}

    /// After some spend of the window, which meets what rolled into it before its own commitment or after it, as the
    /// terms in force at its end have it.
    At open(long spend) {
        long commitment = ledger.schedule().commitments()[window.index()];
        long rolled = opening(Figure.ROLLOVER_BALANCE, 0);
        var terms = ledger.schedule().inForce(window.lastMonth()).terms();
        long filled = terms.rollover().redemption() == Rollover.Redemption.FIRST_DOLLAR
                ? Math.min(rolled, spend)
                : Math.min(rolled, Math.max(0, spend - commitment));
        return new At(
                Math.max(0, commitment - (spend - filled)),
                rolled - filled,
                opening(
                        Figure.CARRYFORWARD_BALANCE,
                        ledger.agreement().openingCredit().cents()));
    }

    /// What carryforward leaves unmet, before it rolls or becomes shortfall; and what is then held for the next window.
    At closed() {
        var reported = ledger.windows().get(window.index());
        return new At(
                reported.figure(Figure.DEFICIENCY),
                reported.figure(Figure.ROLLOVER_BALANCE),
                reported.figure(Figure.CARRYFORWARD_BALANCE));
    }

    /// What the window before left.
    private long opening(Figure balance, long first) {
        return window.index() == 0
                ? first
                : ledger.windows().get(window.index() - 1).figure(balance);
    }
}
