package drawdown.report;

import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Spend as it adds up month by month, window by window, beside the commitment it has to meet.
record SpendCurve(List<Stretch> stretches) {

    /// One window.
    ///
    /// @param from           its first month, counted from 0
    /// @param spendBase      what the curve stands at when it opens, in cents
    /// @param commitmentBase likewise of the commitment
    /// @param points         at the end of each of its months
    record Stretch(
            Ledger.WindowEntry window, int from, long spendBase, long commitmentBase, List<Point> points) {

        int months() {
            return points.size();
        }

        /// The commitment up to the end of a month of the window, counted from 1, spread evenly over its months.
        long pace(int month) {
            return commitmentBase + Math.round((double) window.figure(Figure.COMMITMENT) * month / months());
        }

        /// What spend is over the window's own commitment; negative where it is short.
        long over() {
            return spent() - window.figure(Figure.COMMITMENT);
        }

        private long spent() {
            return window.figure(Figure.MEASURED) + window.figure(Figure.MARKETPLACE_ELIGIBLE);
        }
    }

    /// Spend since the window opened, in cents.
    ///
    /// @param measured    without Marketplace
    /// @param marketplace as far as it is recognised
    /// @param inMonth     both, in this month alone
    record Point(YearMonth month, long measured, long marketplace, long inMonth) {

        long total() {
            return measured + marketplace;
        }
    }

    /// Every window from zero, as attainment is measured.
    static SpendCurve byWindow(Ledger ledger) {
        return of(ledger, false);
    }

    /// Every window from where the one before it ended.
    static SpendCurve overTerm(Ledger ledger) {
        return of(ledger, true);
    }

    private static SpendCurve of(Ledger ledger, boolean goesOn) {
        var stretches = new ArrayList<Stretch>();
        long spend = 0;
        long commitment = 0;
        for (var window : ledger.windows()) {
            var span = ledger.schedule().windows().get(window.number() - 1);
            var stretch = new Stretch(window, span.from(), spend, commitment, points(ledger, window, span.from(), span.to()));
            stretches.add(stretch);
            if (goesOn) {
                spend += stretch.spent();
                commitment += window.figure(Figure.COMMITMENT);
            }
        }
        return new SpendCurve(stretches);
    }

    /// A window ends at what its close found: measured spend is never below zero, Marketplace never above its cap.
    private static List<Point> points(Ledger ledger, Ledger.WindowEntry window, int from, int to) {
        var points = new ArrayList<Point>();
        long measured = 0;
        long marketplace = 0;
        long eligible = window.figure(Figure.MARKETPLACE_ELIGIBLE);
        for (int m = from; m < to; m++) {
            measured += ledger.counted().get(m);
            marketplace += ledger.recognised().get(m);
            boolean last = m == to - 1;
            points.add(new Point(
                    ledger.agreement().month(m),
                    last ? window.figure(Figure.MEASURED) : measured,
                    last ? eligible : Math.min(marketplace, eligible),
                    ledger.counted().get(m) + ledger.recognised().get(m)));
        }
        return points;
    }

    int months() {
        return stretches.stream().mapToInt(Stretch::months).sum();
    }

    boolean hasMarketplace() {
        return stretches.stream().flatMap(s -> s.points().stream()).anyMatch(p -> p.marketplace() != 0);
    }

    Axis axis(int intervals) {
        long least = 0;
        long most = 0;
        for (var stretch : stretches) {
            most = Math.max(most, stretch.pace(stretch.months()));
            for (var point : stretch.points()) {
                least = Math.min(least, stretch.spendBase() + Math.min(point.measured(), point.total()));
                most = Math.max(most, stretch.spendBase() + Math.max(point.measured(), point.total()));
            }
        }
        return Axis.of(least, most, intervals);
    }
}
