package drawdown.calibration;

import java.util.List;

/// What moves all streams together, from the covariances of their deviations: the one factor whose products come nearest to
/// them (minimum residuals), found in turns from equal correlations.
///
/// @param deviations of each stream, the part that the factor explains: a standard deviation
record CommonFactor(double[] deviations) {

    private static final int TURNS = 100;

    /// A stream keeps some movement of its own.
    private static final double MOST = 0.99;

    static CommonFactor of(List<Trend> trends) {
        int count = trends.size();
        var correlation = new double[count][count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                correlation[i][j] =
                        correlation(trends.get(i).deviations(), trends.get(j).deviations());
                sum += i == j ? 0 : correlation[i][j];
            }
        }
        var part = new double[count];
        java.util.Arrays.fill(part, count < 2 ? 0 : Math.sqrt(Math.max(0, sum / (count * (count - 1)))));
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < count; i++) {
                part[i] = turn(i, correlation[i], part);
            }
        }
        for (int i = 0; i < count; i++) {
            part[i] *= trends.get(i).volatility();
        }
        return new CommonFactor(part);
    }

    private static double turn(int i, double[] correlation, double[] part) {
        double products = 0;
        double squares = 0;
        for (int j = 0; j < part.length; j++) {
            if (j != i) {
                products += correlation[j] * part[j];
                squares += part[j] * part[j];
            }
        }
        return squares == 0 ? 0 : Math.clamp(products / squares, 0, MOST);
    }

    /// Over the months that both have, the last ones.
    private static double correlation(double[] one, double[] other) {
        int n = Math.min(one.length, other.length);
        double products = 0;
        double ones = 0;
        double others = 0;
        for (int back = 1; back <= n; back++) {
            double x = one[one.length - back];
            double y = other[other.length - back];
            products += x * y;
            ones += x * x;
            others += y * y;
        }
        return ones == 0 || others == 0 ? 0 : products / Math.sqrt(ones * others);
    }
}
