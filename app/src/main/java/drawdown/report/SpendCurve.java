package drawdown.report;

import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Spend as it adds up month by month, window by window, beside the commitment it has to meet.
///
/// @param aggregate what the whole term has to reach beside its windows, where the curve goes on from one to the next
record SpendCurve(List<Stretch> stretches, Optional<Long> aggregate) {

    /// One window.
    ///
    /// @param from   its first month, counted from 0
    /// @param base   where it begins: zero, or what the windows before it came to
    /// @param points at the end of each of its months
    record Stretch(Ledger.WindowEntry window, int from, Base base, List<Point> points) {

        int months() {
            return points.size();
        }

        /// The commitment up to the end of a month of the window, counted from 1, spread evenly over its months.
        long pace(int month) {
            return base.commitment() + Math.round((double) window.figure(Figure.COMMITMENT) * month / months());
        }

        /// What spend is over the window's own commitment; negative where it is short.
        long over() {
            return spent() - window.figure(Figure.COMMITMENT);
        }

        private long spent() {
            return window.figure(Figure.MEASURED) + window.figure(Figure.MARKETPLACE_ELIGIBLE);
        }

        private Base end() {
            return new Base(
                    base.measured + window.figure(Figure.MEASURED),
                    base.marketplace + window.figure(Figure.MARKETPLACE_ELIGIBLE),
                    base.commitment + window.figure(Figure.COMMITMENT));
        }

        /// What was measured up to the end of a month of the window, counted from 1; 0 for where it begins.
        long measured(int month) {
            return base.measured + (month == 0 ? 0 : points.get(month - 1).measured());
        }

        /// Likewise with Marketplace.
        long spend(int month) {
            return measured(month)
                    + base.marketplace
                    + (month == 0 ? 0 : points.get(month - 1).marketplace());
        }
    }

    record Base(long measured, long marketplace, long commitment) {

        static final Base ZERO = new Base(0, 0, 0);
    }

    /// What a window has come to by the end of a month, in cents.
    ///
    /// @param measured    without Marketplace
    /// @param marketplace as far as it is recognised
    /// @param inMonth     both, in this month alone
    record Point(YearMonth month, long measured, long marketplace, long inMonth) {}

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
        for (var window : ledger.windows()) {
            var span = ledger.schedule().windows().get(window.number() - 1);
            var base = goesOn && !stretches.isEmpty() ? stretches.getLast().end() : Base.ZERO;
            stretches.add(new Stretch(window, span.from(), base, points(ledger, window, span.from(), span.to())));
        }
        return new SpendCurve(stretches, goesOn ? ledger.schedule().aggregate() : Optional.empty());
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
        long most = aggregate.orElse(0L);
        for (var stretch : stretches) {
            for (int m = 0; m <= stretch.months(); m++) {
                least = Math.min(least, Math.min(stretch.measured(m), stretch.spend(m)));
                most = Math.max(most, Math.max(stretch.measured(m), stretch.spend(m)));
                most = Math.max(most, stretch.pace(m));
            }
        }
        return Axis.of(least, most, intervals);
    }
}
