package drawdown.bench;

import drawdown.plan.Effort;
import drawdown.plan.Plan;
import java.io.IOException;
import java.time.Duration;

/// A channel plan found by decomposition beside the same model handed whole to a solver.
///
/// `PlanRace [SEED [SECONDS]]` prints the whole bill, the bound, the gap and the time of both: two plans, of which the
/// second is warm, then the solver for at most so many seconds, 180 if not said otherwise.
public final class PlanRace {

    private static final double GAP = 0.001;

    private PlanRace() {}

    public static void main(String[] args) throws IOException {
        long seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
        var limit = Duration.ofSeconds(args.length > 1 ? Long.parseLong(args[1]) : 180);
        for (int turn = 0; turn < 2; turn++) {
            long began = System.nanoTime();
            var plan = Plan.of(PlanInstance.of(seed), new Effort(GAP, Duration.ofSeconds(20)));
            print("plan", plan.bill().cents(), plan.bound(), plan.gap(), (System.nanoTime() - began) / 1e9);
        }
        var whole = new WholeModel(PlanInstance.of(seed), "SCIP").solve(GAP, limit);
        print("SCIP", whole.cents(), whole.bound(), whole.gap(), whole.seconds());
    }

    private static void print(String who, double cents, double bound, double gap, double seconds) {
        System.out.printf(
                "%s  whole bill %.2f  bound %.2f  gap %.4f%%  %.1f s%n",
                who, cents / 100, bound / 100, gap * 100, seconds);
    }
}
