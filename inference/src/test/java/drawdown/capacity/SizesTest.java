package drawdown.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.cost.Market;
import drawdown.plan.Horizon;
import drawdown.price.PriceBookFile;
import drawdown.text.Problems;
import drawdown.text.Source;
import drawdown.workload.Term;
import drawdown.workload.WorkloadFile;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SizesTest {

    /// The search that goes by convexity finds what trying every size finds.
    @Test
    void theCheapestSizeIsTheCheapestOfAll() {
        for (long seed = 1; seed <= 60; seed++) {
            var random = new Random(seed);
            var sizing = sizing(random, "");
            var sizes = Sizes.of(sizing.workload(), sizing.sizing());
            assertThat(sizes.best()).hasSize(Term.values().length);
            int most = sizing.sizing().units(Level.ZERO_REFUSAL, 0, 1);
            for (var best : sizes.best().entrySet()) {
                var term = best.getKey();
                var least = IntStream.iterate(10, units -> units <= most, units -> units + 5)
                        .mapToObj(
                                units -> sizing.sizing().size(units).total(term).orElseThrow())
                        .min(BigDecimal::compareTo)
                        .orElseThrow();
                assertThat(best.getValue().total(term).orElseThrow())
                        .as("seed %d, %s", seed, term)
                        .isEqualByComparingTo(least);
            }
        }
    }

    @Test
    void whoMustRefuseBuysTheFewestThatRefuseNoMoreThanAllowed() {
        for (long seed = 1; seed <= 60; seed++) {
            var sizing = sizing(new Random(seed), ", refusable: 5%, needs: {guaranteed: true}");
            var best = Sizes.of(sizing.workload(), sizing.sizing()).best().get(Term.MONTH);
            assertThat(best).isNotNull();
            assertThat(best.beyond().requests()).as("seed %d", seed).isLessThanOrEqualTo(0.05);
            assertThat(best.spilled().total()).isZero();
            if (best.units() > 10) {
                assertThat(sizing.sizing().size(best.units() - 5).beyond().requests())
                        .as("seed %d", seed)
                        .isGreaterThan(0.05);
            }
        }
    }

    @Test
    void allThatIsPaidBesidesUnitsIsInTheTotal() {
        var size = sizing(new Random(1), "").sizing().size(20);
        assertThat(size.total(Term.HOURLY).orElseThrow())
                .isEqualByComparingTo(size.spilled().total().add(new BigDecimal(20 * 730 + 70)));
    }

    private record Sized(drawdown.workload.Workload workload, Sizing sizing) {}

    private static Sized sizing(Random random, String settings) {
        var rows = """
                offers:
                  - {id: azure/units, channel: {seller: azure, host: azure, issuer: azure}, mode: provisioned, model: m,
                     maker: x, locality: global, effective: 2026-01-01, source: a page, confidence: listed,
                     capacity: {unit: PTU, inputTpm: 1_000, outputRatio: 4, minimum: 10, step: 5}, fixed: {monthly: 70},
                     terms: {hourly: 1, month: %d, year: 2_400}}
                  - {id: azure/m, channel: {seller: azure, host: azure, issuer: azure}, mode: on-demand, model: m,
                     maker: x, locality: global, effective: 2026-01-01, source: a page, confidence: listed,
                     prices: {input: %d, output: 20}}
                """.formatted(100 + random.nextInt(400), 1 + random.nextInt(6));
        var book = PriceBookFile.read(Source.of("book.yaml", rows)).orRefuse();
        var hours = random.ints(24, 0, 20).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        var text = "workloads: [{id: a, models: [{model: m}], requests: %d, input: 2000, output: 500, profile: %s%s}]\n"
                .formatted(100_000 + random.nextInt(3_000_000), hours, settings);
        var workload = WorkloadFile.read(Source.of("workloads.yaml", text), book)
                .orRefuse()
                .workloads()
                .getFirst();
        var market = Market.of(book, new Horizon(YearMonth.of(2026, 1), 1));
        var problems = new Problems();
        var sizes = new Study(workload, market).sizes("azure", problems);
        assertThat(problems.isEmpty()).isTrue();
        return new Sized(workload, sizes.getFirst().sizing());
    }
}
