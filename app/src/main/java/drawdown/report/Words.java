package drawdown.report;

import drawdown.agreement.Agreement;
import drawdown.agreement.Commitment;
import drawdown.clause.Account;
import drawdown.clause.Kind;
import drawdown.money.Money;
import java.util.stream.Collectors;

/// What results are called, in the words of the field.
final class Words {

    private Words() {}

    /// `aws edp, USD, 2026-01 to 2028-12 (36 months)`.
    static String termOf(Agreement agreement) {
        return "%s %s, %s, %s to %s (%d month%s)"
                .formatted(
                        Kind.word(agreement.provider()),
                        Kind.word(agreement.program()),
                        agreement.currency(),
                        agreement.effective(),
                        agreement.month(agreement.months() - 1),
                        agreement.months(),
                        agreement.months() == 1 ? "" : "s");
    }

    static String commitment(Commitment commitment) {
        return switch (commitment) {
            case Commitment.Annual(var years, var aggregate) ->
                years.stream().map(Words::whole).collect(Collectors.joining(" / ")) + " a year"
                        + aggregate
                                .map(term -> ", and " + whole(term) + " over the term")
                                .orElse("");
            case Commitment.Milestones(var milestones) ->
                milestones.stream()
                        .map(m -> whole(m.cumulative()) + " by " + m.by())
                        .collect(Collectors.joining(", "));
            case Commitment.Term(var amount) -> whole(amount) + " over the term";
        };
    }

    /// Grouped, without decimals where they are zero.
    private static String whole(Money money) {
        var text = money.toString();
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    /// What a total means.
    static String meaning(Account total) {
        return switch (total) {
            case LIST -> "usage at list, without Marketplace";
            case CHARGES -> "usage after the agreement's discount";
            case MARKETPLACE_CHARGES -> "Marketplace after the vendors' discounts";
            case CREDITS -> "credited by the provider";
            case OVER_PREMIUM -> "discount lost to over-consumption";
            case OVER_PROTECTED -> "list of usage over the commitment, within the protected band";
            case OVER_UNPROTECTED -> "list of usage beyond the protected band";
            case CRYSTALLISED -> "all shortfall booked";
            case CARRYFORWARD_OFFSET -> "shortfall offset by carryforward held to the end";
            case MARKETPLACE_OFFSET -> "shortfall offset by Marketplace that no window needed";
            case TRUE_UP -> "paid in cash for shortfall";
            case PREPAID_USED -> "usage paid from earlier shortfall payments";
            case AGGREGATE_SHORTFALL -> "shortfall against the obligation over the whole term";
            case EXIT_FEE -> "due for leaving early";
            case LAYER_CREDIT -> "extra discount on what was carried";
            case EXPIRED -> "carryforward and prepaid credit that ran out";
            case NEXT_CYCLE_CREDIT -> "credit brought into the next cycle";
            case NEXT_CYCLE_OBLIGATION -> "obligation brought into the next cycle";
            case OUTSIDE_TERM -> "spend after the exit, before discounts";
            case EXPOSURE -> "what missing or exceeding the commitment costs in all";
            case COST -> "the whole bill";
            default -> total.words();
        };
    }
}
