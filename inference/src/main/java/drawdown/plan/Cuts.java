package drawdown.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Planes below the cost of an agreement. Where the cost bends downwards a plane may lie above it somewhere: every point
/// whose cost is known is held against every plane, and a plane that is too high there is lowered.
final class Cuts {

    /// `cost ≥ constant + Σ slope · spent`, in cents.
    static final class Cut {

        private final double[] slopes;
        private double constant;
        private double lowered;

        private Cut(double constant, double[] slopes) {
            this.constant = constant;
            this.slopes = slopes;
        }

        double constant() {
            return constant;
        }

        /// By coordinate of the agreement.
        double[] slopes() {
            return slopes;
        }
    }

    /// The points that new planes are held against.
    private static final int KEPT = 2_000;

    private final int[] coordinates;
    private final List<Cut> cuts = new ArrayList<>();
    private final ArrayDeque<double[]> points = new ArrayDeque<>();
    private final ArrayDeque<Double> costs = new ArrayDeque<>();

    Cuts(int[] coordinates) {
        this.coordinates = coordinates;
    }

    int[] coordinates() {
        return coordinates;
    }

    List<Cut> all() {
        return cuts;
    }

    /// The most by which a plane was lowered since this was asked last, in cents.
    double lowered() {
        double most = 0;
        for (var cut : cuts) {
            most = Math.max(most, cut.lowered);
            cut.lowered = 0;
        }
        return most;
    }

    /// What the planes say that a point costs at least.
    double at(double[] point) {
        double most = Double.NEGATIVE_INFINITY;
        for (var cut : cuts) {
            most = Math.max(most, height(cut, point));
        }
        return most;
    }

    private double height(Cut cut, double[] point) {
        double height = cut.constant;
        for (int i = 0; i < coordinates.length; i++) {
            height += cut.slopes[i] * point[coordinates[i]];
        }
        return height;
    }

    /// Adds the plane with these slopes through a point, below every known cost.
    void add(double[] point, double cost, double[] slopes) {
        var cut = new Cut(0, slopes);
        cut.constant = cost - height(cut, point);
        var known = costs.iterator();
        points.forEach(p -> lower(cut, p, known.next()));
        cut.lowered = 0;
        cuts.add(cut);
    }

    /// Holds every plane against what a point costs, and keeps the point for planes to come.
    void check(double[] point, double cost) {
        for (var cut : cuts) {
            lower(cut, point, cost);
        }
        if (points.size() == KEPT) {
            points.removeFirst();
            costs.removeFirst();
        }
        points.addLast(point);
        costs.addLast(cost);
    }

    private void lower(Cut cut, double[] point, double cost) {
        double above = height(cut, point) - cost;
        if (above > 0) {
            cut.constant -= above;
            cut.lowered += above;
        }
    }
}
