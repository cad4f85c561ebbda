package drawdown.settlement;

import static drawdown.clause.Account.CHARGES;
import static drawdown.clause.Account.COUNTED;
import static drawdown.clause.Account.CREDITS;
import static drawdown.clause.Account.MARKETPLACE_CHARGES;
import static drawdown.clause.Account.OVER_PREMIUM;
import static drawdown.clause.Account.OVER_PROTECTED;
import static drawdown.clause.Account.OVER_UNPROTECTED;
import static drawdown.clause.Account.RECOGNISED;

import drawdown.agreement.Scope;
import drawdown.clause.Balances;
import drawdown.clause.Prepaid;
import drawdown.money.Cents;
import drawdown.money.Share;
import drawdown.settlement.Schedule.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Rates the months of a block, scope by scope in the order of the file: what is charged, and what counts
/// (docs/agreement.md, 5).
final class Rating {

    private final Schedule schedule;
    private final List<Scope> scopes;
    private final int vendors;
    private final boolean gross;
    private final boolean net;
    private final boolean creditsReduce;
    private final Optional<MonthJournal> journal;
    private final Tiers tiers;
    private final double[] atDiscount;
    private final double[] positive;
    private final double[] within;
    private final double[] rest;
    private final double[] over;
    private final double[] price;
    private final double[] charge;
    private final double[] countingCharges;
    private double coverOfBase;

    Rating(Schedule schedule, int paths, Optional<MonthJournal> journal) {
        this.schedule = schedule;
        this.scopes = schedule.agreement().scopes();
        this.vendors = schedule.agreement().vendors().size();
        this.gross = schedule.gross();
        this.net = schedule.netBasis();
        this.creditsReduce = schedule.creditsReduce();
        this.journal = journal;
        this.tiers = new Tiers(paths);
        this.atDiscount = new double[paths];
        this.positive = new double[paths];
        this.within = new double[paths];
        this.rest = new double[paths];
        this.over = new double[paths];
        this.price = new double[paths];
        this.charge = new double[paths];
        this.countingCharges = new double[paths];
    }

    /// @param counted what counts in this month, by path; filled here
    void rate(Month month, Block block, Prepaid prepaid, Balances balances, double[] counted) {
        rooms(month);
        Arrays.fill(counted, 0);
        if (schedule.prepays()) {
            Arrays.fill(countingCharges, 0);
        }
        boolean tiered = schedule.commitments()[month.window()] != 0;
        for (int s = 0; s < scopes.size(); s++) {
            var list = block.usage()[month.index() * scopes.size() + s];
            boolean counts = scopes.get(s).counts();
            var whole = Tiers.price(list, month.discount()[s], atDiscount);
            boolean fits = !counts || !tiered || takeWhole(net ? whole : list, block.refunds());
            var charged = fits ? whole : split(month, s, list, whole, block.refunds(), balances);
            Tiers.add(balances.of(CHARGES), charged);
            if (counts) {
                Tiers.add(counted, net ? charged : list);
                if (schedule.prepays()) {
                    Tiers.add(countingCharges, charged);
                }
            }
            int scope = s;
            journal.ifPresent(j -> j.rated(
                    month,
                    scope,
                    list[0],
                    fits ? null : new MonthJournal.Split(within[0], over[0], list[0] - within[0] - over[0], charge[0]),
                    whole[0]));
        }
        marketplace(month, block, balances);
        var credits = block.credits()[month.index()];
        Tiers.add(balances.of(CREDITS), credits);
        if (creditsReduce) {
            Tiers.subtract(counted, credits);
        }
        journal.ifPresent(j -> j.credited(month, credits[0]));
        prepay(month, prepaid, balances, counted);
        Tiers.add(balances.of(COUNTED), counted);
    }

