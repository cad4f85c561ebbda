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
import java.util.List;

/// Something that a term may do on a path: it fires where one of the figures, in some window, or of the totals is above
/// zero.
public enum Firing {
    SHORT("commitment", "a window falls short of its commitment", List.of(DEFICIENCY), List.of()),
    ROLLS("rollover.percent", "unused commitment rolls into the next window", List.of(ROLLED), List.of()),
    RELIEVES("rollover.relief", "unused commitment beyond the relief rolls on", List.of(ROLLED), List.of()),
    FILLS("rollover.redemption", "later spend fills what had rolled", List.of(ROLLOVER_FILLED), List.of()),
    CARRIES("carryforward.percent", "over-consumption is carried forward", List.of(CARRIED), List.of()),
    REDEEMS(
            "carryforward.redemption",
            "what was carried meets a deficiency or a shortfall",
            List.of(CARRYFORWARD_REDEEMED),
            List.of(Account.CARRYFORWARD_OFFSET)),
    LAYER("carryforward.discountLayer", "what is carried earns a credit", List.of(), List.of(Account.LAYER_CREDIT)),
    PROTECTED(
            "overCommit.retained",
            "spend exceeds the commitment, at the retained discount",
            List.of(),
            List.of(Account.OVER_PROTECTED)),
    BEYOND_CAP("overCommit.cap", "spend exceeds the protected band", List.of(), List.of(Account.OVER_UNPROTECTED)),
    MARKETPLACE("marketplace.percent", "Marketplace spend is recognised", List.of(MARKETPLACE_ELIGIBLE), List.of()),
    OFFSETS(
            "underCommit.marketplaceOffset",
            "Marketplace offsets the term's shortfall",
            List.of(),
            List.of(Account.MARKETPLACE_OFFSET)),
    AGGREGATE("commitment.term", "the term's aggregate is not met", List.of(), List.of(Account.AGGREGATE_SHORTFALL)),
    TRUE_UP("underCommit.rate", "a true-up is due in cash", List.of(), List.of(Account.TRUE_UP)),
    SETTLES(
            "underCommit.settlement",
            "a shortfall becomes a credit, or an obligation of the next cycle",
            List.of(),
            List.of(Account.PREPAID_USED, Account.NEXT_CYCLE_OBLIGATION)),
    EXPIRES(
            "carryforward.reset",
            "carryforward or prepaid credit runs out unused",
            List.of(),
            List.of(Account.EXPIRED)),
    CREDITED(
            "exit.unusedBalance", "a credit is left for the next cycle", List.of(), List.of(Account.NEXT_CYCLE_CREDIT)),
    FEE("exit.fee", "an exit fee is due", List.of(), List.of(Account.EXIT_FEE));

    private final String term;
    private final String words;
    private final List<Figure> figures;
    private final List<Account> totals;

    Firing(String term, String words, List<Figure> figures, List<Account> totals) {
        this.term = term;
        this.words = words;
        this.figures = figures;
        this.totals = totals;
    }

    /// The term, or the part of the agreement, that does it.
    public String term() {
        return term;
    }

    /// What it does.
    public String words() {
        return words;
    }

    /// Whether it fires on a path of a block.
    boolean on(Outcome outcome, int windows, int path) {
        for (var total : totals) {
            if (outcome.total(total)[path] > 0) {
                return true;
            }
        }
        for (var figure : figures) {
            for (int window = 0; window < windows; window++) {
                if (outcome.window(window, figure)[path] > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
