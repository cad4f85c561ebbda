package drawdown.lockin;

import drawdown.agreement.Agreement;
import drawdown.clause.Account;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.Spend;
import java.time.YearMonth;

/// What an agreement does when the spend of a scope or vendor leaves it: the whole agreement is run with and without.
///
/// @param what  the scope or vendor
/// @param from  the first month without it
/// @param list  what leaves, in cents before discounts
public record Leaving(String what, YearMonth from, long list, Ledger stays, Ledger leaves) {

    /// @param index of the scope, or of the vendor
    public static Leaving of(
            Agreement agreement, Spend spend, Assumptions assumptions, boolean vendor, int index, YearMonth from) {
        int month = Math.max(0, agreement.index(from));
        var rest = new Spend(
                vendor ? spend.usage() : without(spend.usage(), index, month),
                vendor ? without(spend.marketplace(), index, month) : spend.marketplace(),
                spend.credits());
        return new Leaving(
                vendor
                        ? agreement.vendors().get(index).name()
                        : agreement.scopes().get(index).name(),
                from,
                sum(vendor ? spend.marketplace() : spend.usage(), index, month),
                Ledger.of(agreement, spend, assumptions),
                Ledger.of(agreement, rest, assumptions));
    }

    private static long[][] without(long[][] rows, int index, int from) {
        var copy = new long[rows.length][];
        for (int month = 0; month < rows.length; month++) {
            copy[month] = rows[month].clone();
            if (month >= from) {
                copy[month][index] = 0;
            }
        }
        return copy;
    }

    private static long sum(long[][] rows, int index, int from) {
        long sum = 0;
        for (int month = from; month < rows.length; month++) {
            sum += rows[month][index];
        }
        return sum;
    }

    /// By how much more the agreement's commitments cost: true-up, premium and all else that variance costs.
    public long cost() {
        return leaves.total(Account.EXPOSURE) - stays.total(Account.EXPOSURE);
    }

    /// By how much the whole bill falls.
    public long saved() {
        return stays.total(Account.COST) - leaves.total(Account.COST);
    }

    public Agreement agreement() {
        return stays.agreement();
    }
}
