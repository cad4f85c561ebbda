package drawdown.billing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The credits of each month. A month in which more was reversed than credited cannot stand in a spend file,
/// whose credits are positive: the excess takes back the nearest earlier credits, then later ones.
///
/// @param byMonth what was credited, positive
/// @param moved what was set against credits of other months
/// @param unmatched reversals with no credit to take back, at least 0
record Credits(NavigableMap<YearMonth, BigDecimal> byMonth, BigDecimal moved, BigDecimal unmatched) {

    /// @param billed the billed cost of each month's credits: negative but for reversals
    static Credits of(Map<YearMonth, BigDecimal> billed) {
        var credits = new TreeMap<YearMonth, BigDecimal>();
        billed.forEach((month, cost) -> credits.put(month, cost.negate()));
        var moved = BigDecimal.ZERO;
        var unmatched = BigDecimal.ZERO;
        for (var month : List.copyOf(credits.keySet())) {
            var excess = credits.getOrDefault(month, BigDecimal.ZERO).negate();
            if (excess.signum() > 0) {
                credits.put(month, BigDecimal.ZERO);
                var left = takeBack(credits.headMap(month, false).descendingMap(), excess);
                left = takeBack(credits.tailMap(month, false), left);
                moved = moved.add(excess.subtract(left));
                unmatched = unmatched.add(left);
            }
        }
        credits.values().removeIf(c -> c.signum() == 0);
        return new Credits(credits, moved, unmatched);
    }

    /// What is left of the amount after the credits, in their order, have given what they hold.
    private static BigDecimal takeBack(Map<YearMonth, BigDecimal> credits, BigDecimal amount) {
        var left = amount;
        for (var credit : credits.entrySet()) {
            var taken = left.min(credit.getValue().max(BigDecimal.ZERO));
            credit.setValue(credit.getValue().subtract(taken));
            left = left.subtract(taken);
        }
        return left;
    }
}
