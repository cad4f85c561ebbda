package drawdown.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The best assignment priced so far.
final class Best {

    private static final int BATCH = 512;

    private final Pricing pricing;
    private final List<Spent> ofWorkloads = new ArrayList<>();
    private Assignment assignment;
    private Spent spent;
    private double total;

    Best(Pricing pricing, Assignment first) {
        this.pricing = pricing;
        this.assignment = first;
        this.spent = pricing.bills().of(first);
        this.total = pricing.of(spent);
        keepWorkloads();
    }

    Assignment assignment() {
        return assignment;
    }

    Spent spent() {
        return spent;
    }

    /// Its whole bill, in cents.
    double total() {
        return total;
    }

    /// Prices others, in their order, and keeps the first of the best.
    ///
    /// @return whether one of them is better
    boolean consider(List<Assignment> others) {
        int best = -1;
        for (int from = 0; from < others.size(); from += BATCH) {
            var totals = pricing.of(others.subList(from, Math.min(others.size(), from + BATCH)).stream()
                    .map(this::spent)
                    .toList());
            for (int i = 0; i < totals.length; i++) {
                if (totals[i] < total) {
                    total = totals[i];
                    best = from + i;
                }
            }
        }
        if (best >= 0) {
            assignment = others.get(best);
            spent = pricing.bills().of(assignment);
            keepWorkloads();
        }
        return best >= 0;
    }

    private void keepWorkloads() {
        ofWorkloads.clear();
        for (int w = 0; w < assignment.ppm().length; w++) {
            ofWorkloads.add(pricing.bills().of(assignment, w));
        }
    }

    /// Neighbours share with the best what they do not change.
    private Spent spent(Assignment other) {
        var changed = spent;
        for (int w = 0; w < ofWorkloads.size(); w++) {
            if (!Arrays.deepEquals(other.ppm()[w], assignment.ppm()[w])) {
                changed = changed.plus(-1, ofWorkloads.get(w))
                        .plus(1, pricing.bills().of(other, w));
            }
        }
        return changed;
    }
}
