package drawdown.agreement;

import drawdown.clause.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A period in which attainment is measured: months of the term, the end excluded.
public record Window(int index, int from, int to) {

    public int lastMonth() {
        return to - 1;
    }

    /// Whether a month of the term, counted from 0, is in it.
    public boolean holds(int month) {
        return month >= from && month < to;
    }

    /// The windows of an agreement up to the end of its running months.
    static List<Window> of(Agreement agreement, Measurement measurement, int running) {
        var ends = new TreeSet<Integer>(ends(agreement, measurement).stream()
                .filter(end -> end < running)
                .toList());
        ends.add(running);
        var windows = new ArrayList<Window>();
        int from = 0;
        for (int to : ends) {
            windows.add(new Window(windows.size(), from, to));
            from = to;
        }
        return windows;
    }

    private static List<Integer> ends(Agreement agreement, Measurement measurement) {
        var commitment = agreement.lastCommitment();
        if (commitment instanceof Commitment.Milestones) {
            return commitment.milestoneEnds(agreement.effective());
        }
        var ends = new ArrayList<Integer>();
        for (int month = 1; month < agreement.months(); month++) {
            boolean cut = switch (measurement.window()) {
                case AUTO -> commitment instanceof Commitment.Annual && month % 12 == 0;
                case CONTRACT_YEAR -> month % 12 == 0;
                case FISCAL_YEAR -> agreement.month(month).getMonthValue() == measurement.fiscalYearStart();
                case TERM -> false;
            };
            if (cut) {
                ends.add(month);
            }
        }
        return ends;
    }
}
