package drawdown.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class BaselinesTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    /// @param cents of each day, counted from 0
    private static DailySpend history(int days, IntToDoubleFunction cents) {
        var history = new TreeMap<LocalDate, BigDecimal>();
        for (int day = 0; day < days; day++) {
            history.put(FIRST.plusDays(day), BigDecimal.valueOf(Math.round(cents.applyAsDouble(day)), 2));
        }
        return new DailySpend(history);
    }

    @Test
    void percentilesAreThoseOfTheLastDaysByLinearInterpolation() {
        // The last sixty days are 1 to 60 dollars in some order: the tenth percentile lies 5.9 above the first.
        var shuffled = new ArrayList<Integer>();
        for (int i = 0; i < 60; i++) {
            shuffled.add(100 * (1 + Math.floorMod(7 * i, 60)));
        }
        var baseline = Baseline.of(history(100, day -> day < 40 ? 100_000 : shuffled.get(day - 40)), 60);
        assertThat(baseline.present()).isEqualTo(60);
        assertThat(baseline.percentiles().getFirst().value()).isCloseTo(690 * 365.0, within(0.001));
        assertThat(baseline.median().value()).isCloseTo(3050 * 365.0, within(0.001));
        assertThat(baseline.percentiles().getLast().value()).isCloseTo(5410 * 365.0, within(0.001));
    }

    @Test
    void theStandardErrorOfAMedianIsThatOfItsScatterAlsoWhereDaysDependOnEachOther() {
        var medians = new ArrayList<Double>();
        double errors = 0;
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var level = new double[180];
            for (int day = 1; day < 180; day++) {
                level[day] = 0.7 * level[day - 1] + random.nextGaussian();
            }
            var median = Baseline.of(history(180, day -> 100_000 + 1000 * level[day]), 180)
                    .median();
            medians.add(median.value());
            errors += median.standardError() / 300;
        }
        assertThat(errors).isCloseTo(deviation(medians), within(0.2 * deviation(medians)));
    }

    private static double deviation(List<Double> values) {
        double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
        return Math.sqrt(
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (values.size() - 1));
    }

    @Test
    void growthThatIsExactIsFoundExactly() {
        var growth = Growth.of(history(728, day -> 1e9 * Math.pow(1.2, day / 365.25)))
                .orElseThrow();
        assertThat(growth.weeks()).isEqualTo(104);
        assertThat(growth.yearly().value()).isCloseTo(0.2, within(1e-6));
        assertThat(growth.yearly().standardError()).isLessThan(1e-6);
    }

    @Test
    void theLowerBoundOfGrowthIsExceededAboutNineTimesInTen() {
        int exceeded = 0;
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var level = new double[156];
            for (int week = 1; week < level.length; week++) {
                level[week] = 0.6 * level[week - 1] + 0.05 * random.nextGaussian();
            }
            var history = history(7 * level.length, day -> 1e6 * Math.exp(0.15 * day / 365.25 + level[day / 7]));
            exceeded += Growth.of(history).orElseThrow().lower() < Math.exp(0.15) - 1 ? 1 : 0;
        }
        assertThat(exceeded).isBetween(245, 290); // a little short of 270: the variance of few weeks is taken too low
    }

    @Test
    void aShortHistoryHasNoGrowthAndAFlatRamp() {
        var baselines = Baselines.of(history(100, day -> 100_00 + day));
        assertThat(baselines.growth()).isEmpty();
        assertThat(baselines.last()).extracting(Baseline::days).containsExactly(60, 90);
        assertThat(baselines.ramp(3)).containsOnly(baselines.steady().median().value());
    }

    @Test
    void theRampBeginsAtTheLowestMedianAndGrowsByTheLowerBound() {
        var baselines = Baselines.of(history(728, day -> 1e9 * Math.pow(1.2, day / 365.25)));
        assertThat(baselines.steady().days()).isEqualTo(180);
        var ramp = baselines.ramp(3);
        assertThat(ramp[0]).isEqualTo(baselines.steady().median().value());
        assertThat(ramp[2] / ramp[0]).isCloseTo(1.44, within(1e-5));
    }

    @Test
    void thePeakIsProjectedFromItsMiddleAndADeclineIsNot() {
        var rising = Baselines.of(history(728, day -> 1e9 * Math.pow(1.2, day / 365.25)));
        var middle = rising.peak().first().plusDays(15);
        assertThat(rising.peak().end()).isEqualTo(FIRST.plusDays(727));
        assertThat(rising.peakProjection(middle.plusDays(731)) / rising.peak().yearly())
                .isCloseTo(1.44, within(1e-3));
        var falling = Baselines.of(history(728, day -> 1e9 * Math.pow(0.8, day / 365.25)));
        assertThat(falling.peak().first()).isEqualTo(FIRST);
        assertThat(falling.peakProjection(FIRST.plusYears(3)))
                .isEqualTo(falling.peak().yearly());
    }
}
