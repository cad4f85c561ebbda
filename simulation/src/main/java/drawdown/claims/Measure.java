package drawdown.claims;

import drawdown.clause.Account;
import drawdown.money.Share;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// A way to read a claim: a figure of one enterprise, as a fraction or a multiple. What is lowered is compared with what
/// it is under the standard terms, as a ratio of means over the same paths; where that is next to nothing there is no
/// figure.
public enum Measure {
    EXPOSURE(Unit.PERCENT, "exposure, credits of the next cycle included") {
        @Override
        OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
            return lowered(standard, won, means -> means.of(Account.EXPOSURE));
        }
    },

    LOSS(Unit.PERCENT, "shortfall and lost discount, credits aside") {
        @Override
        OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
            return lowered(standard, won, means -> loss(enterprise, means));
        }
    },

    SHORTFALL_COST(Unit.PERCENT, "shortfall, what moves on at half") {
        @Override
        OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
            return lowered(standard, won, means -> shortfallCost(enterprise, means));
        }
    },

    OWED(Unit.PERCENT, "shortfall, what moves on in full") {
        @Override
        OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
            return lowered(standard, won, means -> paid(means) + means.of(Account.NEXT_CYCLE_OBLIGATION));
        }
    },

    PAID_IN_CASH(Unit.PERCENT, "shortfall paid within the term") {
        @Override
        OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
            return lowered(standard, won, Measure::paid);
        }
    },

    OVER_PREMIUM(Unit.PERCENT, "discount lost to over-consumption") {
        @Override
        OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
            return lowered(standard, won, means -> means.of(Account.OVER_PREMIUM));
        }
    },

    OVER_BILL(Unit.PERCENT, "bill for over-consumption") {
        @Override
        OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
            double list = standard.of(Account.OVER_PROTECTED) + standard.of(Account.OVER_UNPROTECTED);
            double bill = list * (1 - enterprise.discount()) + standard.of(Account.OVER_PREMIUM);
            return share(standard.of(Account.OVER_PREMIUM) - won.of(Account.OVER_PREMIUM), bill, standard);
        }
    },

    POINTS(Unit.POINTS, "cost, in points of discount") {
        @Override
        OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
            return share(standard.of(Account.COST) - won.of(Account.COST), standard.of(Account.LIST), standard);
        }
    },

    LOSS_POINTS(Unit.POINTS, "shortfall and lost discount, in points") {
        @Override
        OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
            return share(loss(enterprise, standard) - loss(enterprise, won), standard.of(Account.LIST), standard);
        }
    },

    RECOGNISED_OF_COMMITMENT(Unit.PERCENT, "more recognised, of the commitment") {
        @Override
        OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
            return share(recognised(standard, won), enterprise.commitment(), standard);
        }
    },

    RECOGNISED_OF_MARKETPLACE(Unit.PERCENT, "more recognised, of Marketplace") {
        @Override
        OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
            return share(recognised(standard, won), standard.of(Account.MARKETPLACE_CHARGES), standard);
        }
    },

    PEAK_MONTH(Unit.PERCENT, "highest month over the baseline") {
        @Override
        OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
            return OptionalDouble.of(enterprise.atPeak());
        }
    },

    PEAK_GROWN(Unit.PERCENT, "peak grown to mid-term over the ramp") {
        @Override
        OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
            return OptionalDouble.of(enterprise.inflation());
        }
    },

    WORST_OVER_DISCOUNT(Unit.TIMES, "whole commitment over its discount") {
        @Override
        OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
            return OptionalDouble.of((1 - enterprise.discount()) / enterprise.discount());
        }
    },

    EXPECTED_OVER_DISCOUNT(Unit.TIMES, "expected shortfall over the discount") {
        @Override
        OptionalDouble of(Enterprise enterprise, Means standard, Means won) {
            return share(
                    shortfallCost(enterprise, standard),
                    standard.of(Account.LIST) - standard.of(Account.CHARGES),
                    standard);
        }
    };

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

    abstract OptionalDouble of(Enterprise enterprise, Means standard, Means won);

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
        double later =
                1 - (double) enterprise.assumptions().nextCycleCreditValue().ppm() / Share.WHOLE_PPM;
        return paid(means) + later * means.of(Account.NEXT_CYCLE_OBLIGATION);
    }

    private static double loss(Enterprise enterprise, Means means) {
        return shortfallCost(enterprise, means) + means.of(Account.OVER_PREMIUM);
    }

    private static double recognised(Means standard, Means won) {
        return won.of(Account.MARKETPLACE_ELIGIBLE) - standard.of(Account.MARKETPLACE_ELIGIBLE);
    }
}
