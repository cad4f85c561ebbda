package drawdown.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlanLawsTest {

    private static final double GAP = 0.001;

    private static Planner.Answer solve(Question question) {
        var pricing = new Pricing(new Bills(question));
        var start = Assignment.of(question, new int[question.demands().size()]);
        return Planner.solve(pricing, List.of(start), new Effort(GAP, Duration.ofSeconds(20)));
    }

    private static double enumerated(Question question) {
        var all = new ArrayList<Assignment>();
        enumerate(question, new int[question.demands().size()], 0, all);
        var totals = new Pricing(new Bills(question)).totals(all);
        return java.util.Arrays.stream(totals).min().orElseThrow();
    }

    private static void enumerate(Question question, int[] routes, int w, List<Assignment> all) {
        if (w == routes.length) {
            all.add(Assignment.of(question, routes));
            return;
        }
        for (int r = 0; r < question.demands().get(w).routes().size(); r++) {
            routes[w] = r;
            enumerate(question, routes, w + 1, all);
        }
    }

    @Test
    void aPlanIsTheBestOfAllChoices() {
        LongStream.range(0, 240).forEach(seed -> {
            var question = Instance.of(seed, (int) (seed % 3), true);
            long began = System.nanoTime();
            var answer = solve(question);
            long took = (System.nanoTime() - began) / 1_000_000;
            double best = enumerated(question);
            System.out.printf(
                    "%d agreements %d ms %5d total %.2f best %.2f excess %.6f bound %.2f gap %.5f%n",
                    seed,
                    question.positions().size(),
                    took,
                    answer.total() / 100,
                    best / 100,
                    answer.total() / best - 1,
                    answer.bound() / 100,
                    answer.gap());
            if (answer.bound() > best + 0.5 || answer.total() > best + 0.5) System.out.println("   !!!! " + seed);
        });
    }
}
