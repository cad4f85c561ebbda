package drawdown.claims;

import drawdown.clause.Account;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// A way to read a claim: a figure of one enterprise, as a fraction or a multiple. What is lowered is compared with what
/// it is under the standard terms, as a ratio of means over the same paths; where that is next to nothing there is no
/// figure.
public enum Measure {
    EXPOSURE(Unit.PERCENT, "exposure, credits of the next cycle included"),
    LOSS(Unit.PERCENT, "shortfall and lost discount, credits aside"),
    SHORTFALL_COST(Unit.PERCENT, "shortfall, what moves on at half"),
    OWED(Unit.PERCENT, "shortfall, what moves on in full"),
    PAID_IN_CASH(Unit.PERCENT, "shortfall paid within the term"),
    OVER_PREMIUM(Unit.PERCENT, "discount lost to over-consumption"),
    OVER_BILL(Unit.PERCENT, "bill for over-consumption"),
    POINTS(Unit.POINTS, "cost, in points of discount"),
    LOSS_POINTS(Unit.POINTS, "shortfall and lost discount, in points"),
    RECOGNISED_OF_COMMITMENT(Unit.PERCENT, "more recognised, of the commitment"),
    RECOGNISED_OF_MARKETPLACE(Unit.PERCENT, "more recognised, of Marketplace"),
    PEAK_MONTH(Unit.PERCENT, "highest month over the baseline"),
    PEAK_GROWN(Unit.PERCENT, "peak grown to mid-term over the ramp"),
    WORST_OVER_DISCOUNT(Unit.TIMES, "whole commitment over its discount"),
    EXPECTED_OVER_DISCOUNT(Unit.TIMES, "expected shortfall over the discount");

    /// What its figures are written in.
    public enum Unit {
        PERCENT,
        POINTS,
        TIMES
    }

    /// Of the list cost: what is less cannot be lowered in a way that matters.
    private static final double LEAST = 0.001;

    private final Unit unit;
    private final String words;

    Measure(Unit unit, String words) {
        this.unit = unit;
        this.words = words;
    }

    public Unit unit() {
        return unit;
    }

    /// What is lowered or compared.
    public String words() {
        return words;
    }

    OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
        return switch (this) {
            case EXPOSURE -> lowered(standard, won, means -> means.of(Account.EXPOSURE));
            case LOSS -> lowered(standard, won, means -> loss(enterprise, means));
            case SHORTFALL_COST -> lowered(standard, won, means -> shortfallCost(enterprise, means));
            case OWED -> lowered(standard, won, means -> paid(means) + means.of(Account.NEXT_CYCLE_OBLIGATION));
            case PAID_IN_CASH -> lowered(standard, won, Measure::paid);
            case OVER_PREMIUM -> lowered(standard, won, Measure::premium);
            case OVER_BILL -> share(premium(standard) - premium(won), overBill(enterprise, standard), standard);
            case POINTS -> share(standard.of(Account.COST) - won.of(Account.COST), standard.of(Account.LIST), standard);
            case LOSS_POINTS ->
                share(loss(enterprise, standard) - loss(enterprise, won), standard.of(Account.LIST), standard);
            case RECOGNISED_OF_COMMITMENT -> share(recognised(standard, won), enterprise.commitment(), standard);
            case RECOGNISED_OF_MARKETPLACE ->
                share(recognised(standard, won), standard.of(Account.MARKETPLACE_CHARGES), standard);
            case PEAK_MONTH -> OptionalDouble.of(enterprise.atPeak());
            case PEAK_GROWN -> OptionalDouble.of(enterprise.inflation());
            case WORST_OVER_DISCOUNT -> OptionalDouble.of((1 - enterprise.discount()) / enterprise.discount());
            case EXPECTED_OVER_DISCOUNT ->
                share(
                        shortfallCost(enterprise, standard),
                        standard.of(Account.LIST) - standard.of(Account.CHARGES),
                        standard);
        };
    }

    private static OptionalDouble lowered(Means standard, Means won, ToDoubleFunction<Means> cents) {
        double before = cents.applyAsDouble(standard);
        return share(before - cents.applyAsDouble(won), before, standard);
    }

    private static OptionalDouble share(double part, double whole, Means standard) {
        return whole < LEAST * standard.of(Account.LIST) ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }

    private static double paid(Means means) {
        return means.of(Account.TRUE_UP) - means.of(Account.PREPAID_USED);
    }

    private static double shortfallCost(Enterprise enterprise, Means means) {
        double later = 1 - enterprise.assumptions().nextCycleCreditValue().fraction();
        return paid(means) + later * means.of(Account.NEXT_CYCLE_OBLIGATION);
    }

    private static double loss(Enterprise enterprise, Means means) {
        return shortfallCost(enterprise, means) + premium(means);
    }

    private static double premium(Means means) {
        return means.of(Account.OVER_PREMIUM);
    }

    /// What was billed for all that is over-consumed.
    private static double overBill(Enterprise enterprise, Means means) {
        double list = means.of(Account.OVER_PROTECTED) + means.of(Account.OVER_UNPROTECTED);
        return list * (1 - enterprise.discount()) + premium(means);
    }

    private static double recognised(Means standard, Means won) {
        return won.of(Account.MARKETPLACE_ELIGIBLE) - standard.of(Account.MARKETPLACE_ELIGIBLE);
    }
}
