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
/// a time. A normal is a `float`: twice as many fit into an instruction, and 24 bits are more than the law of a month's
/// spend is known to.
final class Draws {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    /// 2³² divided by the golden ratio.
    private static final int GOLDEN = 0x9E3779B9;

    private static final float TWICE_LN_2 = 1.3862944f;
    private static final float QUARTER_TURN = (float) (Math.PI / 4);

    private final long[] keys;
    private final int[] high;
    private final int[] low;
    private final float[] radius;

    /// @param first the first path of the block
    Draws(long seed, long first, int paths) {
        this.keys = new long[paths];
        this.high = new int[paths];
        this.low = new int[paths];
        this.radius = new float[paths];
        for (int path = 0; path < paths; path++) {
            keys[path] = mix(seed + STEP * (first + path + 1));
        }
    }

    /// Number `at`, uniform on 0 … 1, both excluded.
    void uniform(int at, double[] into) {
        for (int path = 0; path < into.length; path++) {
            into[path] = ((double) (mix(keys[path] + step(at)) >>> 12) + 0.5) * 0x1p-52;
        }
    }

    /// Two independent standard normals made of number `at` (Box and Muller, "A note on the generation of random normal
    /// deviates", 1958). They are right to 10⁻⁵ and reach 6.7 either way.
    ///
    /// The zeros that lead its high half and all of its low half make the radius. The angle is the high half times the
    /// golden ratio: however many zeros lead it, what may follow them is then spread evenly over the circle.
    void normals(int at, float[] one, float[] other) {
        split(keys, step(at), high, low);
        radii(high, low, radius);
        turn(high, radius, one, other);
    }

    private static long step(int at) {
        return STEP * (at + 1);
    }

    private static long mix(long key) {
        long once = (key ^ (key >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    private static void split(long[] keys, long step, int[] high, int[] low) {
        for (int i = 0; i < keys.length; i++) {
            long bits = mix(keys[i] + step);
            high[i] = (int) (bits >>> 32);
            low[i] = (int) bits;
        }
    }

    /// `√(−2 ln u)` of a uniform number `u = 2^−zeros · (1 − x)`, where x is uniform on 0 … ½, with
    /// `−ln(1 − x) = 2 artanh(x / (2 − x))` as a series.
    private static void radii(int[] high, int[] low, float[] radius) {
        for (int i = 0; i < radius.length; i++) {
            float x = Math.fma(low[i], 0x1p-33f, 0.25f);
            float y = x / (2 - x);
            float q = y * y;
            float series = Math.fma(q, 1f / 11, 1f / 9);
            series = Math.fma(q, series, 1f / 7);
            series = Math.fma(q, series, 1f / 5);
            series = Math.fma(q, series, 1f / 3);
            series = Math.fma(q, series, 1f);
            int zeros = Integer.numberOfLeadingZeros(high[i]);
            radius[i] = (float) Math.sqrt(Math.fma(zeros, TWICE_LN_2, 4 * y * series));
        }
    }

    /// The point at that radius and a random angle, whose sine and cosine are those of its quarter, doubled twice.
    private static void turn(int[] high, float[] radius, float[] one, float[] other) {
        for (int i = 0; i < radius.length; i++) {
            float quarter = high[i] * GOLDEN * (0x1p-31f * QUARTER_TURN);
            float q = quarter * quarter;
            float sine = Math.fma(q, 1f / 362_880, -1f / 5_040);
            sine = Math.fma(q, sine, 1f / 120);
            sine = Math.fma(q, sine, -1f / 6);
            sine = Math.fma(q, sine, 1) * quarter;
            float cosine = Math.fma(q, 1f / 40_320, -1f / 720);
            cosine = Math.fma(q, cosine, 1f / 24);
            cosine = Math.fma(q, cosine, -1f / 2);
            cosine = Math.fma(q, cosine, 1);
            float halfSine = 2 * sine * cosine;
            float halfCosine = Math.fma(-2 * sine, sine, 1);
            float twice = 2 * radius[i] * halfSine;
            one[i] = twice * halfCosine;
            other[i] = Math.fma(-twice, halfSine, radius[i]);
        }
    }
}
