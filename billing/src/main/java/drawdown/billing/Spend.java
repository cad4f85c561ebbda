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
///
/// @param grossed what was added to usage because the bill is net of a discount in force
record Spend(List<SpendRow> rows, Credits credits, Money grossed) {

    private record Key(YearMonth month, Place.Spend place) {}

    /// Each amount is an exact sum, rounded half-even to the cent; that of usage is before the discount in force.
    static Spend of(Collection<Placed> all, NetOf netOf) {
        var sums = new HashMap<Key, BigDecimal>();
        var credited = new TreeMap<YearMonth, BigDecimal>();
        for (var placed : all) {
            var charges = placed.charges();
            if (placed.isSpend(Kind.CREDIT)) {
                credited.merge(charges.month(), charges.billed(), BigDecimal::add);
            } else if (charges.sum().charges() > 0) {
                placed.place()
                        .spend()
                        .ifPresent(s -> sums.merge(new Key(charges.month(), s), charges.billed(), BigDecimal::add));
            }
        }
        var rows = new ArrayList<SpendRow>();
        long grossed = 0;
        for (var sum : sums.entrySet()) {
            var place = sum.getKey().place();
            var net = Money.of(sum.getValue());
            var before = place.kind() == Kind.USAGE ? netOf.before(sum.getValue(), place.name()) : net;
            grossed += before.cents() - net.cents();
            rows.add(new SpendRow(sum.getKey().month(), place.kind(), place.name(), before));
        }
        var credits = Credits.of(credited);
        credits.byMonth().forEach((month, sum) -> rows.add(new SpendRow(month, Kind.CREDIT, "", Money.of(sum))));
        rows.removeIf(row -> row.kind() == Kind.CREDIT && row.amount().equals(Money.ZERO));
        return new Spend(rows.stream().sorted().toList(), credits, new Money(grossed));
    }
}
