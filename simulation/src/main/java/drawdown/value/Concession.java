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

    /// A term, and what one unit of it is worth to the buyer in mean cost, in cents.
    ///
    /// @param stands the value that governs
    /// @param better the value on the buyer's side: a few points from where it stands, or the target
    /// @param byPath the worth on each path
    public record Stake(
            Provision provision, Term term, Object stands, Object better, Unit unit, Estimate worth, double[] byPath) {

        /// Whether it can be told from nothing.
        public boolean matters() {
            return Math.abs(worth.value()) > DISTINCT * worth.standardError();
        }

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
                .sorted(Comparator.comparingDouble((Stake stake) -> stake.worth.value())
                        .reversed())
                .toList();
        return new Concession(staying, paths, stakes);
    }

    /// Whether what the schedule states governs nothing. The stakes are of terms where they govern.
    public boolean isGated() {
        return agreement.inForce().getFirst().terms().orderForm().precedence() == OrderForm.Precedence.APPENDIX;
    }

    /// Those worth having, in a unit.
    public List<Stake> worthHaving(Unit unit) {
        return stakes.stream()
                .filter(stake -> stake.unit == unit && stake.matters() && stake.worth.value() > 0)
                .toList();
    }

    /// Those whose target costs the buyer more than what it replaces.
    public List<Stake> worthAvoiding() {
        return stakes.stream()
                .filter(stake -> stake.matters() && stake.worth.value() < 0)
                .toList();
    }

    /// Those that cannot be told from nothing.
    public List<Stake> worthNothing() {
        return stakes.stream().filter(stake -> !stake.matters()).toList();
    }

    /// How many units of one term the buyer can give for a unit of another at the same mean cost.
    ///
    /// @param given one that matters
    public Estimate price(Stake given, Stake won) {
        return Distribution.ratio(won.byPath, given.byPath, paths);
    }

    /// A provision's main term at two values.
    ///
    /// @param better for the buyer
    /// @param units  between the two
    private record Move(
            Provision provision, Term term, Object stands, Object worse, Object better, Unit unit, double units) {

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
                        .flatMap(share -> points(provision, setting, stands, share))
                        .or(() -> whole(provision, setting, stands));
            });
        }

        private static Optional<Move> points(Provision provision, Setting setting, Object stands, Share share) {
            return share(setting.standard()).map(standard -> {
                long low = Math.max(0, share.ppm() - STEP_POINTS * PPM_OF_A_POINT);
                long high = Math.min(most(setting.term()), share.ppm() + STEP_POINTS * PPM_OF_A_POINT);
                boolean more = share(setting.target())
                        .map(target -> target.compareTo(standard) > 0)
                        .orElse(true);
                return new Move(
                        provision,
                        setting.term(),
                        stands,
                        like(stands, more ? low : high),
                        like(stands, more ? high : low),
                        Unit.POINT,
                        (double) (high - low) / PPM_OF_A_POINT);
            });
        }

        private static long most(Term term) {
            return term.kind() instanceof Kind.Percent(var above100) && !above100 ? Share.WHOLE_PPM : Long.MAX_VALUE;
        }

        private static Optional<Move> whole(Provision provision, Setting setting, Object stands) {
            return setting.standard().equals(setting.target())
                    ? Optional.empty()
                    : Optional.of(new Move(
                            provision, setting.term(), stands, setting.standard(), setting.target(), Unit.WHOLE, 1));
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
            var schedules = List.of(worse, better).stream()
                    .map(value -> Negotiation.governing(agreement, Map.of(term, value)))
                    .map(governed -> Schedule.of(governed, assumptions))
                    .toList();
            var costs = Sample.of(simulation, schedules, paths, List.of(Account.COST)).stream()
                    .map(sample -> sample.of(Account.COST))
                    .toList();
            var by = new double[paths];
            for (int i = 0; i < paths; i++) {
                by[i] = (costs.getFirst()[i] - costs.getLast()[i]) / units;
            }
            return new Stake(provision, term, stands, better, unit, Distribution.mean(by, paths), by);
        }
    }
}
