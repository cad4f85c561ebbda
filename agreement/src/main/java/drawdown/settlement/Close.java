package drawdown.settlement;

import static drawdown.clause.Account.AGGREGATE_SHORTFALL;
import static drawdown.clause.Account.CARRYFORWARD_REDEEMED;
import static drawdown.clause.Account.COMMITMENT;
import static drawdown.clause.Account.CRYSTALLISED;
import static drawdown.clause.Account.DEFICIENCY;
import static drawdown.clause.Account.EXIT_FEE;
import static drawdown.clause.Account.NEXT_CYCLE_OBLIGATION;
import static drawdown.clause.Account.QUALIFYING;
import static drawdown.clause.Account.ROLLED;
import static drawdown.clause.Account.SATISFIED;
import static drawdown.clause.Account.SHORTFALL;
import static drawdown.clause.Amount.beyond;
import static drawdown.clause.Amount.fixed;

import drawdown.clause.Account;
import drawdown.clause.Closing;

/// Closes a window, step by step. The order is the meaning: spend satisfies what rolled into the window, then its
/// commitment, then what carryforward heals; only then does a gap roll and an excess carry (docs/agreement.md, 6).
final class Close {

    private final Schedule schedule;
    private final Outcome outcome;

    Close(Schedule schedule, Outcome outcome) {
        this.schedule = schedule;
        this.outcome = outcome;
    }

    void close(Closing close) {
        var terms = close.terms();
        terms.measurement().measure(close);
        terms.rollover().fillFirst(close); // 1
        terms.measurement().satisfy(close); // 2
        terms.carryforward().redeem(close); // 3
        report(close, Figure.DEFICIENCY);
        terms.rollover().fillFromExcess(close); // 4
        report(close, Figure.EXCESS);
        terms.rollover().endBalance(close); // 5
        double[] before = close.balances().of(CRYSTALLISED).clone();
        terms.rollover().roll(close); // 6
        conserved(close, before);
        terms.carryforward().carry(close); // 7
        if (close.last()) {
            end(close); // 8
        } else {
            terms.underCommit().payAtClose(close); // 9
        }
        for (var figure : Figure.values()) {
            if (figure != Figure.DEFICIENCY && figure != Figure.EXCESS) {
                report(close, figure);
            }
        }
        openNext(close);
    }

    private void end(Closing close) {
        var terms = close.terms();
        terms.rollover().end(close);
        terms.carryforward().offset(close);
        terms.underCommit().offsetMarketplace(close);
        aggregate(close);
        terms.exit().endCarryforward(close);
        terms.underCommit().trueUp(close);
        close.book(fixed("the exit fee on the remaining commitment", schedule.exitFee()), EXIT_FEE, "exit.fee");
    }

    /// The obligation over the term beside the annual ones: what neither spend nor another shortfall has met.
    private void aggregate(Closing close) {
        schedule.aggregate().ifPresent(term -> {
            var open = beyond(fixed("the aggregate commitment less the opening credit", Math.max(0, term)), QUALIFYING);
            close.book(beyond(beyond(open, SHORTFALL), NEXT_CYCLE_OBLIGATION), AGGREGATE_SHORTFALL, "commitment.term");
            close.move(AGGREGATE_SHORTFALL, null, SHORTFALL, CRYSTALLISED, "commitment.term");
        });
    }

    /// The commitment of the window that ends is done with; that of the next one opens.
    private void openNext(Closing close) {
        close.balances().clear(COMMITMENT);
        if (!close.last()) {
            open(close, close.window() + 1);
        }
    }

    void open(Closing close, int window) {
        int first = schedule.windows().get(window).from();
        close.journal().ifPresent(j -> j.at(window, first));
        var commitment = fixed("the allotments of window " + (window + 1), schedule.commitments()[window]);
        close.book(commitment, COMMITMENT, schedule.agreement().lastCommitment().heading());
    }

    private void report(Closing close, Figure figure) {
        outcome.report(close.window(), figure);
    }

    /// Every dollar of the commitment ended once: satisfied by spend or carryforward, rolled, or as shortfall.
    private void conserved(Closing close, double[] crystallisedBefore) {
        var balances = close.balances();
        double[] commitment = balances.of(COMMITMENT);
        double[] open = balances.of(DEFICIENCY);
        double[] satisfied = balances.of(SATISFIED);
        double[] redeemed = balances.of(CARRYFORWARD_REDEEMED);
        double[] rolled = balances.of(ROLLED);
        double[] crystallised = balances.of(Account.CRYSTALLISED);
        double wrong = 0;
        for (int i = 0; i < commitment.length; i++) {
            double ended = satisfied[i] + redeemed[i] + rolled[i] + (crystallised[i] - crystallisedBefore[i]);
            wrong = Math.max(wrong, Math.abs(commitment[i] - ended) + Math.abs(open[i]));
        }
        if (wrong != 0) {
            throw new IllegalStateException("window " + (close.window() + 1) + " of "
                    + schedule.agreement().id() + " does not conserve its commitment: " + wrong + " cents");
        }
    }
}
