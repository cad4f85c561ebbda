package drawdown.plan;

import drawdown.money.Share;
import java.util.ArrayList;
import java.util.List;

/// The assignments next to one: a workload on another route, some traffic moved in one period, two workloads on others.
final class Neighbours {

    private static final int PAIRS = 20_000;
    private static final List<Long> PARTS = List.of(Share.WHOLE_PPM, 500_000L, 100_000L, 10_000L, 1_000L);

    private final Bills bills;

    Neighbours(Bills bills) {
        this.bills = bills;
    }

    List<Assignment> of(Assignment assignment) {
        var near = new ArrayList<Assignment>();
        for (int w = 0; w < workloads(); w++) {
            for (int r = 0; r < routes(w); r++) {
                if (assignment.only(w) != r) {
                    near.add(assignment.with(w, r));
                }
            }
            move(assignment, w, near);
        }
        return near;
    }

    private void move(Assignment assignment, int w, List<Assignment> near) {
        for (int p = 0; p < bills.periods(); p++) {
            var shares = assignment.ppm()[w][p];
            for (int from = 0; from < shares.length; from++) {
                for (int to = 0; to < shares.length; to++) {
                    if (from != to && shares[from] > 0 && !bills.indivisible(w, from) && !bills.indivisible(w, to)) {
                        move(assignment, w, p, from, to, near);
                    }
                }
            }
        }
    }

    private static void move(Assignment assignment, int w, int p, int from, int to, List<Assignment> near) {
        for (long part : PARTS) {
            var moved = assignment.ppm()[w][p].clone();
            long step = Math.min(part, moved[from]);
            moved[from] -= step;
            moved[to] += step;
            near.add(assignment.with(w, p, moved));
        }
    }

    /// Two workloads on other routes; none if that would be too many.
    List<Assignment> pairs(Assignment assignment) {
        long routes = 0;
        for (int w = 0; w < workloads(); w++) {
            routes += routes(w);
        }
        if (routes * routes / 2 > PAIRS) {
            return List.of();
        }
        var near = new ArrayList<Assignment>();
        for (int w = 0; w < workloads(); w++) {
            for (int r = 0; r < routes(w); r++) {
                var one = assignment.with(w, r);
                for (int v = w + 1; v < workloads(); v++) {
                    for (int s = 0; s < routes(v); s++) {
                        near.add(one.with(v, s));
                    }
                }
            }
        }
        return near;
    }

    private int workloads() {
        return bills.question().demands().size();
    }

    private int routes(int w) {
        return bills.question().demands().get(w).choices().size();
    }
}
