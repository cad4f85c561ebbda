package drawdown.plan;

import java.util.List;

/// The best assignment priced so far.
final class Best {

    private static final int BATCH = 512;

    private final Pricing pricing;
    private Assignment assignment;
    private double total;

    Best(Pricing pricing, Assignment first) {
        this.pricing = pricing;
        this.assignment = first;
        this.total = pricing.of(pricing.bills().of(first));
    }

    Assignment assignment() {
        return assignment;
    }

    /// Its whole bill, in cents.
    double total() {
        return total;
    }

    /// Prices others, in their order, and keeps the first of the best.
    ///
    /// @return whether one of them is better
    boolean consider(List<Assignment> others) {
        double before = total;
        for (int from = 0; from < others.size(); from += BATCH) {
            var batch = others.subList(from, Math.min(others.size(), from + BATCH));
            var totals = pricing.totals(batch);
            for (int i = 0; i < totals.length; i++) {
                if (totals[i] < total) {
                    total = totals[i];
                    assignment = batch.get(i);
                }
            }
        }
        return total < before;
    }
}
