package drawdown.option;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// What facts say of a figure: least squares over all products of up to two facts, each fact taken from its mean in units of
/// its deviation. Where facts say the same, or nothing, the smallest coefficients are taken.
final class Regression {

    private final double[] means;
    private final double[] deviations;
    private final double[] coefficients;

    /// @param facts  `[fact][path]`
    /// @param figure by path; the first `paths` of both are looked at
    Regression(double[][] facts, double[] figure, int paths) {
        this.means = new double[facts.length];
        this.deviations = new double[facts.length];
        for (int f = 0; f < facts.length; f++) {
            means[f] = mean(facts[f], paths);
            deviations[f] = deviation(facts[f], means[f], paths);
        }
        int terms = terms(facts.length);
        var normal = new DMatrixRMaj(terms, terms);
        var right = new DMatrixRMaj(terms, 1);
        var row = new double[terms];
        for (int path = 0; path < paths; path++) {
            fill(facts, path, row);
            for (int i = 0; i < terms; i++) {
                right.add(i, 0, row[i] * figure[path]);
                for (int j = 0; j < terms; j++) {
                    normal.add(i, j, row[i] * row[j]);
                }
            }
        }
        var inverse = new DMatrixRMaj(terms, terms);
        CommonOps_DDRM.pinv(normal, inverse);
        var solution = new DMatrixRMaj(terms, 1);
        CommonOps_DDRM.mult(inverse, right, solution);
        this.coefficients = solution.getData();
    }

    /// What is expected of the figure on a path.
    double expected(double[][] facts, int path) {
        var row = new double[coefficients.length];
        fill(facts, path, row);
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += coefficients[i] * row[i];
        }
        return sum;
    }

    private static int terms(int facts) {
        return 1 + facts + facts * (facts + 1) / 2;
    }

    private void fill(double[][] facts, int path, double[] row) {
        int n = 0;
        row[n++] = 1;
        for (int f = 0; f < facts.length; f++) {
            row[n++] = standard(facts, f, path);
        }
        for (int f = 0; f < facts.length; f++) {
            for (int g = f; g < facts.length; g++) {
                row[n++] = row[1 + f] * row[1 + g];
            }
        }
    }

    private double standard(double[][] facts, int f, int path) {
        return deviations[f] == 0 ? 0 : (facts[f][path] - means[f]) / deviations[f];
    }

    private static double mean(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i] - values[0];
        }
        return values[0] + sum / count;
    }

    private static double deviation(double[] values, double mean, int count) {
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return Math.sqrt(squares / count);
    }
}
