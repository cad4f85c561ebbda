package drawdown.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The whole bill of assignments, exactly: direct bills and every agreement run on base spend and what is routed to it.
final class Pricing {

    private final Bills bills;
    private final List<AgreementCost> agreements;
    private final List<Cuts> cuts;
    private final double[] most;
    private final double[] steps;

    Pricing(Bills bills) {
        this.bills = bills;
        this.agreements = IntStream.range(0, bills.question().positions().size())
                .mapToObj(a -> new AgreementCost(bills, a))
                .toList();
        this.cuts = agreements.stream().map(a -> new Cuts(a.coordinates())).toList();
        this.most = most();
        this.steps = Arrays.stream(most).map(Pricing::step).toArray();
    }

    /// What may be spent at most, by coordinate.
    private double[] most() {
        var sum = new double[bills.coordinates()];
        var demands = bills.question().demands();
        for (int w = 0; w < demands.size(); w++) {
            var ofOne = new double[sum.length];
            for (int r = 0; r < demands.get(w).choices().size(); r++) {
                var whole = bills.whole(w, r);
                var spent = whole.getFirst().plus(1, whole.getLast()).point();
                Arrays.setAll(ofOne, i -> Math.max(ofOne[i], spent[i]));
            }
            Arrays.setAll(sum, i -> sum[i] + ofOne[i]);
        }
        return sum;
    }

    /// Whole dollars, large enough for cents not to matter and small beside what may be spent.
    private static double step(double most) {
        return Math.max(1, Math.rint(Math.max(most / 100, Math.min(most / 4, 100_000)) / 100)) * 100;
    }

    /// By how much the bound may be too high because costs are whole cents: two cents in each slope, along all that may be
    /// spent.
    double roundings() {
        double sum = 0;
        for (int i = 0; i < steps.length; i++) {
            sum += 2 * most[i] / steps[i];
        }
        return sum;
    }

    Bills bills() {
        return bills;
    }

    /// The planes found so far, by agreement.
    List<Cuts> cuts() {
        return cuts;
    }

    /// By how much the planes were lowered since this was asked last, over all agreements.
    double lowered() {
        return cuts.stream().mapToDouble(Cuts::lowered).sum();
    }

    /// The whole bills of assignments, in cents.
    double[] totals(List<Assignment> assignments) {
        return of(assignments.stream().map(bills::of).toList());
    }

    /// The whole bills of what is spent, in cents. Each is held against the planes.
    double[] of(List<Spent> spent) {
        var points = spent.stream().map(Spent::point).toList();
        var totals = spent.stream().mapToDouble(s -> s.direct()[0]).toArray();
        for (int a = 0; a < agreements.size(); a++) {
            var costs = agreements.get(a).at(points);
            for (int i = 0; i < totals.length; i++) {
                totals[i] += costs[i];
                cuts.get(a).check(points.get(i), costs[i]);
            }
        }
        return totals;
    }

    double of(Spent spent) {
        return of(List.of(spent))[0];
    }

    /// What each agreement costs, the base included.
    double[] costs(Spent spent) {
        return agreements.stream()
                .mapToDouble(a -> a.at(List.of(spent.point()))[0])
                .toArray();
    }

    /// What the planes say that it costs at least.
    double modelled(Spent spent) {
        return spent.direct()[0]
                + cuts.stream().mapToDouble(c -> c.at(spent.point())).sum();
    }

    /// Adds a plane for each agreement at a point.
    ///
    /// @return by how much the planes had been too low there, over all agreements
    double cut(double[] point) {
        double missed = 0;
        for (int a = 0; a < agreements.size(); a++) {
            double cost = agreements.get(a).at(List.of(point))[0];
            double known = cuts.get(a).at(point);
            missed += cost - known;
            if (cost - known > 1) {
                var slopes = agreements.get(a).slopes(point, cost, steps);
                cuts.get(a).check(point, cost);
                cuts.get(a).add(point, cost, slopes);
            }
        }
        return missed;
    }
}
