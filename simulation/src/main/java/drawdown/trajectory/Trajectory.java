package drawdown.trajectory;

import drawdown.money.Money;
import drawdown.money.Share;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// How spend may develop: what is expected of each stream, and how far it may turn out otherwise.
///
/// @param start  the first simulated month
/// @param season a factor for each calendar month, January first; their mean is 1. Empty where there is no season
public record Trajectory(
        String id,
        String currency,
        YearMonth start,
        List<Stream> streams,
        Common common,
        List<Double> season,
        List<Event> events) {

    /// The spend of one scope or of one Marketplace vendor.
    ///
    /// @param level       a month's amount at the start, before discounts
    /// @param growth      a year's
    /// @param volatility  the standard deviation of the logarithm of what moves this stream alone
    /// @param persistence how much of that stays from month to month: 0 … 1, 1 excluded
    /// @param loading     how strongly the common factor moves this stream
    public record Stream(
            Kind kind, String name, Money level, Share growth, Share volatility, double persistence, double loading) {}

    public enum Kind {
        SCOPE,
        VENDOR
    }

    /// What moves all streams together, each as strongly as its loading.
    ///
    /// @param levelError  how wrong the forecast's level may be: a standard deviation of the logarithm
    /// @param growthError how wrong its yearly growth may be, likewise: uncertainty grows with the horizon
    /// @param volatility  the standard deviation of the logarithm of what comes and goes
    /// @param persistence how much of that stays from month to month: 0 … 1, 1 excluded
    public record Common(Share levelError, Share growthError, Share volatility, double persistence) {

        public static final Common NONE = new Common(Share.NONE, Share.NONE, Share.NONE, 0);
    }

    /// What may change a stream for good: a migration, a divestiture, a programme to save.
    ///
    /// @param month       the first in which it shows
    /// @param change      in the end, above −100%
    /// @param overMonths  the months in which it comes about, at least 1
    /// @param probability that it happens at all
    /// @param slipMonths  it may begin 0 … slipMonths − 1 months late, each as probable
    public record Event(
            Stream stream, YearMonth month, Share change, int overMonths, Share probability, int slipMonths) {}

    public Trajectory {
        streams = List.copyOf(streams);
        season = List.copyOf(season);
        events = List.copyOf(events);
    }

    /// The month counted from the start; negative before it.
    public int index(YearMonth month) {
        return (int) start.until(month, ChronoUnit.MONTHS);
    }

    /// What is expected of a stream in a month counted from the start, in cents: the mean over all paths, events aside.
    public double expected(Stream stream, int month) {
        double grown = StrictMath.pow(1 + stream.growth.fraction(), month / 12.0);
        return stream.level.cents() * grown * season(month);
    }

    private double season(int month) {
        return season.isEmpty() ? 1 : season.get(start.plusMonths(month).getMonthValue() - 1);
    }

    /// The variance of the logarithm of a stream in a month, events aside.
    public double variance(Stream stream, int month) {
        double level = common.levelError.fraction();
        double growth = common.growthError.fraction() * month / 12;
        double volatility = common.volatility.fraction();
        double shared = level * level + growth * growth + volatility * volatility;
        double own = stream.volatility.fraction();
        return stream.loading * stream.loading * shared + own * own;
    }
}
