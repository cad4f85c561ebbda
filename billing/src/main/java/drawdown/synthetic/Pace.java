package drawdown.synthetic;

import drawdown.billing.Progress;
import drawdown.billing.Warehouse.Watch;

/// How far the writing of a bill is. Each metered charge is drawn twice: to be added up, which is quick, and to be
/// written.
final class Pace {

    static final double SUMMING = 0.15;

    static final double WRITING = 1 - SUMMING;

    private final Progress progress;
    private final long rows;
    private double done;

    Pace(Progress progress, long rows) {
        this.progress = progress;
        this.rows = rows;
    }

    /// Follows a query over some charges.
    Watch watch(long charges, double weight) {
        double before = done;
        return (fraction, total) -> say(before + fraction * charges * weight);
    }

    void done(long charges, double weight) {
        done += charges * weight;
        say(done);
    }

    private void say(double reached) {
        progress.at(reached / rows, Math.round(reached), rows);
    }
}
