package drawdown.option;

import drawdown.agreement.Window;
import drawdown.settlement.Block;
import drawdown.settlement.Figure;
import drawdown.settlement.Outcome;
import drawdown.settlement.Schedule;

/// What is known of each path when a month begins: what a person would look at before giving notice.
final class Known {

    /// How fast money is spent lately and since the term began, what has counted in this window, what is left over from
    /// earlier ones.
    private static final int FACTS = 4;

    private static final int LATELY_MONTHS = 3;

    private final Schedule schedule;
    private final double[][][] facts;

    Known(Schedule schedule, int paths) {
        this.schedule = schedule;
        this.facts = new double[schedule.months().size()][FACTS][paths];
    }

    /// Each fact of a month, by path.
    double[][] in(int month) {
        return facts[month];
    }

    void keep(Block block, Outcome outcome, int first) {
        for (int path = 0; path < outcome.paths(); path++) {
            double[] spend = new double[facts.length];
            for (int month = 0; month < facts.length; month++) {
                spend[month] = spend(block, month, path);
            }
            for (int month = 0; month < facts.length; month++) {
                var fact = facts[month];
                fact[0][first + path] = average(spend, Math.max(0, month - LATELY_MONTHS), month);
                fact[1][first + path] = average(spend, 0, month);
                fact[2][first + path] = counted(outcome, month, path);
                fact[3][first + path] = balance(outcome, month, path);
            }
        }
    }

    private double spend(Block block, int month, int path) {
        int scopes = schedule.agreement().scopes().size();
        int vendors = schedule.agreement().vendors().size();
        double sum = 0;
        for (int s = 0; s < scopes; s++) {
            sum += block.usage()[month * scopes + s][path];
        }
        for (int v = 0; v < vendors; v++) {
            sum += block.marketplace()[month * vendors + v][path];
        }
        return sum;
    }

    private static double average(double[] spend, int from, int to) {
        double sum = 0;
        for (int month = from; month < to; month++) {
            sum += spend[month];
        }
        return to == from ? 0 : sum / (to - from);
    }

    private double counted(Outcome outcome, int month, int path) {
        double sum = 0;
        for (int m = window(month).from(); m < month; m++) {
            sum += outcome.counted(m)[path];
        }
        return sum;
    }

    /// Rollover less carryforward, as the last window that has closed left them.
    private double balance(Outcome outcome, int month, int path) {
        int last = window(month).index() - 1;
        return last < 0
                ? 0
                : outcome.window(last, Figure.ROLLOVER_BALANCE)[path]
                        - outcome.window(last, Figure.CARRYFORWARD_BALANCE)[path];
    }

    private Window window(int month) {
        return schedule.windows().get(schedule.months().get(month).window());
    }
}
