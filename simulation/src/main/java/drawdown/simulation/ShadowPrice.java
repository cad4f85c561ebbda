package drawdown.simulation;

import drawdown.agreement.Window;
import drawdown.clause.Account;
import drawdown.settlement.Block;
import drawdown.settlement.Figure;
import drawdown.settlement.Outcome;
import drawdown.settlement.Schedule;
import drawdown.settlement.Settlement;

/// What one more dollar of measured spend in a window saves in expected cost, its own price aside: nothing where the
/// commitment is safe, up to the rate of the true-up where it is short.
///
/// @param addedCents what was added to find out, before discounts
public record ShadowPrice(Window window, Estimate perDollar, long addedCents) {

    /// Finds it path by path: the same path is settled once more with spend added to the first scope that counts, in the
    /// window's last month. A thousandth of the commitment is small enough to see the slope and large enough for cents
    /// not to matter.
    static final class Work {

        private static final double PART = 0.001;
        private static final long LEAST = 100_000;

        private final Window window;
        private final Settlement settlement;
        private final int row;
        private final long added;

        Work(Schedule schedule, Window window, int paths) {
            var scopes = schedule.agreement().scopes();
            int scope = 0;
            while (scope < scopes.size() - 1 && !scopes.get(scope).counts()) {
                scope++;
            }
            this.window = window;
            this.settlement = new Settlement(schedule, paths);
            this.row = window.lastMonth() * scopes.size() + scope;
            this.added = added(schedule, window);
        }

        static long added(Schedule schedule, Window window) {
            return Math.max(LEAST, Math.round(PART * schedule.commitments()[window.index()]));
        }

        /// @param saved    what less it costs, by path of the run
        /// @param measured what more is measured, likewise
        void on(Block block, Outcome before, int first, double[] saved, double[] measured) {
            var spend = block.usage()[row];
            add(spend, (double) added);
            var after = settlement.settle(block);
            add(spend, (double) -added);
            for (int path = 0; path < spend.length; path++) {
                saved[first + path] = variance(before, path) - variance(after, path);
                measured[first + path] = measured(after, path) - measured(before, path);
            }
        }

        private double measured(Outcome outcome, int path) {
            return outcome.window(window.index(), Figure.MEASURED)[path];
        }

        /// What variance costs but for the discount lost to over-consumption, which is part of the dollar's own price.
        static double variance(Outcome outcome, int path) {
            return outcome.total(Account.EXPOSURE)[path] - outcome.total(Account.OVER_PREMIUM)[path];
        }

        static void add(double[] spend, double cents) {
            for (int path = 0; path < spend.length; path++) {
                spend[path] += cents;
            }
        }
    }
}
