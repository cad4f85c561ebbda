package drawdown.settlement;

import static drawdown.clause.Account.CARRYFORWARD;
import static drawdown.clause.Account.CHARGES;
import static drawdown.clause.Account.COST;
import static drawdown.clause.Account.CREDITS;
import static drawdown.clause.Account.EXIT_FEE;
import static drawdown.clause.Account.EXPOSURE;
import static drawdown.clause.Account.LAYER_CREDIT;
import static drawdown.clause.Account.LIST;
import static drawdown.clause.Account.MARKETPLACE_CHARGES;
import static drawdown.clause.Account.NEXT_CYCLE_CREDIT;
import static drawdown.clause.Account.NEXT_CYCLE_OBLIGATION;
import static drawdown.clause.Account.OUTSIDE_TERM;
import static drawdown.clause.Account.OVER_PREMIUM;
import static drawdown.clause.Account.PREPAID_USED;
import static drawdown.clause.Account.TRUE_UP;

import drawdown.agreement.Event;
import drawdown.agreement.Window;
import drawdown.clause.Balances;
import drawdown.clause.Closing;
import drawdown.clause.Prepaid;
import drawdown.money.Cents;
import java.util.Optional;

/// The one engine: settles blocks of paths under an agreement, for the ledger and the simulation alike. Not for use by
/// several threads at a time.
public final class Settlement {

    private final Schedule schedule;
    private final Optional<MonthJournal> journal;
    private final Outcome outcome;
    private final Rating rating;
    private final Close close;
    private final Prepaid prepaid = new Prepaid();

    public Settlement(Schedule schedule, int paths) {
        this(schedule, paths, Optional.empty(), false);
    }

    /// One whose outcomes also say what is recognised of Marketplace month by month.
    public static Settlement byMonth(Schedule schedule, int paths) {
        return new Settlement(schedule, paths, Optional.empty(), true);
    }

    /// @param journal hears every movement; for a block of one path
    Settlement(Schedule schedule, int paths, Optional<MonthJournal> journal) {
        this(schedule, paths, journal, false);
    }

    private Settlement(Schedule schedule, int paths, Optional<MonthJournal> journal, boolean byMonth) {
        this.schedule = schedule;
        this.journal = journal;
        this.outcome = new Outcome(schedule, paths, byMonth);
        this.rating = new Rating(schedule, paths, journal);
        this.close = new Close(schedule, outcome);
    }

    /// The outcome of each path; it holds until the next call.
    ///
    /// @throws ArithmeticException where a path's amounts add up to more than the engine holds exactly
    public Outcome settle(Block block) {
        var balances = outcome.balances();
        balances.clear();
        block.addUp(schedule.months().size(), balances.of(LIST));
        prepaid.clear();
        var windows = schedule.windows();
        close.open(closing(windows.getFirst()), 0);
        openingCredit(balances);
        for (var window : windows) {
            outcome.open(window.index());
            for (int month = window.from(); month < window.to(); month++) {
                rate(month, window, block, balances);
            }
            journal.ifPresent(j -> j.at(window.index(), window.lastMonth()));
            close.close(closing(window));
            if (window.lastMonth() < schedule.months().size() - 1) {
                prepaid.expire(window.lastMonth(), balances, journal.map(j -> j));
            }
            balances.clearWindow();
        }
        outsideTerm(block, balances);
        sums(balances);
        return outcome;
    }

    private void rate(int month, Window window, Block block, Balances balances) {
        journal.ifPresent(j -> j.at(window.index(), month));
        rating.rate(schedule.months().get(month), block, prepaid, balances, outcome.counted(month));
        outcome.rated(month);
        if (month < window.lastMonth()) {
            prepaid.expire(month, balances, journal.map(j -> j));
        }
    }

    private Closing closing(Window window) {
        boolean last = window.to() == schedule.months().size();
        boolean exit = schedule.agreement().event().filter(Event::isExit).isPresent();
        return new Closing(
                schedule.inForce(window.lastMonth()).terms(),
                window.index(),
                window.lastMonth(),
                last,
                last && exit,
                outcome.balances(),
                prepaid,
                journal.map(j -> j));
    }

    private void openingCredit(Balances balances) {
        long credit = schedule.agreement().openingCredit().cents();
        Tiers.add(balances.of(CARRYFORWARD), (double) credit);
        journal.ifPresent(j -> j.opening(credit));
    }

    /// Spend in the months after an exit: outside the agreement, neither rated nor counted.
    private void outsideTerm(Block block, Balances balances) {
        int scopes = schedule.agreement().scopes().size();
        int vendors = schedule.agreement().vendors().size();
        for (int month = schedule.months().size(); month < schedule.agreement().months(); month++) {
            for (int s = 0; s < scopes; s++) {
                outside(month, block.usage()[month * scopes + s], balances);
            }
            for (int v = 0; v < vendors; v++) {
                outside(month, block.marketplace()[month * vendors + v], balances);
            }
        }
    }

    private void outside(int month, double[] amounts, Balances balances) {
        Tiers.add(balances.of(OUTSIDE_TERM), amounts);
        journal.ifPresent(j -> j.outside(month, amounts[0]));
    }

    /// Exposure is what variance costs; cost is the whole bill. Credit and obligation of the next cycle count at what
    /// the scenario says they are worth.
    private void sums(Balances balances) {
        double value = (double) schedule.assumptions().nextCycleCreditValue().ppm();
        double rest =
                (double) schedule.assumptions().nextCycleCreditValue().rest().ppm();
        double[] exposure = balances.of(EXPOSURE);
        double[] cost = balances.of(COST);
        double[] obligation = balances.of(NEXT_CYCLE_OBLIGATION);
        double[] credit = balances.of(NEXT_CYCLE_CREDIT);
        for (int i = 0; i < cost.length; i++) {
            cost[i] = Cents.share(obligation[i], rest) - Cents.share(credit[i], value);
        }
        Tiers.add(cost, balances.of(TRUE_UP));
        Tiers.subtract(cost, balances.of(PREPAID_USED));
        Tiers.add(cost, balances.of(EXIT_FEE));
        Tiers.subtract(cost, balances.of(LAYER_CREDIT));
        System.arraycopy(cost, 0, exposure, 0, cost.length);
        Tiers.add(exposure, balances.of(OVER_PREMIUM));
        Tiers.add(cost, balances.of(CHARGES));
        Tiers.add(cost, balances.of(MARKETPLACE_CHARGES));
        Tiers.subtract(cost, balances.of(CREDITS));
    }
}
