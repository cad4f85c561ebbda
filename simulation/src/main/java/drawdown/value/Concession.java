package drawdown.value;

import drawdown.agreement.Agreement;
import drawdown.clause.OrderForm;
import drawdown.clause.Term;
import drawdown.provision.Provision;
import drawdown.settlement.Assumptions;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.simulation.Simulation;
import drawdown.simulation.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What may be given for what, from the papers as they stand: how many points of one term are worth a point of another,
/// or all of a term that has no points.
///
/// @param agreement without its event
/// @param stakes    one for each provision that moves money, the dearest first
/// @param leftOut   those that were not settled before somebody ended it
public record Concession(Agreement agreement, int paths, List<Stake> stakes, List<Provision> leftOut) {

    /// Below so many standard errors a worth cannot be told from nothing.
    private static final double DISTINCT = 2;

    /// What a worth is of.
    public enum Unit {
        /// A percentage point towards the target.
        POINT,

        /// The whole way from standard to target.
        WHOLE
    }

    /// What a unit is worth to the buyer in mean cost, in cents.
    ///
    /// @param byPath the same on each path
    public record Side(Estimate worth, double[] byPath) {

        static Side of(double[] worse, double[] better, double units) {
            var by = Game.saved(worse, better, worse.length);
            for (int i = 0; i < by.length; i++) {
                by[i] /= units;
            }
            return new Side(Distribution.mean(by, by.length), by);
        }

        /// Whether it can be told from nothing.
        public boolean matters() {
            return Math.abs(worth.value()) > DISTINCT * worth.standardError();
        }

        private boolean helps() {
            return matters() && worth.value() > 0;
        }
    }

    /// A term, seen from where it stands: terms bend there, so that the next point won need not be worth what the last one is.
    ///
    /// @param stands the value that governs
    /// @param better the value on the buyer's side: a few points further, or the target
    /// @param won    a unit more
    /// @param given  a unit less; where there is nothing to give, one more that is not asked for
    public record Stake(Provision provision, Term term, Object stands, Object better, Unit unit, Side won, Side given) {

        /// Whether there is a unit of it to give.
        public boolean canBeGiven() {
            return !given.equals(won);
        }

        /// Whether the buyer has it already.
        public boolean held() {
            return stands.equals(better);
        }
    }

    public Concession {
        stakes = List.copyOf(stakes);
        leftOut = List.copyOf(leftOut);
    }

    /// @param agreement whose event is not looked at
    /// @param watch     hears what a unit of the term before is worth
    public static Concession of(
            Agreement agreement,
            List<Provision> provisions,
            Assumptions assumptions,
            Simulation simulation,
            int paths,
            Watch watch) {
        var staying = agreement.withoutEvent();
        var moves = provisions.stream()
                .filter(Negotiation::movesMoney)
                .flatMap(provision -> Move.of(staying, provision).stream())
                .toList();
        var stakes = new ArrayList<Stake>();
        boolean goesOn = true;
        var known = new Estimate(0, 0);
        while (goesOn && stakes.size() < moves.size() && watch.goOn((double) stakes.size() / moves.size(), known)) {
            int done = stakes.size();
            var worth = known;
            var stake = moves.get(done)
                    .stake(
                            staying,
                            assumptions,
                            simulation,
                            paths,
                            settled -> watch.goOn((done + (double) settled / paths) / moves.size(), worth));
            stake.ifPresent(stakes::add);
            known = stake.map(s -> s.won.worth).orElse(known);
            goesOn = stake.isPresent();
        }
        var leftOut = moves.stream().skip(stakes.size()).map(Move::provision).toList();
        stakes.sort(Comparator.comparingDouble((Stake stake) -> stake.won.worth.value())
                .reversed());
        return new Concession(staying, paths, stakes, leftOut);
    }

    /// Whether what the schedule states governs nothing. The stakes are of terms where they govern.
    public boolean isGated() {
        return agreement.inForce().getFirst().terms().orderForm().precedence() == OrderForm.Precedence.APPENDIX;
    }

    /// Those worth winning, or keeping where there is no more to win.
    public List<Stake> worthWinning(Unit unit) {
        return stakes.stream()
                .filter(stake -> stake.unit == unit && stake.won.helps())
                .toList();
    }

    /// Percentages in points of which something can be paid for.
    public List<Stake> worthGiving() {
        return stakes.stream()
                .filter(stake -> stake.unit == Unit.POINT && stake.given.helps())
                .toList();
    }

    /// Those of which more costs the buyer more.
    public List<Stake> worthAvoiding() {
        return stakes.stream()
                .filter(stake -> stake.won.matters() && stake.won.worth.value() < 0)
                .toList();
    }

    /// Those of which more cannot be told from nothing.
    public List<Stake> worthNothing() {
        return stakes.stream().filter(stake -> !stake.won.matters()).toList();
    }

    /// How many units of one term, given, are worth a unit of another, won, in mean cost.
    ///
    /// @param given one worth giving
    public Estimate price(Stake given, Stake won) {
        return Distribution.ratio(won.won.byPath, given.given.byPath, paths);
    }
}
