package drawdown.synthetic;

import drawdown.billing.Kind;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.synthetic.Plan.Purchase;
import drawdown.synthetic.Sums.Sum;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// The provider's own statement of the commitment, in the form of the events of a MACC: what each invoice took off it.
/// The provider counts what it billed, right or wrong. Source: Microsoft.Consumption/events, api 2021-05-01.
///
/// @param commitment over the term
public record Statement(Money commitment, List<Event> events) {

    /// @param decrement what it takes off the commitment; negative for what it gives back
    /// @param balance   of the commitment after it, at least 0
    public record Event(YearMonth month, String description, String invoice, Money decrement, Money balance) {

        private Event withBalance(long cents) {
            return new Event(month, description, invoice, decrement, new Money(Math.max(0, cents)));
        }

        private String csv() {
            return month.atEndOfMonth() + ",\"" + description.replace("\"", "\"\"") + "\"," + invoice
                    + ",SettledCharges," + Money.plain(-decrement.cents()) + "," + balance.plain();
        }
    }

    public Statement {
        events = List.copyOf(events);
    }

    static Statement of(Plan plan, Sums sums) {
        var agreement = plan.agreement();
        long commitment = Arrays.stream(
                        agreement.lastCommitment().allotments(agreement.effective(), agreement.months()))
                .sum();
        var events = new ArrayList<Event>();
        long left = commitment;
        for (var month : plan.months()) {
            for (var event : events(month, plan, sums)) {
                left -= event.decrement.cents();
                events.add(event.withBalance(left));
            }
        }
        return new Statement(new Money(commitment), events);
    }

    private static List<Event> events(YearMonth month, Plan plan, Sums sums) {
        var events = new ArrayList<Event>();
        var invoice = Truth.Invoice.id(month, Truth.Invoice.PROVIDER);
        events.add(new Event(month, "Services", invoice, measured(month, plan, sums), Money.ZERO));
        for (var purchase : plan.eligible()) {
            if (purchase.month().equals(month)) {
                var bought = new Event(
                        month,
                        "Marketplace: " + purchase.vendor(),
                        Truth.Invoice.id(month, Truth.Invoice.ofVendor(purchase.index())),
                        eligible(purchase, plan, sums),
                        Money.ZERO);
                events.addAll(Collections.nCopies(plan.recognised(purchase), bought));
            }
        }
        return events;
    }

    /// What a month takes off: charges of the scopes that count, and credits where those do.
    private static Money measured(YearMonth month, Plan plan, Sums sums) {
        var scopes = plan.agreement().scopes();
        boolean net = plan.schedule().netBasis();
        var charges = IntStream.range(0, scopes.size())
                .filter(scope -> scopes.get(scope).counts())
                .mapToObj(scope -> sums.cost(net, sum -> is(sum, month, Kind.USAGE, scope)))
                .map(Money::of)
                .reduce(Money.ZERO, Money::plus);
        var credits = Money.of(
                sums.cost(true, sum -> sum.month().equals(month) && sum.line().equals("Credit")));
        return plan.schedule().creditsReduce() ? charges.plus(credits) : charges;
    }

    /// What the agreement recognises of a purchase. Rated in whole cents; source: agreement.md, section 5.
    static Money eligible(Purchase purchase, Plan plan, Sums sums) {
        var month = plan.schedule().months().get(plan.agreement().index(purchase.month()));
        int vendor = purchase.index();
        var amount = Money.of(sums.cost(false, sum -> is(sum, purchase.month(), Kind.MARKETPLACE, vendor)));
        var discount = amount.times(new Share((long) month.vendor()[vendor]));
        return new Money(amount.cents() - discount.cents()).times(new Share((long) month.recognised()[vendor]));
    }

    private static boolean is(Sum sum, YearMonth month, Kind kind, int place) {
        return sum.isSpend()
                && sum.month().equals(month)
                && sum.service().kind() == kind
                && sum.service().place() == place;
    }

    /// As it is written.
    String csv() {
        var text = new StringBuilder("transactionDate,description,invoiceNumber,eventType,charges,closedBalance\n");
        events.forEach(event -> text.append(event.csv()).append('\n'));
        return text.toString();
    }
}
