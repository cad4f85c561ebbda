package drawdown.settlement;

import drawdown.clause.Account;
import drawdown.clause.Amount;
import drawdown.money.Money;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/// One movement of the ledger: what moved, because of which term of which paper, and how the amount came about.
///
/// @param number from 1
/// @param window from 1; 0 for what lies outside every window
/// @param cents  negative for a refund
/// @param cites  the term that caused it, or the part of the agreement
/// @param amount how it came about
/// @param before the balances before the movement, by account
public record Posting(
        int number,
        int window,
        YearMonth month,
        Account account,
        long cents,
        Cited cites,
        Amount amount,
        long[] before) {

    /// A term, the document that states the value that governs, that document's layer of paper, and the place in it.
    ///
    /// @param value as it is written
    public record Cited(String term, String value, String document, String layer, String place) {}

    /// The movement in words.
    public String sentence() {
        return headline() + ": " + words(amount, true) + ".";
    }

    /// The balances the amount was computed from, before the movement.
    public Map<Account, Long> operands() {
        var operands = new LinkedHashMap<Account, Long>();
        collect(amount, operands);
        return operands;
    }

    private void collect(Amount part, Map<Account, Long> operands) {
        switch (part) {
            case Account account -> operands.put(account, before[account.ordinal()]);
            case Amount.Fixed fixed -> {}
            case Amount.Part(var share, var whole) -> collect(whole, operands);
            case Amount.Lesser(var left, var right) -> {
                collect(left, operands);
                collect(right, operands);
            }
            case Amount.Beyond(var whole, var used) -> {
                collect(whole, operands);
                collect(used, operands);
            }
        }
    }

    /// The amount as its operands give it: what was moved, without its sign.
    public long computed() {
        return value(amount);
    }

    private long value(Amount part) {
        return switch (part) {
            case Account account -> before[account.ordinal()];
            case Amount.Fixed(var words, var fixed) -> fixed;
            case Amount.Part(var share, var whole) -> share.of(value(whole));
            case Amount.Lesser(var left, var right) -> Math.min(value(left), value(right));
            case Amount.Beyond(var whole, var used) -> Math.max(0, value(whole) - value(used));
        };
    }

    private String headline() {
        var x = Money.grouped(Math.abs(cents));
        return switch (account) {
            case COMMITMENT -> x + " of commitment is to be met";
            case MEASURED -> "Measured spend is " + x;
            case MARKETPLACE_ELIGIBLE -> "Marketplace counts " + x;
            case SATISFIED -> "Spend satisfies " + x + " of the commitment";
            case ROLLOVER_FILLED -> "Spend satisfies " + x + " of what had rolled";
            case CARRYFORWARD_REDEEMED -> "Carryforward satisfies " + x + " of the commitment";
            case ROLLED -> x + " rolls to the next window";
            case CARRIED -> x + " is carried forward";
            case CARRYFORWARD -> x + " is brought in as carryforward";
            case CRYSTALLISED -> x + " becomes shortfall";
            case UNCOUNTED_MARKETPLACE -> x + " of Marketplace was not needed in its window";
            case LAYER_CREDIT -> x + " of discount is granted on what is carried";
            case EXPIRED -> x + " expires";
            case CARRYFORWARD_OFFSET -> x + " of shortfall is offset by carryforward";
            case MARKETPLACE_OFFSET -> x + " of shortfall is offset by Marketplace";
            case AGGREGATE_SHORTFALL -> "The aggregate is short by " + x;
            case TRUE_UP -> cents < 0 ? x + " of true-up is refunded" : x + " of true-up is due";
            case NEXT_CYCLE_CREDIT -> x + " becomes a credit of the next cycle";
            case NEXT_CYCLE_OBLIGATION -> x + " becomes an obligation of the next cycle";
            case EXIT_FEE -> "An exit fee of " + x + " is due";
            case LIST -> (cents < 0 ? "−" : "") + x + " at list";
            case CHARGES, MARKETPLACE_CHARGES -> (cents < 0 ? "−" : "") + x + " is charged";
            case COUNTED -> (cents < 0 ? "−" : "") + x + " counts in the month";
            case RECOGNISED -> (cents < 0 ? "−" : "") + x + " of Marketplace is recognised";
            case CREDITS -> x + " is credited by the provider";
            case PREPAID_USED -> x + " is paid from prepaid credit";
            case OVER_PREMIUM -> x + " of discount is lost to over-consumption";
            case OVER_PROTECTED -> x + " at list is protected over-consumption";
            case OVER_UNPROTECTED -> x + " at list is unprotected over-consumption";
            case OUTSIDE_TERM -> x + " is spent after the exit, outside the agreement";
            case DEFICIENCY,
                    AVAILABLE,
                    ROLLOVER,
                    SHORTFALL,
                    PREPAID,
                    QUALIFYING,
                    MARKETPLACE_CUT,
                    CARRYFORWARD_RESET,
                    CARRYFORWARD_FORFEITED,
                    PREPAID_EXPIRED,
                    EXPOSURE,
                    COST -> account.words() + " " + x;
        };
    }

    private String words(Amount part, boolean top) {
        return switch (part) {
            case Account a ->
                (top ? "all of " : "") + a.words() + (top ? "" : " " + Money.grouped(before[a.ordinal()]));
            case Amount.Fixed(var words, var value) ->
                value == 0 && words.equals("nothing")
                        ? words
                        : words + (top && Math.abs(cents) == Math.abs(value) ? "" : " " + Money.grouped(value));
            case Amount.Part(var share, var whole) ->
                share + " of " + words(whole, false) + (top ? "" : ", that is " + Money.grouped(value(part)));
            case Amount.Lesser(var left, var right) ->
                "the lesser of " + words(left, false) + " and " + words(right, false);
            case Amount.Beyond(var whole, Amount.Fixed(var words, var value)) when value == 0 -> words(whole, top);
            case Amount.Beyond(var whole, var used) -> words(whole, false) + " less " + words(used, false);
        };
    }
}