    /// Opens the rooms of the month: within the commitment afresh each month (gross) or with the base (net), protected
    /// over-consumption with the base. A cap that changes within a base leaves what was taken as taken, and may
    /// leave less than nothing.
    private void rooms(Month month) {
        if (gross || month.beginsBase()) {
            Arrays.fill(tiers.room, month.room());
        }
        if (month.beginsBase()) {
            Arrays.fill(tiers.cover, month.cover());
            Arrays.fill(tiers.overdrawn, 0);
        } else if (month.cover() != coverOfBase) {
            tiers.changeCover(month.cover() - coverOfBase);
        }
        coverOfBase = month.cover();
    }

    /// Takes all of the amounts within the commitment, if there is room for them on every path.
    private boolean takeWhole(double[] measured, boolean refunds) {
        var measures = refunds ? Tiers.positive(measured, price) : measured;
        boolean fits = Tiers.fit(measures, tiers.room);
        if (fits) {
            Tiers.subtract(tiers.room, measures);
        }
        return fits;
    }

    /// Splits amounts of which one at least may not fit within the commitment: at the full discount, at the retained
    /// one, at the public rate. A refund has no tier: it is priced whole.
    private double[] split(Month month, int scope, double[] list, double[] whole, boolean refunds, Balances balances) {
        double discount = month.discount()[scope];
        var amounts = refunds ? Tiers.positive(list, positive) : list;
        var measured = net ? whole : list;
        take(amounts, refunds ? Tiers.positive(measured, price) : measured, discount, tiers.room, within);
        Tiers.difference(amounts, within, rest);
        var beyond = splitBeyond(month.retained()[scope], balances);
        Tiers.sum(Tiers.price(within, discount, charge), beyond, charge);
        if (refunds) {
            Tiers.addNegative(charge, whole);
        }
        Tiers.addDifference(balances.of(OVER_PREMIUM), charge, whole);
        Tiers.add(balances.of(OVER_PROTECTED), over);
        return charge;
    }

    /// Splits the `rest` beyond the commitment: what the cover reaches moves to `over`.
    ///
    /// @return what both cost
    private double[] splitBeyond(double retained, Balances balances) {
        var atRetained = Tiers.price(rest, retained, price);
        var measured = net ? atRetained : rest;
        if (Tiers.fit(measured, tiers.cover)) {
            System.arraycopy(rest, 0, over, 0, over.length);
            Tiers.subtract(tiers.cover, measured);
            return atRetained;
        }
        take(rest, measured, retained, tiers.cover, over);
        Tiers.subtract(rest, over);
        Tiers.add(balances.of(OVER_UNPROTECTED), rest);
        Tiers.sum(Tiers.price(over, retained, price), rest, price);
        return price;
    }

    private void take(double[] list, double[] measured, double discount, double[] room, double[] taken) {
        if (net) {
            Tiers.takeNet(list, measured, discount, room, taken);
        } else {
            Tiers.takeList(list, room, taken);
        }
    }

    private void marketplace(Month month, Block block, Balances balances) {
        for (int v = 0; v < vendors; v++) {
            var amounts = block.marketplace()[month.index() * vendors + v];
            var cost = Tiers.price(amounts, month.vendor()[v], price);
            Tiers.add(balances.of(MARKETPLACE_CHARGES), cost);
            double percent = month.recognised()[v];
            if (percent > 0) {
                Cents.share(cost, percent, over);
                if (month.lapse()[v] < Share.WHOLE_PPM) {
                    Cents.share(over, month.lapse()[v], over);
                }
                Tiers.add(balances.of(RECOGNISED), over);
            }
            int vendor = v;
            journal.ifPresent(j -> j.bought(month, vendor, amounts[0], cost[0], percent > 0 ? over[0] : 0));
        }
    }

    /// Prepaid credit pays the charges that count; what it pays counts only where the agreement says so.
    private void prepay(Month month, Prepaid prepaid, Balances balances, double[] counted) {
        if (prepaid.isEmpty()) {
            return;
        }
        prepaid.pay(countingCharges, price, balances);
        if (!month.inForce().terms().underCommit().creditCounts()) {
            Tiers.subtract(counted, price);
        }
        journal.ifPresent(j -> j.prepaid(month, price[0]));
    }
}
