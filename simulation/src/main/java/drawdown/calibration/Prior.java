package drawdown.calibration;

/// What is assumed of a series that is too short to tell: rounded from the forecasts of the 119 weekly business series of the
/// M4 competition, made month by month in the way of [Trend]. The root of their mean squared error, of the logarithm, was
/// 0.16 after one month, 0.24 after six, 0.31 after twelve and 0.47 after twenty-four.
final class Prior {

    static final double LEVEL_ERROR = 0.15;

    /// Of a year's growth; also how far growth itself lies from none.
    static final double GROWTH_ERROR = 0.25;

    static final double VOLATILITY = 0.2;

    /// How many stretches of history, one after another, it weighs as much as.
    static final double STRETCHES = 2;

    private Prior() {}

    /// Of the logarithm, so many months ahead, without what comes and goes.
    static double variance(int months) {
        double growth = GROWTH_ERROR * months / 12;
        return LEVEL_ERROR * LEVEL_ERROR + growth * growth;
    }
}
