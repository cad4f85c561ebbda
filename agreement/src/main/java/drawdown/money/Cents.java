package drawdown.money;

/// Exact arithmetic on whole cents held in `double`, for loops over the paths of a block.
///
/// A `double` holds every whole number below 2⁵³, and the methods below are exact for amounts below [#LIMIT] and
/// shares up to 100%. They have no branch, so that the compiler can run them on several paths at a time.
public final class Cents {

    /// Ten trillion in cents. Who fills a block checks that no sum over a path can pass it.
    public static final double LIMIT = 1e15;

    private static final double WHOLE = Share.WHOLE_PPM;
    private static final double EIGHTH = WHOLE / 8;

    private Cents() {}

    /// `amount · ppm / 10⁶`, rounded half-even, for positive and negative amounts.
    public static double share(double amount, double ppm) {
        // The even number next to the quotient: from it, half-even is ordinary rounding of a remainder in [-1, 1].
        double even = 2 * Math.rint(amount * (ppm * 0.5e-6));
        double product = amount * ppm;
        double lost = Math.fma(amount, ppm, -product);
        double remainder = Math.fma(-even, WHOLE, product) + lost;
        return even + Math.rint(remainder * 1e-6);
    }

    /// The same for many amounts.
    public static void share(double[] amounts, double ppm, double[] shares) {
        if (ppm % EIGHTH == 0) {
            double share = ppm / WHOLE; // a product with so few bits is exact
            for (int i = 0; i < shares.length; i++) {
                shares[i] = Math.rint(amounts[i] * share);
            }
        } else {
            for (int i = 0; i < shares.length; i++) {
                shares[i] = share(amounts[i], ppm);
            }
        }
    }

    /// `⌊amount · 10⁶ / divisor⌋` for an amount of at least 0 and a divisor in 1 … 10⁶.
    public static double quotient(double amount, double divisor) {
        double near = Math.floor(amount * (WHOLE / divisor));
        double product = amount * WHOLE;
        double lost = Math.fma(amount, WHOLE, -product);
        double remainder = Math.fma(-near, divisor, product) + lost;
        // Half a unit keeps a remainder that is a whole multiple of the divisor on the right side.
        return near + Math.floor((remainder + 0.5) * (1 / divisor));
    }
}
