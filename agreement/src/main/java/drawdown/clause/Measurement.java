package drawdown.clause;

import static drawdown.clause.Account.AVAILABLE;
import static drawdown.clause.Account.COMMITMENT;
import static drawdown.clause.Account.COUNTED;
import static drawdown.clause.Account.DEFICIENCY;
import static drawdown.clause.Account.MEASURED;
import static drawdown.clause.Account.QUALIFYING;
import static drawdown.clause.Account.SATISFIED;
import static drawdown.clause.Amount.beyond;
import static drawdown.clause.Amount.fixed;
import static drawdown.clause.Amount.lesser;

/// What counts towards the commitment, and over which windows.
public record Measurement(
        @Says(
                "The windows in which attainment is measured. auto: contract years, or the whole term where only the term's"
                        + " commitment is stated; with milestones the windows always end at the milestones.")
        Window window,

        @Says(value = "The month in which a fiscal-year window begins, 1 for January.", min = 1, max = 12)
        int fiscalYearStart,

        @Says("net: measured spend is charges after discount; list: the amounts before it.")
        Basis basis,

        @Says("Whether provider credits lower measured spend.")
        Credits credits)
        implements Clause {

    public enum Window {
        AUTO,
        CONTRACT_YEAR,
        FISCAL_YEAR,
        TERM
    }

    public enum Basis {
        NET,
        LIST
    }

    public enum Credits {
        IGNORE,
        REDUCE
    }

    /// Before step 1: what the months counted is measured spend, never below 0, and the commitment is open.
    public void measure(Closing close) {
        close.move(beyond(COUNTED, fixed("nothing", 0)), null, AVAILABLE, MEASURED, "measurement.basis");
        close.terms().marketplace().recognise(close);
        close.accumulate(QUALIFYING, AVAILABLE);
        close.accumulate(DEFICIENCY, COMMITMENT);
    }

    /// Step 2: spend satisfies the commitment; what is unmet is the deficiency, what is left of the spend the excess.
    public void satisfy(Closing close) {
        close.satisfy(lesser(AVAILABLE, DEFICIENCY), DEFICIENCY, AVAILABLE, SATISFIED, "measurement.window");
    }
}
