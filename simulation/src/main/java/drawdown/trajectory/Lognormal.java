package drawdown.trajectory;

/// The exponential function over the paths of a block, in arithmetic that is the same on every machine.
final class Lognormal {

    private Lognormal() {}

    /// `scale · exp(x + shift)`, rounded half-even to the cent. The exponential is right to 10⁻⁹ of itself for exponents
    /// from −8 to 8 and to 10⁻⁶ up to 16 either way: the series of a 32nd part, squared five times.
    static void amounts(double scale, double[] x, double shift, double[] amounts) {
        for (int i = 0; i < amounts.length; i++) {
            double v = (x[i] + shift) * (1.0 / 32);
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
            e *= e;
            amounts[i] = Math.rint(scale * e);
        }
    }
}
