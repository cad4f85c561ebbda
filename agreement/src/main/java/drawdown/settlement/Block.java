package drawdown.settlement;

import drawdown.agreement.Agreement;
import drawdown.money.Cents;
import java.util.Arrays;

/// The spend of a block of paths, in whole cents.
public final class Block {

    private final int paths;
    private final double[][] usage;
    private final double[][] marketplace;
    private final double[][] credits;
    private boolean refunds;

    private Block(int paths, double[][] usage, double[][] marketplace, double[][] credits) {
        this.paths = paths;
        this.usage = usage;
        this.marketplace = marketplace;
        this.credits = credits;
    }

    public int paths() {
        return paths;
    }

    /// `[month · scopes + scope][path]`, to be filled.
    public double[][] usage() {
        return usage;
    }

    /// `[month · vendors + vendor][path]`, to be filled.
    public double[][] marketplace() {
        return marketplace;
    }

    /// `[month][path]`, to be filled.
    public double[][] credits() {
        return credits;
    }

    /// A block with room for an agreement's spend.
    public static Block of(Agreement agreement, int paths) {
        int months = agreement.months();
        return new Block(
                paths,
                new double[months * agreement.scopes().size()][paths],
                new double[months * agreement.vendors().size()][paths],
                new double[months][paths]);
    }

    /// One path.
    public static Block of(Agreement agreement, Spend spend) {
        var block = of(agreement, 1);
        block.set(0, spend);
        return block;
    }

    /// Fills one path.
    public void set(int path, Spend spend) {
        for (int month = 0; month < credits.length; month++) {
            fill(usage, spend.usage()[month], month, path);
            fill(marketplace, spend.marketplace()[month], month, path);
            credits[month][path] = spend.credits()[month];
        }
    }

    private static void fill(double[][] into, long[] row, int month, int path) {
        for (int i = 0; i < row.length; i++) {
            into[month * row.length + i][path] = row[i];
        }
    }

    /// Adds up the amounts before they are settled.
    ///
    /// @param months those that run
    /// @param list   the usage of these months is added to it, by path
    /// @throws ArithmeticException where a path's amounts add up to more than the engine holds exactly
    void addUp(int months, double[] list) {
        var sizes = new double[paths];
        int rows = usage.length / credits.length * months;
        for (int row = 0; row < rows; row++) {
            addUp(usage[row], list, sizes);
        }
        refunds = !Arrays.equals(list, sizes);
        for (int row = rows; row < usage.length; row++) {
            addSizes(usage[row], sizes);
        }
        for (var row : marketplace) {
            addSizes(row, sizes);
        }
        for (var row : credits) {
            addSizes(row, sizes);
        }
        for (int path = 0; path < paths; path++) {
            if (!(sizes[path] < Cents.LIMIT)) {
                throw new ArithmeticException("the spend of path " + path + " adds up to " + sizes[path]
                        + " cents, more than " + Cents.LIMIT);
            }
        }
    }

    /// Whether some usage is negative.
    boolean refunds() {
        return refunds;
    }

    private static void addUp(double[] row, double[] sums, double[] sizes) {
        for (int path = 0; path < sizes.length; path++) {
            sums[path] += row[path];
            sizes[path] += Math.abs(row[path]);
        }
    }

    private static void addSizes(double[] row, double[] sizes) {
        for (int path = 0; path < sizes.length; path++) {
            sizes[path] += Math.abs(row[path]);
        }
    }
}
