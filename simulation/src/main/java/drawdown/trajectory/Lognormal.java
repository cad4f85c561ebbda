package drawdown.trajectory;

/// The exponential function over the paths of a block, in arithmetic that is the same on every machine.
final class Lognormal {

    private Lognormal() {}

    /// `scale · exp(own + loading · shared − correction)`, rounded half-even to the cent. The exponential is right to 10⁻⁹
    /// of itself for exponents from −4 to 4 and to 10⁻⁶ for those up to 9 either way: the series of a 16th part, squared
    /// four times.
    static void amounts(
            double scale, double[] own, double loading, double[] shared, double correction, double[] amounts) {
        for (int i = 0; i < amounts.length; i++) {
            double v = Math.fma(loading, shared[i], own[i] - correction) * (1.0 / 16);
            double e = Math.fma(v, 1.0 / 40_320, 1.0 / 5_040);
            e = Math.fma(v, e, 1.0 / 720);
            e = Math.fma(v, e, 1.0 / 120);
            e = Math.fma(v, e, 1.0 / 24);
            e = Math.fma(v, e, 1.0 / 6);
            e = Math.fma(v, e, 1.0 / 2);
            e = Math.fma(v, e, 1.0);
            e = Math.fma(v, e, 1.0);
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            amounts[i] = Math.rint(scale * e);
        }
    }
}
