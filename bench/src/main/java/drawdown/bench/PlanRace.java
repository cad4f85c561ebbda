package drawdown.bench;

import drawdown.plan.Effort;
import drawdown.plan.Plan;
import java.io.IOException;
import java.time.Duration;

/// A channel plan found by decomposition beside the same model handed whole to a solver.
///
/// `PlanRace [SEED]` prints the whole bill, the bound, the gap and the time of both.
public final class PlanRace {

    private PlanRace() {}

    public static void main(String[] args) throws IOException {
        long seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
        for (int turn = 0; turn < 2; turn++) {
            long began = System.nanoTime();
            var plan = Plan.of(PlanInstance.of(seed), new Effort(0.001, Duration.ofSeconds(20)));
            System.out.printf(
                    "plan %.2f bound %.2f gap %.4f%% %s %.2f s modelled %.2f%n",
                    plan.bill().cents() / 100,
                    plan.bound() / 100,
                    plan.gap() * 100,
                    plan.doubts(),
                    (System.nanoTime() - began) / 1e9,
                    plan.modelled() / 100);
            plan.alternatives().forEach(a -> System.out.printf("  %s %.2f%n", a.name(), a.cents() / 100));
            plan.bill().effects().forEach(e -> System.out.println(e.with() + " " + e.without() + e.windows()));
        }
    }
}
