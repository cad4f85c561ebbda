package drawdown.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What holds of every plan, over small questions that can be answered by trying everything.
class PlanLawsTest {

    private static final double CENT = 1;
    private static final Effort EFFORT = new Effort(0.001, Duration.ofSeconds(30));

    private static void each(int count, LongConsumer law) {
        LongStream.range(0, count).parallel().forEach(seed -> {
            try {
                law.accept(seed);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        });
    }

    private static double least(Question question, List<Assignment> assignments) {
        return Arrays.stream(new Pricing(new Bills(question)).totals(assignments))
                .min()
                .orElseThrow();
    }

    /// Every workload on every route.
    private static List<Assignment> all(Question question) {
        var all = List.of(Assignment.of(question, new int[question.demands().size()]));
        for (int w = 0; w < question.demands().size(); w++) {
            var next = new ArrayList<Assignment>();
            for (var assignment : all) {
                for (int r = 0; r < question.demands().get(w).routes().size(); r++) {
                    next.add(assignment.with(w, r));
                }
            }
            all = next;
        }
        return all;
    }

    @Test
    void aPlanIsTheBestOfAllChoicesAndTheBoundIsBelowThem() {
        each(300, seed -> {
            var question = Instance.of(seed, (int) (seed % 3), true);
            var plan = Plan.of(question, EFFORT);
            double least = least(question, all(question));
            assertThat(plan.bill().cents())
                    .isLessThanOrEqualTo(least + Math.max(0, plan.gap()) * Math.abs(least) + CENT)
                    .isGreaterThan(least - CENT);
            assertThat(plan.bound()).isLessThan(least + CENT);
            if (plan.isProven()) {
                assertThat(plan.gap()).isLessThan(EFFORT.gap());
            }
        });
    }

    /// Without the search among neighbours, which alone would find most of these.
    @Test
    void theProgramAloneFindsWhatAProvenGapPromises() {
        each(600, seed -> {
            var question = Instance.of(seed, (int) (seed % 3), true);
            if (question.positions().stream()
                    .anyMatch(p -> Convexity.doubt(p.schedule()).isPresent())) {
                return;
            }
            var pricing = new Pricing(new Bills(question));
            var start = Assignment.of(question, new int[question.demands().size()]);
            var answer = Planner.withoutNeighbours(pricing, List.of(start), EFFORT);
            double least = least(question, all(question));
            assertThat(answer.total()).isLessThanOrEqualTo(least + answer.gap() * Math.abs(answer.total()) + CENT);
            assertThat(answer.bound()).isLessThan(least + CENT);
        });
    }

    @Test
    void aPlanIsNotWorseThanAnyOtherThatIsShown() {
        each(120, seed -> {
            var plan = Plan.of(Instance.of(seed, (int) (seed % 3), seed % 2 == 0), EFFORT);
            assertThat(plan.alternatives()).extracting(Alternative::name).contains("as today", "without offset");
            assertThat(plan.alternatives())
                    .allSatisfy(other -> assertThat(other.saving(plan)).isGreaterThan(-CENT));
            assertThat(plan.placements())
                    .allSatisfy(placed ->
                            assertThat(placed.runnerUp().orElseThrow().cents()).isGreaterThan(-CENT));
        });
    }

    /// Shares of tenths, the same in all periods and drawn at random by period, and everything on one route.
    @Test
    void aPlanWithSharesIsNotWorseThanTheGridOfTenths() {
        each(120, seed -> {
            var question = Instance.of(seed, (int) (seed % 3), false);
            var plan = Plan.of(question, EFFORT);
            var grid = new ArrayList<>(all(question));
            var random = new Random(seed);
            var metered = all(question).getFirst();
            IntStream.range(0, 3_000).forEach(i -> grid.add(tenths(metered, random)));
            double least = least(question, grid);
            assertThat(plan.bill().cents())
                    .isLessThanOrEqualTo(least + Math.max(0, plan.gap()) * Math.abs(least) + CENT);
            assertThat(plan.bound()).isLessThanOrEqualTo(least + CENT);
        });
    }

    /// Between the two metered routes of each workload, which come first.
    private static Assignment tenths(Assignment assignment, Random random) {
        var drawn = assignment;
        for (int w = 0; w < assignment.ppm().length; w++) {
            for (int p = 0; p < assignment.ppm()[w].length; p++) {
                var shares = new long[assignment.ppm()[w][p].length];
                shares[0] = 100_000L * random.nextInt(11);
                shares[1] = 1_000_000 - shares[0];
                drawn = drawn.with(w, p, shares);
            }
        }
        return drawn;
    }
}
