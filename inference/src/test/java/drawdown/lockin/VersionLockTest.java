package drawdown.lockin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.money.Money;
import drawdown.money.Share;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VersionLockTest {

    private static final Money MONTHLY = new Money(10_000_000);
    private static final Outlook USUAL = new Outlook(new Decline(0.3, 0.6), new Versions(5, 0.1));
    private static final Rights EVERYTHING_EACH_MONTH = Rights.of(new Conversion(Share.WHOLE, 1));
    private static final Rights PASSED_THROUGH = new Rights(Optional.empty(), true);

    private static Rights quarterly(long percent) {
        return Rights.of(new Conversion(new Share(percent * 10_000), 3));
    }

    private static VersionLock lock(Outlook outlook, int paths, long seed, Rights... rights) {
        return VersionLock.of(MONTHLY, 24, outlook, List.of(rights), paths, seed);
    }

    @Test
    void whereNothingBecomesCheaperALockCostsNothing() {
        var lock = lock(new Outlook(Decline.NONE, Versions.NONE), 50, 1, Rights.NONE, quarterly(25), PASSED_THROUGH);
        assertThat(lock.held()).allSatisfy(held -> {
            assertThat(held.cost().value()).isZero();
            assertThat(held.cost().standardError()).isZero();
        });
    }

    @Test
    void whoMayConvertEverythingEachMonthIsNotLocked() {
        var held = lock(USUAL, 500, 1, EVERYTHING_EACH_MONTH).of(EVERYTHING_EACH_MONTH);
        assertThat(held.cost().value()).isZero();
        assertThat(held.cost().standardError()).isZero();
    }

    @Test
    void cutsThatArePassedThroughCostNothingWhereNoVersionComes() {
        var outlook = new Outlook(USUAL.decline(), Versions.NONE);
        assertThat(lock(outlook, 200, 1, PASSED_THROUGH)
                        .of(PASSED_THROUGH)
                        .cost()
                        .value())
                .isZero();
    }

    @Test
    void aSteadyDeclineCostsWhatArithmeticSays() {
        var lock = lock(new Outlook(new Decline(0.2, 0), Versions.NONE), 3, 1, Rights.NONE);
        double expected = IntStream.range(0, 24)
                .mapToDouble(month -> MONTHLY.cents() * (1 - Math.pow(0.8, month / 12.0)))
                .sum();
        assertThat(lock.of(Rights.NONE).cost().value()).isCloseTo(expected, within(0.01));
        assertThat(lock.of(Rights.NONE).cost().standardError()).isCloseTo(0, within(1e-6));
    }

    @Test
    void theMeanOverPathsIsWhatTheExpectedPricesSay() {
        var cost = lock(USUAL, 40_000, 7, Rights.NONE).of(Rights.NONE).cost();
        double expected = IntStream.range(0, 24)
                .mapToDouble(month -> MONTHLY.cents()
                        * (1
                                - USUAL.decline().expected(month)
                                        * USUAL.versions().expected(month)))
                .sum();
        assertThat(cost.value()).isCloseTo(expected, within(4 * cost.standardError()));
        assertThat(cost.standardError()).isLessThan(0.01 * expected);
    }

    @Test
    void aRightToConvertIsWorthSomethingAndALargerPortionMore() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new SplittableRandom(seed);
            var outlook = new Outlook(
                    new Decline(random.nextDouble(0.6), random.nextDouble(1)),
                    new Versions(random.nextDouble(1, 20), random.nextDouble(0.5)));
            double before = 0;
            for (long percent = 0; percent <= 100; percent += 10) {
                double saved = lock(outlook, 1, seed, quarterly(percent))
                        .of(quarterly(percent))
                        .saved()
                        .value();
                assertThat(saved).as("seed %d, %d%%", seed, percent).isGreaterThanOrEqualTo(before - 1e-6);
                before = saved;
            }
        }
    }

    @Test
    void aPathIsTheSameWhateverElseIsAsked() {
        var alone = lock(USUAL, 100, 3, quarterly(50)).of(quarterly(50));
        var among =
                lock(USUAL, 100, 3, Rights.NONE, PASSED_THROUGH, quarterly(50)).of(quarterly(50));
        assertThat(among).isEqualTo(alone);
    }

    @Test
    void whatIsConvertedFirstIsWhatWasHeldLongest() {
        var path = new Outlook.Path(new double[] {1, 0.5, 0.25}, new double[] {1, 1, 1});
        var holding = new Holding(Rights.of(new Conversion(new Share(500_000), 1)), path);
        assertThat(holding.price(0)).isEqualTo(1);
        assertThat(holding.price(1)).isEqualTo(0.75);
        assertThat(holding.price(2)).isEqualTo(0.375);
    }
}
