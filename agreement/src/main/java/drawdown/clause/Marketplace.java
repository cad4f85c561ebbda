package drawdown.clause;

import static drawdown.clause.Account.AVAILABLE;
import static drawdown.clause.Account.COMMITMENT;
import static drawdown.clause.Account.MARKETPLACE_CUT;
import static drawdown.clause.Account.MARKETPLACE_ELIGIBLE;
import static drawdown.clause.Account.RECOGNISED;
import static drawdown.clause.Amount.beyond;
import static drawdown.clause.Amount.fixed;
import static drawdown.clause.Amount.lesser;
import static drawdown.clause.Amount.share;

import drawdown.money.Share;
import java.util.Optional;
import java.util.Set;

/// Which Marketplace spend counts, and how much of it. Rate and cap are different terms: contracts have either or both.
public record Marketplace(
        @Says("The share of in-scope Marketplace spend that is recognised.")
        Share percent,

        @Says(
                value =
                        "The share of the window's commitment at which recognised Marketplace spend is capped, or none.",
                above100 = true)
        Optional<Share> cap,

        @Says("The catalogs whose listings are in scope.") Set<Catalog> catalogs,

        @Says("preserved: a vendor's own discount is protected at its renewal.")
        Stacking stacking,

        @Says("coordinated: a vendor's renewal cannot lapse out of the agreement.")
        Renewal renewal)
        implements Clause {

    public Marketplace {
        catalogs = Set.copyOf(catalogs).isEmpty()
                ? Set.of()
                : java.util.Collections.unmodifiableSet(java.util.EnumSet.copyOf(catalogs));
    }

    public enum Catalog {
        SAAS,
        AMI,
        CONTAINER,
        DATA_PRODUCT,
        ML_MODEL
    }

    public enum Stacking {
        INDEPENDENT,
        PRESERVED
    }

    public enum Renewal {
        INDEPENDENT,
        COORDINATED
    }

    /// The discount of a vendor after its renewal, of which `erosion` is lost unless the agreement preserves it.
    public Share discountAfterRenewal(Share discount, Share erosion) {
        return stacking == Stacking.PRESERVED ? discount : erosion.rest().of(discount);
    }

    /// What of the recognised amount stays recognised after a vendor's renewal.
    public Share recognisedAfterRenewal(Share lapse) {
        return renewal == Renewal.COORDINATED ? Share.WHOLE : lapse.rest();
    }

    /// Before step 1: what the months recognised counts up to the cap, and not at all in the window of an exit that
    /// forfeits it.
    void recognise(Closing close) {
        var exit = close.terms().exit();
        if (close.last() && close.earlyExit() && exit.marketplace() == Exit.Marketplace.FORFEIT) {
            close.move(
                    fixed("nothing, because the exit forfeits it,", 0),
                    null,
                    AVAILABLE,
                    MARKETPLACE_ELIGIBLE,
                    "exit.marketplace");
            return;
        }
        cap.ifPresent(c -> close.accumulate(MARKETPLACE_CUT, beyond(RECOGNISED, share(c, COMMITMENT))));
        var recognised = beyond(RECOGNISED, fixed("nothing", 0));
        var counted = cap.map(c -> lesser(recognised, share(c, COMMITMENT))).orElse(recognised);
        close.move(
                counted,
                null,
                AVAILABLE,
                MARKETPLACE_ELIGIBLE,
                cap.isPresent() ? "marketplace.cap" : "marketplace.percent");
    }
}
