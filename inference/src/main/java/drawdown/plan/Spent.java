package drawdown.plan;

import java.util.Arrays;

/// What is billed directly, and what is spent in each month of each place of an agreement, in whole cents.
///
/// @param direct of one element, the sum
/// @param point  by coordinate
record Spent(double[] direct, double[] point) {

    static Spent none(int coordinates) {
        return new Spent(new double[1], new double[coordinates]);
    }

    void bill(long cents) {
        direct[0] += cents;
    }

    /// With a multiple of something more, rounded to the cent.
    Spent plus(double factor, Spent more) {
        var sum = new Spent(direct.clone(), point.clone());
        sum.direct[0] += Math.rint(factor * more.direct[0]);
        Arrays.setAll(sum.point, i -> point[i] + Math.rint(factor * more.point[i]));
        return sum;
    }
}
