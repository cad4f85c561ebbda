package drawdown.clause;

import drawdown.money.Share;
import java.util.Optional;

/// The price of over-consumption: the protected band and what lies beyond it. The months are rated by it, tier by tier.
public record OverCommit(
        @Says("The share of the discount kept on protected over-consumption: 100% is the full band, 0% the public"
                + " on-demand rate.")
        Share retained,

        @Says(
                value = "How far above the commitment over-consumption is protected; beyond it there is no discount.",
                above100 = true)
        Optional<Share> cap,

        @Says("Whether over-consumption is measured against the window's commitment or the whole term's.")
        Window window,

        @Says("gross: month by month against the month's allotment; net: cumulatively.")
        Measure measure)
        implements Clause {

    public enum Window {
        ANNUAL,
        TERM
    }

    public enum Measure {
        GROSS,
        NET
    }
}
