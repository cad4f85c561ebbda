package drawdown.trajectory;

/// A first-order autoregression on every path of a block, month by month, that begins in its stationary law.
final class Autoregression {

    private final Draws draws;
    private final int from;
    private final double deviation;
    private final double persistence;
    private final double innovation;
    private final float[] even;
    private final float[] odd;
    private final double[] values;

    /// @param from      where its random numbers begin: one for every two months
    /// @param deviation the stationary standard deviation
    Autoregression(Draws draws, int from, double deviation, double persistence, int paths) {
        this.draws = draws;
        this.from = from;
        this.deviation = deviation;
        this.persistence = persistence;
        this.innovation = deviation * Math.sqrt(1 - persistence * persistence);
        this.even = new float[paths];
        this.odd = new float[paths];
        this.values = new double[paths];
    }

    /// The values of a month, which hold until the next is asked for. Months are asked for in order, from 0 on.
    double[] month(int month) {
        if (deviation == 0) {
            return values;
        }
        boolean isEven = month % 2 == 0;
        if (isEven) {
            draws.normals(from + month / 2, even, odd);
        }
        move(persistence, month == 0 ? deviation : innovation, isEven ? even : odd, values);
        return values;
    }

    private static void move(double persistence, double innovation, float[] normals, double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.fma(persistence, values[i], innovation * normals[i]);
        }
    }
}
