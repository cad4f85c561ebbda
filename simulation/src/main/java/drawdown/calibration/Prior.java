package drawdown.calibration;

/// What is known of a series before its own history tells: rounded from forecasts of the 119 weekly business series of the M4
/// competition, taken as months and made in the way of [Trend].
///
/// A series whose months move more is harder to foresee: the five fifths of these series, whose volatilities lie around 1, 2,
/// 5, 10 and 30%, were forecast a year ahead with a root mean squared error of the logarithm of 0.09, 0.21, 0.36, 0.33 and
/// 0.43. So what is assumed of a volatility of 10% grows with the root of volatility.
///
/// @param levelError  a standard deviation of the logarithm
/// @param growthError of a year's growth; also how far growth itself lies from none
record Prior(double levelError, double growthError) {

    /// Of a series that is too short to tell even that.
    static final double VOLATILITY = 0.2;

    /// How many stretches of history, one after another, it weighs as much as.
    static final double STRETCHES = 2;

    private static final double LEVEL_ERROR = 0.15;
    private static final double GROWTH_ERROR = 0.25;
    private static final double USUAL = 0.1;
    private static final double LEAST = 1 / 3.0;
    private static final double MOST = 2;

    static Prior of(double volatility) {
        double factor = Math.clamp(Math.sqrt(volatility / USUAL), LEAST, MOST);
        return new Prior(factor * LEVEL_ERROR, factor * GROWTH_ERROR);
    }

    /// Of the logarithm, so many months ahead, without what comes and goes.
    double variance(int months) {
        return Trend.sq(levelError) + Trend.sq(growthError * months / 12);
    }
}
