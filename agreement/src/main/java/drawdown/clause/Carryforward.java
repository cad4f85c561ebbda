package drawdown.clause;

import static drawdown.clause.Account.AVAILABLE;
import static drawdown.clause.Account.CARRIED;
import static drawdown.clause.Account.CARRYFORWARD;
import static drawdown.clause.Account.CARRYFORWARD_OFFSET;
import static drawdown.clause.Account.CARRYFORWARD_REDEEMED;
import static drawdown.clause.Account.CARRYFORWARD_RESET;
import static drawdown.clause.Account.COMMITMENT;
import static drawdown.clause.Account.DEFICIENCY;
import static drawdown.clause.Account.EXPIRED;
import static drawdown.clause.Account.LAYER_CREDIT;
import static drawdown.clause.Account.MARKETPLACE_ELIGIBLE;
import static drawdown.clause.Account.SHORTFALL;
import static drawdown.clause.Account.UNCOUNTED_MARKETPLACE;
import static drawdown.clause.Amount.beyond;
import static drawdown.clause.Amount.lesser;
import static drawdown.clause.Amount.share;

import drawdown.money.Share;
import java.util.Optional;

/// Over-consumption that moves to a later window.
public record Carryforward(
        @Says(
                value = "Over-consumption that may move on, at most this share of the window's commitment; none for"
                        + " unlimited.",
                above100 = true)
        Optional<Share> percent,

        @Says(
                "next-window: satisfies a deficiency of a later window before anything rolls; term: held until the term ends,"
                        + " then set against the term's whole shortfall.")
        Redemption redemption,

        @Says("Whether what the next window did not need expires (next-window only).")
        boolean reset,

        @Says("Extra discount granted on every amount carried.")
        Share discountLayer,

        @Says("Whether Marketplace over-consumption can be carried.")
        Inclusion marketplace)
        implements Clause {

    public enum Redemption {
        NEXT_WINDOW,
        TERM
    }

    public enum Inclusion {
        EXCLUDE,
        INCLUDE
    }

    /// Step 3.
    public void redeem(Closing close) {
        if (redemption != Redemption.NEXT_WINDOW) {
            return;
        }
        close.satisfy(
                lesser(CARRYFORWARD, DEFICIENCY),
                DEFICIENCY,
                CARRYFORWARD,
                CARRYFORWARD_REDEEMED,
                "carryforward.redemption");
        if (reset) {
            close.accumulate(CARRYFORWARD_RESET, CARRYFORWARD);
            close.move(CARRYFORWARD, CARRYFORWARD, null, EXPIRED, "carryforward.reset");
        }
    }

    /// Step 7.
    public void carry(Closing close) {
        var carryable = marketplace == Inclusion.INCLUDE ? AVAILABLE : beyond(AVAILABLE, MARKETPLACE_ELIGIBLE);
        var carried = percent.map(p -> lesser(carryable, share(p, COMMITMENT))).orElse(carryable);
        close.move(carried, AVAILABLE, CARRYFORWARD, CARRIED, "carryforward.percent");
        close.book(share(discountLayer, CARRIED), LAYER_CREDIT, "carryforward.discountLayer");
        close.book(lesser(MARKETPLACE_ELIGIBLE, AVAILABLE), UNCOUNTED_MARKETPLACE, "carryforward.marketplace");
    }

    /// Step 8: what was held until the end is set against the term's shortfall.
    public void offset(Closing close) {
        if (redemption == Redemption.TERM) {
            close.satisfy(
                    lesser(CARRYFORWARD, SHORTFALL),
                    SHORTFALL,
                    CARRYFORWARD,
                    CARRYFORWARD_OFFSET,
                    "carryforward.redemption");
        }
    }
}
