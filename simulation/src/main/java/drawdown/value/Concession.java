package drawdown.value;

import drawdown.agreement.Agreement;
import drawdown.clause.Account;
import drawdown.clause.Kind;
import drawdown.clause.OrderForm;
import drawdown.clause.Term;
import drawdown.money.Share;
import drawdown.provision.Provision;
import drawdown.provision.Provision.Setting;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.simulation.Sample;
import drawdown.simulation.Simulation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What may be given for what, from the papers as they stand: how many points of one term are worth a point of another,
/// or all of a term that has no points.
///
/// @param agreement without its event
/// @param stakes    one for each provision that moves money, the dearest first
public record Concession(Agreement agreement, int paths, List<Stake> stakes) {

    /// A percentage is moved by so many points up and down.
    private static final int STEP_POINTS = 5;

    private static final long PPM_OF_A_POINT = Share.WHOLE_PPM / 100;

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

        /// Whether the buyer has it already.
        public boolean held() {
            return stands.equals(better);
        }
    }

    public Concession {
        stakes = List.copyOf(stakes);
    }

    /// @param agreement whose event is not looked at
    public static Concession of(
            Agreement agreement,
            List<Provision> provisions,
            Assumptions assumptions,
            Simulation simulation,
            int paths) {
        var staying = agreement.withoutEvent();
        var stakes = provisions.stream()
                .filter(Negotiation::movesMoney)
                .flatMap(provision -> Move.of(staying, provision).stream())
                .map(move -> move.stake(staying, assumptions, simulation, paths))
                .sorted(Comparator.comparingDouble((Stake stake) -> stake.won.worth.value())
                        .reversed())
                .toList();
        return new Concession(staying, paths, stakes);
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

    /// A provision's main term at three values: where it stands, and on either side of it.
    ///
    /// @param down how many units are given from here to the worse value
    /// @param up   how many are won from here to the better value
    private record Move(
            Provision provision,
            Term term,
            Unit unit,
            Object stands,
            Object worse,
            Object better,
            double down,
            double up) {

        /// Empty where standard and target are the same.
        static Optional<Move> of(Agreement agreement, Provision provision) {
            return provision.settings().stream().findFirst().flatMap(setting -> {
                var stands = agreement
                        .inForce()
                        .getFirst()
                        .paper(setting.term())
                        .stated()
                        .value();
                return share(stands)
                        .flatMap(share -> points(provision, setting, stands, share.ppm()))
                        .or(() -> whole(provision, setting, stands));
            });
        }

        private static Optional<Move> points(Provision provision, Setting setting, Object stands, long ppm) {
            return share(setting.standard()).map(standard -> {
                long less = Math.max(0, ppm - STEP_POINTS * PPM_OF_A_POINT);
                long more = Math.min(most(setting.term()), ppm + STEP_POINTS * PPM_OF_A_POINT);
                boolean moreIsBetter = share(setting.target())
                        .map(target -> target.compareTo(standard) > 0)
                        .orElse(true);
                long worse = moreIsBetter ? less : more;
                long better = moreIsBetter ? more : less;
                return new Move(
                        provision,
                        setting.term(),
                        Unit.POINT,
                        stands,
                        like(stands, worse),
                        like(stands, better),
                        (double) Math.abs(ppm - worse) / PPM_OF_A_POINT,
                        (double) Math.abs(better - ppm) / PPM_OF_A_POINT);
            });
        }

        private static long most(Term term) {
            return term.kind() instanceof Kind.Percent(var above100) && !above100 ? Share.WHOLE_PPM : Long.MAX_VALUE;
        }

        /// From standard to target, whichever of them stands.
        private static Optional<Move> whole(Provision provision, Setting setting, Object stands) {
            return setting.standard().equals(setting.target())
                    ? Optional.empty()
                    : Optional.of(new Move(
                            provision, setting.term(), Unit.WHOLE, stands, setting.standard(), setting.target(), 1, 1));
        }

        private static Optional<Share> share(Object value) {
            return switch (value) {
                case Share share -> Optional.of(share);
                case Optional<?> maybe -> maybe.flatMap(Move::share);
                default -> Optional.empty();
            };
        }

        private static Object like(Object value, long ppm) {
            return value instanceof Optional<?> ? Optional.of(new Share(ppm)) : new Share(ppm);
        }

        Stake stake(Agreement agreement, Assumptions assumptions, Simulation simulation, int paths) {
            var values = unit == Unit.WHOLE ? List.of(worse, better) : List.of(worse, stands, better);
            var schedules = values.stream()
                    .map(value -> Negotiation.governing(agreement, Map.of(term, value)))
                    .map(governed -> Schedule.of(governed, assumptions))
                    .toList();
            var costs = Sample.of(simulation, schedules, paths, List.of(Account.COST)).stream()
                    .map(sample -> sample.of(Account.COST))
                    .toList();
            if (unit == Unit.WHOLE) {
                var both = Side.of(costs.getFirst(), costs.getLast(), 1);
                return new Stake(provision, term, stands, better, unit, both, both);
            }
            var won = Side.of(costs.get(up == 0 ? 0 : 1), costs.get(up == 0 ? 1 : 2), up == 0 ? down : up);
            var given = down == 0 ? won : Side.of(costs.get(0), costs.get(1), down);
            return new Stake(provision, term, stands, better, unit, won, given);
        }
    }
}
