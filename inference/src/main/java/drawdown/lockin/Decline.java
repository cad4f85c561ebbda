package drawdown.lockin;

import java.util.SplittableRandom;

/// How the list price of a model falls: now and then, by any part, and never back. Cuts come at any time with the same
/// probability, and the logarithm of what they take is exponential: of all such processes the one with these two figures.
///
/// @param yearly     the fall in a year, as a share: of the mean logarithm, so that a typical price falls by it
/// @param volatility the standard deviation of the logarithm after a year; 0 for a steady fall
public record Decline(double yearly, double volatility) {

    public static final Decline NONE = new Decline(0, 0);

    public Decline {
        if (!(yearly >= 0 && yearly < 1 && volatility >= 0)) {
            throw new IllegalArgumentException("a decline of " + yearly + " with volatility " + volatility);
        }
    }

    private double rate() {
        return -Math.log1p(-yearly);
    }

    /// The mean logarithm of a cut; 0 where the fall is steady.
    private double size() {
        return yearly == 0 ? 0 : volatility * volatility / (2 * rate());
    }

    /// How many cuts a year has on average; none where the fall is steady.
    public double cutsPerYear() {
        return size() == 0 ? 0 : rate() / size();
    }

    /// What a typical cut takes, as a share.
    public double cut() {
        return -Math.expm1(-size());
    }

    /// What is left of a price after a month, as a factor.
    double month(SplittableRandom random) {
        if (size() == 0) {
            return Math.exp(-rate() / 12);
        }
        double taken = 0;
        for (double at = random.nextExponential(); at < cutsPerYear() / 12; at += random.nextExponential()) {
            taken += size() * random.nextExponential();
        }
        return Math.exp(-taken);
    }

    /// What is left of a price after so many months, on average.
    public double expected(int months) {
        double perYear = size() == 0 ? rate() : cutsPerYear() * size() / (1 + size());
        return Math.exp(-perYear * months / 12);
    }
}
