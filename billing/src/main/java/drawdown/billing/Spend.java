package drawdown.billing;

import drawdown.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/// The rows of a spend file and the credits among them.
record Spend(List<SpendRow> rows, Credits credits) {

    private record Key(YearMonth month, Place.Spend place) {}

    /// Each amount is an exact sum, rounded half-even to the cent.
    static Spend of(Collection<Placed> all) {
        var sums = new HashMap<Key, BigDecimal>();
        var credited = new TreeMap<YearMonth, BigDecimal>();
        for (var placed : all) {
            var charges = placed.charges();
            if (placed.isSpend(Kind.CREDIT)) {
                credited.merge(charges.month(), charges.billed(), BigDecimal::add);
            } else if (placed.place() instanceof Place.Spend spend
                    && charges.sum().charges() > 0) {
                sums.merge(new Key(charges.month(), spend), charges.billed(), BigDecimal::add);
            }
        }
        var rows = new ArrayList<SpendRow>();
        sums.forEach(
                (key, sum) -> rows.add(new SpendRow(key.month, key.place.kind(), key.place.name(), Money.of(sum))));
        var credits = Credits.of(credited);
        credits.byMonth().forEach((month, sum) -> rows.add(new SpendRow(month, Kind.CREDIT, "", Money.of(sum))));
        rows.removeIf(row -> row.kind() == Kind.CREDIT && row.amount().equals(Money.ZERO));
        return new Spend(rows.stream().sorted().toList(), credits);
    }
}
