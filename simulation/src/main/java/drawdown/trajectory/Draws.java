package drawdown.trajectory;

/// The random numbers of a block of paths: number n of path i depends on the seed, i and n alone.
///
/// They are those of the JDK's [SplittableRandom], which is a counter passed through a mixing function (Steele, Lea and
/// Flood, "Fast splittable pseudorandom number generators", 2014) and can therefore be computed at any place, for many
/// paths at a time: the key of path i is number i of `new SplittableRandom(seed)`, and the numbers of the path are
/// those of `new SplittableRandom(key)`.
///
/// Everything is plain arithmetic that IEEE 754 fixes to the last bit, without the functions of [Math] that may differ
/// from machine to machine; loops are short and without branches, so that the compiler runs them on several paths at
/// a time.
final class Draws {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-52;
    private static final double LN_2 = 0.6931471805599453;
    private static final double ROOT_2 = 1.4142135623730951;

    private final long[] keys;
    private final long[] bits;
    private final int[] zeros;
    private final double[] fraction;
    private final double[] radius;

    /// @param first the first path of the block
    Draws(long seed, long first, int paths) {
        this.keys = new long[paths];
        this.bits = new long[paths];
        this.zeros = new int[paths];
        this.fraction = new double[paths];
        this.radius = new double[paths];
        for (int path = 0; path < paths; path++) {
            keys[path] = mix(seed + STEP * (first + path + 1));
        }
    }

    /// Number `at`, uniform on 0 … 1, both excluded.
    void uniform(int at, double[] into) {
        mix(at);
        for (int path = 0; path < into.length; path++) {
            into[path] = ((double) (bits[path] >>> 12) + 0.5) * UNIT;
        }
    }

    /// Two independent standard normals made of the numbers `at` and `at + 1` (Box and Muller, "A note on the generation
    /// of random normal deviates", 1958). They are right to 10⁻¹⁰.
    void normals(int at, double[] one, double[] other) {
        mix(at);
        zeros(bits, zeros);
        fractions(bits, zeros, fraction);
        radii(zeros, fraction, radius);
        mix(at + 1);
        turn(bits, radius, one, other);
    }

    private void mix(int at) {
        mix(keys, STEP * (at + 1), bits);
    }

    private static void mix(long[] keys, long step, long[] bits) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] = mix(keys[i] + step);
        }
    }

    private static long mix(long key) {
        long once = (key ^ (key >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    // A uniform number is 2^−(zeros + 1) · (1 + fraction), so that its logarithm needs no more than that of 1 … 2.

    private static void zeros(long[] bits, int[] zeros) {
        for (int i = 0; i < bits.length; i++) {
            zeros[i] = Long.numberOfLeadingZeros(bits[i]);
        }
    }

    private static void fractions(long[] bits, int[] zeros, double[] fraction) {
        for (int i = 0; i < bits.length; i++) {
            fraction[i] = (double) (((bits[i] << zeros[i]) << 1) >>> 12) * UNIT;
        }
    }

    /// `√(−2 ln u)`, with `ln m = ln √2 + 2 artanh((m − √2) / (m + √2))` as a series.
    private static void radii(int[] zeros, double[] fraction, double[] radius) {
        for (int i = 0; i < radius.length; i++) {
            double m = fraction[i] + 1;
            double x = (m - ROOT_2) / (m + ROOT_2);
            double q = x * x;
            double series = Math.fma(q, 1.0 / 13, 1.0 / 11);
            series = Math.fma(q, series, 1.0 / 9);
            series = Math.fma(q, series, 1.0 / 7);
            series = Math.fma(q, series, 1.0 / 5);
            series = Math.fma(q, series, 1.0 / 3);
            series = Math.fma(q, series, 1.0);
            radius[i] = Math.sqrt(2 * ((zeros[i] + 0.5) * LN_2 - 2 * x * series));
        }
    }

    /// The point at that radius and a random angle: a half turn, and a sign.
    private static void turn(long[] bits, double[] radius, double[] one, double[] other) {
        for (int i = 0; i < radius.length; i++) {
            double angle = (((double) (bits[i] >>> 12) + 0.5) * UNIT - 0.5) * Math.PI;
            double signed = radius[i] * (1 - 2 * (double) (bits[i] & 1));
            double q = angle * angle;
            double sine = Math.fma(q, -1.0 / 1_307_674_368_000.0, 1.0 / 6_227_020_800.0);
            sine = Math.fma(q, sine, -1.0 / 39_916_800);
            sine = Math.fma(q, sine, 1.0 / 362_880);
            sine = Math.fma(q, sine, -1.0 / 5_040);
            sine = Math.fma(q, sine, 1.0 / 120);
            sine = Math.fma(q, sine, -1.0 / 6);
            sine = Math.fma(q, sine, 1.0) * angle;
            double cosine = Math.fma(q, 1.0 / 20_922_789_888_000.0, -1.0 / 87_178_291_200.0);
            cosine = Math.fma(q, cosine, 1.0 / 479_001_600);
            cosine = Math.fma(q, cosine, -1.0 / 3_628_800);
            cosine = Math.fma(q, cosine, 1.0 / 40_320);
            cosine = Math.fma(q, cosine, -1.0 / 720);
            cosine = Math.fma(q, cosine, 1.0 / 24);
            cosine = Math.fma(q, cosine, -1.0 / 2);
            cosine = Math.fma(q, cosine, 1.0);
            one[i] = signed * sine;
            other[i] = signed * cosine;
        }
    }
}
