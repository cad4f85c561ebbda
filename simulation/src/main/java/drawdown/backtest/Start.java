package drawdown.backtest;

import drawdown.calibration.Calibration;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// One forecast of the back-test, and what came.
///
/// @param month      the first that was forecast
/// @param monthly    `[months ahead − 1]`, on what share of the paths a month's spend was below what came
/// @param cumulative likewise, of the spend since the start
/// @param sizing     what the rules would have come to; empty where the history ends before the term
public record Start(
        YearMonth month, Calibration calibration, double[] monthly, double[] cumulative, Optional<Sizing> sizing) {

    /// @param list      what was spent, before any discount, in cents
    /// @param lastYear  the year before, likewise
    /// @param byRule    what each rule chose and what that cost
    /// @param hindsight the best of these and of the commitments worth a look, knowing what came
    public record Sizing(double list, double lastYear, Map<SizingRule, Sized> byRule, Sized hindsight) {
        public Sizing {
            byRule = Map.copyOf(byRule);
        }

        public Sized by(SizingRule rule) {
            return Objects.requireNonNull(byRule.get(rule));
        }
    }

    /// In cents.
    ///
    /// @param yearly the commitment
    public record Sized(double yearly, double cost, double trueUp) {}
}
