package drawdown.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The fast arithmetic gives what exact arithmetic gives, everywhere within its bounds.
class CentsTest {

    private static final long SEED = 42;
    private static final long LIMIT = (long) Cents.LIMIT;
    private static final BigInteger MILLION = BigInteger.valueOf(Share.WHOLE_PPM);

    @Test
    void aShareOfADrawnAmountIsExact() {
        var random = new Random(SEED);
        for (int i = 0; i < 1_000_000; i++) {
            long amount = drawn(random);
            long ppm = random.nextInt(4) == 0 ? 10_000L * random.nextInt(101) : random.nextLong(Share.WHOLE_PPM + 1);
            isExactShare(random.nextBoolean() ? amount : -amount, ppm);
        }
    }

    /// Amounts for which the share ends in half a cent, and their neighbours.
    @Test
    void aTieGoesToTheEvenCent() {
        var random = new Random(SEED);
        for (long ppm : new long[] {1, 5, 500_000, 250_000, 125_000, 62_500, 333_333, 999_999, 625_000}) {
            // amount · ppm = (2k + 1) · 500 000 has solutions where ppm has few factors 2.
            long step = Share.WHOLE_PPM / BigInteger.valueOf(ppm).gcd(MILLION).longValue();
            if (step % 2 != 0) {
                continue;
            }
            for (int i = 0; i < 20_000; i++) {
                long tie = step / 2 * (2 * random.nextLong(LIMIT / step) + 1);
                if (tie >= LIMIT) {
                    continue;
                }
                for (long amount = tie - 1; amount <= tie + 1; amount++) {
                    isExactShare(amount, ppm);
                    isExactShare(-amount, ppm);
                }
            }
        }
    }

    @Test
    void aShareAtTheBoundsIsExact() {
        for (long amount : new long[] {0, 1, 2, 999_999, 1_000_000, 1_000_001, LIMIT / 2, LIMIT - 1}) {
            for (long ppm : new long[] {0, 1, 499_999, 500_000, 500_001, 999_999, 1_000_000}) {
                isExactShare(amount, ppm);
                isExactShare(-amount, ppm);
            }
        }
    }

    @Test
    void aQuotientOfADrawnRoomIsExact() {
        var random = new Random(SEED);
        for (int i = 0; i < 1_000_000; i++) {
            long divisor = random.nextLong(1, Share.WHOLE_PPM + 1);
            // The quotient is the amount before discount; it is an amount as well.
            long amount = drawn(random) / Math.max(1, Share.WHOLE_PPM / divisor);
            isExactQuotient(amount, divisor);
        }
    }

    /// Rooms that divide without a rest, and their neighbours.
    @Test
    void aQuotientNextToAWholeOneIsExact() {
        var random = new Random(SEED);
        for (int i = 0; i < 200_000; i++) {
            long divisor = random.nextLong(1, Share.WHOLE_PPM + 1);
            long quotient = random.nextLong(LIMIT / 2);
            long room = BigInteger.valueOf(quotient)
                    .multiply(BigInteger.valueOf(divisor))
                    .divide(MILLION)
                    .longValue();
            for (long amount = Math.max(0, room - 1); amount <= room + 1; amount++) {
                isExactQuotient(amount, divisor);
            }
        }
    }

    @Test
    void aShareOfWholeCentsIsExactUpToTheLastBit() {
        var random = new Random(SEED);
        for (int i = 0; i < 300_000; i++) {
            long cents = random.nextLong() >> random.nextInt(63);
            long ppm = random.nextLong(3 * Share.WHOLE_PPM) >> random.nextInt(20);
            var exact = exact(cents, ppm);
            if (exact.bitLength() < 63) {
                assertThat(new Share(ppm).of(cents)).as("%s of %s", ppm, cents).isEqualTo(exact.longValueExact());
            }
        }
        LongStream.of(Long.MAX_VALUE, -Long.MAX_VALUE, Long.MAX_VALUE - 1)
                .forEach(cents -> assertThat(Share.WHOLE.of(cents)).isEqualTo(cents));
    }

    @Test
    void aShareThatLeaves63BitsIsAnErrorAndNeverWraps() {
        assertThatThrownBy(() -> new Share(2_000_000).of(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Share(1_000_001).of(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    /// Of every size: small amounts are not rarer than large ones.
    private static long drawn(Random random) {
        return random.nextLong(LIMIT) >> random.nextInt(50);
    }

    private static void isExactShare(long amount, long ppm) {
        long share = (long) Cents.share((double) amount, (double) ppm);
        if (share != exact(amount, ppm).longValueExact() || share != new Share(ppm).of(amount)) {
            throw new AssertionError(ppm + " ppm of " + amount + " is " + exact(amount, ppm) + ", not " + share
                    + " (seed " + SEED + ")");
        }
    }

    private static void isExactQuotient(long amount, long divisor) {
        var exact = BigInteger.valueOf(amount).multiply(MILLION).divide(BigInteger.valueOf(divisor));
        long quotient = (long) Cents.quotient((double) amount, (double) divisor);
        if (quotient != exact.longValueExact()) {
            throw new AssertionError(
                    amount + " · 10⁶ / " + divisor + " is " + exact + ", not " + quotient + " (seed " + SEED + ")");
        }
    }

    private static BigInteger exact(long amount, long ppm) {
        return new BigDecimal(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(ppm)))
                .movePointLeft(6)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigIntegerExact();
    }
}
