package drawdown.simulation;

import static drawdown.settlement.Figure.CARRIED;
import static drawdown.settlement.Figure.CARRYFORWARD_REDEEMED;
import static drawdown.settlement.Figure.DEFICIENCY;
import static drawdown.settlement.Figure.MARKETPLACE_ELIGIBLE;
import static drawdown.settlement.Figure.ROLLED;
import static drawdown.settlement.Figure.ROLLOVER_FILLED;

import drawdown.clause.Account;
import drawdown.settlement.Figure;
import drawdown.settlement.Outcome;
import java.util.Arrays;
import java.util.List;

/// Something that a term may do on a path: it fires where one of the figures, in some window, or of the totals is above
/// zero.
public enum Firing {
    SHORT("commitment", "a window falls short of its commitment"),
    ROLLS("rollover.percent", "unused commitment rolls into the next window"),
    RELIEVES("rollover.relief", "unused commitment beyond the relief rolls on"),
    FILLS("rollover.redemption", "later spend fills what had rolled"),
    CARRIES("carryforward.percent", "over-consumption is carried forward"),
    REDEEMS("carryforward.redemption", "what was carried meets a deficiency or a shortfall"),
    LAYER("carryforward.discountLayer", "what is carried earns a credit"),
    PROTECTED("overCommit.retained", "spend exceeds the commitment, at the retained discount"),
    BEYOND_CAP("overCommit.cap", "spend exceeds the protected band"),
    MARKETPLACE("marketplace.percent", "Marketplace spend is recognised"),
    CAPPED("marketplace.cap", "recognised Marketplace spend is cut at the cap"),
    OFFSETS("underCommit.marketplaceOffset", "Marketplace offsets the term's shortfall"),
    AGGREGATE("commitment.term", "the term's aggregate is not met"),
    TRUE_UP("underCommit.rate", "a true-up is due in cash"),
    SETTLES("underCommit.settlement", "a shortfall becomes a credit, or an obligation of the next cycle"),
    RESETS("carryforward.reset", "what was carried ends unused after the next window"),
    FORFEITS("exit.unusedBalance", "what was carried ends unused with the term"),
    RUNS_OUT("underCommit.creditMonths", "prepaid credit runs out unused"),
    CREDITED("exit.unusedBalance", "a credit is left for the next cycle"),
    FEE("exit.fee", "an exit fee is due");

    private final String term;
    private final String words;

    Firing(String term, String words) {
        this.term = term;
        this.words = words;
    }

    /// The term, or the part of the agreement, that does it.
    public String term() {
        return term;
    }

    /// What it does.
    public String words() {
        return words;
    }

    /// Sets the bit of this firing on the paths of a block where it happens.
    void mark(Outcome outcome, int windows, long[] paths, int first) {
        for (var total : totals()) {
            mark(outcome.total(total), paths, first);
        }
        for (var figure : figures()) {
            for (int window = 0; window < windows; window++) {
                mark(outcome.window(window, figure), paths, first);
            }
        }
    }

    private void mark(double[] cents, long[] paths, int first) {
        long bit = 1L << ordinal();
        for (int path = 0; path < cents.length; path++) {
            if (cents[path] > 0) {
                paths[first + path] |= bit;
            }
        }
    }

    /// How often it was marked on the first paths.
    long count(long[] paths, int count) {
        return Arrays.stream(paths, 0, count)
                .filter(bits -> (bits >> ordinal() & 1) == 1)
                .count();
    }

    private List<Account> totals() {
        return switch (this) {
            case REDEEMS -> List.of(Account.CARRYFORWARD_OFFSET);
            case LAYER -> List.of(Account.LAYER_CREDIT);
            case PROTECTED -> List.of(Account.OVER_PROTECTED);
            case BEYOND_CAP -> List.of(Account.OVER_UNPROTECTED);
            case OFFSETS -> List.of(Account.MARKETPLACE_OFFSET);
            case AGGREGATE -> List.of(Account.AGGREGATE_SHORTFALL);
            case TRUE_UP -> List.of(Account.TRUE_UP);
            case SETTLES -> List.of(Account.PREPAID_USED, Account.NEXT_CYCLE_OBLIGATION);
            case CAPPED -> List.of(Account.MARKETPLACE_CUT);
            case RESETS -> List.of(Account.CARRYFORWARD_RESET);
            case FORFEITS -> List.of(Account.CARRYFORWARD_FORFEITED);
            case RUNS_OUT -> List.of(Account.PREPAID_EXPIRED);
            case CREDITED -> List.of(Account.NEXT_CYCLE_CREDIT);
            case FEE -> List.of(Account.EXIT_FEE);
            case SHORT, ROLLS, RELIEVES, FILLS, CARRIES, MARKETPLACE -> List.of();
        };
    }

    private List<Figure> figures() {
        return switch (this) {
            case SHORT -> List.of(DEFICIENCY);
            case ROLLS, RELIEVES -> List.of(ROLLED);
            case FILLS -> List.of(ROLLOVER_FILLED);
            case CARRIES -> List.of(CARRIED);
            case REDEEMS -> List.of(CARRYFORWARD_REDEEMED);
            case MARKETPLACE -> List.of(MARKETPLACE_ELIGIBLE);
            case LAYER,
                    PROTECTED,
                    BEYOND_CAP,
                    CAPPED,
                    OFFSETS,
                    AGGREGATE,
                    TRUE_UP,
                    SETTLES,
                    RESETS,
                    FORFEITS,
                    RUNS_OUT,
                    CREDITED,
                    FEE -> List.of();
        };
    }
}
