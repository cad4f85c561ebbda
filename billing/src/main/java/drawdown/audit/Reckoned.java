package drawdown.audit;

import drawdown.agreement.Agreement;
import drawdown.agreement.Scope;
import drawdown.billing.Kind;
import drawdown.clause.Account;
import drawdown.money.Cents;
import drawdown.money.Money;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.Posting;
import drawdown.settlement.Schedule;
import drawdown.settlement.Spend;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What the agreement makes of the bill's spend: its ledger, and beside it what the bill charged.
///
/// @param purchases `[month][vendor]` in cents, before the vendor's discount
record Reckoned(Ledger ledger, List<Cell> cells, long[][] purchases) {

    /// @param credited by month, positive
    static Reckoned of(Agreement agreement, List<Cell> cells, Map<YearMonth, BigDecimal> credited) {
        var spend = Spend.none(agreement);
        for (int month = 0; month < agreement.runningMonths(); month++) {
            int m = month;
            for (int s = 0; s < agreement.scopes().size(); s++) {
                int place = s;
                spend.usage()[m][s] = cents(cells, c -> c.index() == m && c.isUsage() && c.place() == place);
            }
            for (int v = 0; v < agreement.vendors().size(); v++) {
                int place = v;
                spend.marketplace()[m][v] = cents(cells, c -> c.index() == m && !c.isUsage() && c.place() == place);
            }
            var credit = credited.getOrDefault(agreement.month(m), BigDecimal.ZERO);
            spend.credits()[m] = Math.max(0, Money.of(credit).cents());
        }
        return new Reckoned(Ledger.of(agreement, spend, Assumptions.STANDARD), cells, spend.marketplace());
    }

    private static long cents(Collection<Cell> cells, Predicate<Cell> which) {
        return Money.of(cells.stream().filter(which).map(Cell::before).reduce(BigDecimal.ZERO, BigDecimal::add))
                .cents();
    }

    Schedule schedule() {
        return ledger.schedule();
    }

    Agreement agreement() {
        return ledger.agreement();
    }

    /// The discount that over-consumption costs in a month.
    long premium(int month) {
        return ledger.postings().stream()
                .filter(p -> p.account() == Account.OVER_PREMIUM
                        && p.month().equals(agreement().month(month)))
                .mapToLong(Posting::cents)
                .sum();
    }

    /// What the bill lacks in discounts of the scopes that count, premium aside.
    BigDecimal lost(int month) {
        return cells.stream()
                .filter(cell -> cell.index() == month && counts(cell))
                .map(Cell::lost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean counts(Cell cell) {
        return cell.kind() == Kind.USAGE
                && agreement().scopes().get(cell.place()).counts();
    }

    long countingScopes() {
        return agreement().scopes().stream().filter(Scope::counts).count();
    }

    /// What of the provider's own services counts in a month as it was billed.
    long countedAsBilled(int month) {
        long counted = ledger.counted().get(month);
        return schedule().netBasis()
                ? counted - premium(month) + Money.of(lost(month)).cents()
                : counted;
    }

    /// What the agreement recognises of a vendor's charges, before any cap. Source: docs/agreement.md, 5.4.
    long eligible(int month, int vendor) {
        var terms = schedule().months().get(month);
        double amount = purchases[month][vendor];
        double cost = amount - Cents.share(amount, terms.vendor()[vendor]);
        double eligible = Cents.share(cost, terms.recognised()[vendor]);
        return (long) Cents.share(eligible, terms.lapse()[vendor]);
    }

    /// The same, as far as the window's cap leaves room for the month.
    long recognised(int month) {
        var window = schedule().windows().get(schedule().months().get(month).window());
        long before = capped(window.index(), window.from(), month);
        return capped(window.index(), window.from(), month + 1) - before;
    }

    /// Whether the cap of its window takes something from a month.
    boolean isCapped(int month) {
        return recognised(month) != allEligible(month);
    }

    private long capped(int window, int from, int to) {
        long sum = 0;
        for (int month = from; month < to; month++) {
            sum += allEligible(month);
        }
        var last = schedule().windows().get(window).lastMonth();
        var cap = schedule().inForce(last).terms().marketplace().cap();
        long limit =
                cap.map(share -> share.of(schedule().commitments()[window])).orElse(Long.MAX_VALUE);
        return Math.clamp(sum, 0, limit);
    }

    private long allEligible(int month) {
        long sum = 0;
        for (int vendor = 0; vendor < agreement().vendors().size(); vendor++) {
            sum += eligible(month, vendor);
        }
        return sum;
    }
}
