package drawdown.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import drawdown.agreement.Commitment;
import drawdown.claims.Population.Trait;
import drawdown.settlement.Block;
import drawdown.text.RefusedInput;
import drawdown.text.Source;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final long SEED = 11;
    private static final int MANY = 800;

    private static final List<Enterprise> ENTERPRISES = IntStream.range(0, MANY)
            .mapToObj(i -> Population.STANDARD.enterprise(SEED, i))
            .toList();

    /// A mean within four standard errors of what it should be.
    private static void hasMean(ToDoubleFunction<Enterprise> figure, double mean, double deviation) {
        double found = ENTERPRISES.stream().mapToDouble(figure).average().orElseThrow();
        assertThat(found).as("seed %d", SEED).isCloseTo(mean, within(4 * deviation / Math.sqrt(MANY)));
    }

    private static void isEvenOver(Range range, ToDoubleFunction<Enterprise> figure) {
        assertThat(ENTERPRISES).as("seed %d", SEED).allMatch(e -> range.contains(figure.applyAsDouble(e)));
        hasMean(figure, (range.low() + range.high()) / 2, (range.high() - range.low()) / Math.sqrt(12));
    }

    @Test
    void traitsAreEvenOverTheirRanges() {
        isEvenOver(Population.STANDARD.of(Trait.GROWTH).range(), Enterprise::growth);
        isEvenOver(Population.STANDARD.of(Trait.MARKETPLACE_SHARE).range(), Enterprise::marketplaceShare);
    }

    @Test
    void sizesHaveTheirSharesCommitmentsAndDiscounts() {
        for (var size : Population.STANDARD.sizes()) {
            hasMean(
                    e -> e.size().equals(size.name()) ? 1 : 0,
                    size.share(),
                    Math.sqrt(size.share() * (1 - size.share())));
            assertThat(ENTERPRISES)
                    .filteredOn(e -> e.size().equals(size.name()))
                    .allMatch(e -> size.commitment().contains(e.commitment()))
                    .allMatch(e -> size.discount().contains(e.discount()));
        }
        hasMean(e -> e.peakSized() ? 1 : 0, Population.STANDARD.peakSized(), 0.5);
    }

    @Test
    void theYearsOfTheAgreementAddUpToTheCommitmentDrawn() {
        for (var enterprise : ENTERPRISES.subList(0, 50)) {
            var annual = (Commitment.Annual) enterprise.agreement().commitment();
            double sum = annual.years().stream().mapToLong(y -> y.cents()).sum();
            assertThat(sum).isCloseTo(enterprise.commitment(), within(2.0));
        }
    }

    @Test
    void marketplaceHasItsShareOfWhatIsExpectedInTheFirstMonth() {
        for (var enterprise : ENTERPRISES.subList(0, 50)) {
            var trajectory = enterprise.paths().trajectory();
            double vendors = trajectory.streams().stream()
                    .filter(s -> s.kind() == drawdown.trajectory.Trajectory.Kind.VENDOR)
                    .mapToDouble(s -> trajectory.expected(s, 0))
                    .sum();
            double all = trajectory.streams().stream()
                    .mapToDouble(s -> trajectory.expected(s, 0))
                    .sum();
            assertThat(vendors / all).isCloseTo(enterprise.marketplaceShare(), within(1e-6));
        }
    }

    @Test
    void anEnterpriseIsTheSameWhoeverElseIsDrawn() {
        var one = Population.STANDARD.enterprise(SEED, 7);
        var again = Population.STANDARD.enterprise(SEED, 7);
        assertThat(one.agreement().commitment()).isEqualTo(again.agreement().commitment());
        assertThat(one.paths().trajectory()).isEqualTo(again.paths().trajectory());
        assertThat(usage(one)).isEqualTo(usage(again));
        assertThat(usage(Population.STANDARD.enterprise(SEED + 1, 7))).isNotEqualTo(usage(one));
        assertThat(usage(Population.STANDARD.enterprise(SEED, 8))).isNotEqualTo(usage(one));
    }

    private static double usage(Enterprise enterprise) {
        var block = Block.of(enterprise.agreement(), 1);
        enterprise.paths().fill(block, 0);
        return block.usage()[35][0];
    }

    @Test
    void aPopulationThatCannotBeDrawnIsRefusedWithAllItsProblems() {
        assertThatThrownBy(
                        () -> Population.read(Source.of("population.yaml", """
                        sizes:
                          - {name: small, share: 40%, commitment: [1_000, 2_000], discount: [20%, 10%]}
                        peakSized: 50%
                        traits:
                          growht: {range: [0%, 10%], means: growth}
                        """)).orRefuse())
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refused -> assertThat(refused.problems())
                                .anySatisfy(p -> assertThat(p.message()).contains("discount is no range"))
                                .anySatisfy(p -> assertThat(p.message()).contains("growht", "growth")));
    }
}
