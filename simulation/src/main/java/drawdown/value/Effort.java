package drawdown.value;

import drawdown.simulation.Estimate;
import drawdown.simulation.Watch;

/// How far a valuation is. Whoever watches hears of it, and may end it.
final class Effort {

    private final Watch watch;

    /// To be settled in all.
    private final double coalitions;

    private double settled;
    private Estimate whole = new Estimate(0, 0);
    private boolean goesOn = true;

    Effort(Watch watch, double coalitions) {
        this.watch = watch;
        this.coalitions = coalitions;
    }

    /// While the first coalitions are settled, all at a time.
    ///
    /// @param whole what all provisions together are worth on the paths so far
    /// @return whether more paths are wanted
    boolean begun(double coalitions, int paths, Estimate whole) {
        this.whole = whole;
        this.settled = coalitions;
        return tell() && !watch.enough(paths, whole);
    }

    void add(double coalitions) {
        settled += coalitions;
        tell();
    }

    private boolean tell() {
        goesOn = goesOn && watch.goOn(Math.min(1, settled / coalitions), whole);
        return goesOn;
    }

    boolean goesOn() {
        return goesOn;
    }
}
