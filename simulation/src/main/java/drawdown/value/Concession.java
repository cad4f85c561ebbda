package drawdown.value;

import drawdown.agreement.Agreement;
import drawdown.clause.Account;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What may be given for what, from the papers as they stand: how many points of one term are worth a point of another,
/// or all of a term that has no points.
///
/// @param stakes one for each provision that can be moved from where it stands
public record Concession(int paths, List<Stake> stakes) {

    /// A percentage is moved by so many points up and down.
    private static final int STEP_POINTS = 5;

    private static final long PPM_OF_A_POINT = Share.WHOLE_PPM / 100;

    /// Below so many standard errors a worth cannot be told from nothing.
    private static final double DISTINCT = 2;

    /// A term, and what one unit of it is worth to the buyer in mean cost, in cents. A unit is a percentage point towards
    /// the target, or the whole way from standard to target where there are no points.
    ///
    /// @param stands    the value that governs
    /// @param points    whether the unit is a point
    /// @param worth     of a unit
    /// @param byPath    the same on each path
    public record Stake(
            Provision provision, Term term, Object stands, boolean points, Estimate worth, double[] byPath) {

        /// Whether it can be told from nothing.
        public boolean matters() {
            return Math.abs(worth.value()) > DISTINCT * worth.standardError();
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
        var stakes = new ArrayList<Stake>();
        for (var provision : provisions) {
            if (!provision.procedural()) {
                provision.settings().stream()
                        .findFirst()
                        .flatMap(setting -> Move.of(agreement.withoutEvent(), setting))
                        .ifPresent(move -> stakes.add(move.stake(provision, assumptions, simulation, paths)));
            }
        }
        return new Concession(paths, stakes);
    }

    /// How many units of one term the buyer can give for a unit of another at the same mean cost; empty where the first
    /// is worth nothing that can be told, so that any number of it may be given.
    public Optional<Estimate> price(Stake given, Stake won) {
        if (!given.matters()) {
            return Optional.empty();
        }
        double ratio = won.worth.value() / given.worth.value();
        var by = new double[paths];
        for (int i = 0; i < paths; i++) {
            by[i] = (won.byPath[i] - ratio * given.byPath[i]) / given.worth.value();
        }
        return Optional.of(new Estimate(ratio, Distribution.mean(by, paths).standardError()));
    }

    /// One term at two values, of which the second is better for the buyer.
    ///
    /// @param units between the two
    private record Move(
            Agreement agreement, Setting setting, Object stands, Object worse, Object better, double units) {

        static Optional<Move> of(Agreement agreement, Setting setting) {
            var stands = agreement
                    .inForce()
                    .getFirst()
                    .paper(setting.term())
                    .stated()
                    .value();
            var share = share(stands);
            boolean bounded = share(setting.standard()).isPresent();
            if (share.isEmpty() || !bounded) {
                return setting.standard().equals(setting.target())
                        ? Optional.empty()
                        : Optional.of(new Move(agreement, setting, stands, setting.standard(), setting.target(), 1));
            }
            long low = Math.max(0, share.get().ppm() - STEP_POINTS * PPM_OF_A_POINT);
            long high = share.get().ppm() + STEP_POINTS * PPM_OF_A_POINT;
            if (setting.term().kind() instanceof drawdown.clause.Kind.Percent(var above100) && !above100) {
                high = Math.min(high, Share.WHOLE_PPM);
            }
            boolean moreIsBetter = share(setting.target())
                    .map(target -> target.compareTo(share(setting.standard()).orElseThrow()) > 0)
                    .orElse(true);
            var lower = like(stands, new Share(low));
            var upper = like(stands, new Share(high));
            return Optional.of(new Move(
                    agreement,
                    setting,
                    stands,
                    moreIsBetter ? lower : upper,
                    moreIsBetter ? upper : lower,
                    (double) (high - low) / PPM_OF_A_POINT));
        }

        private static Optional<Share> share(Object value) {
            return switch (value) {
                case Share share -> Optional.of(share);
                case Optional<?> maybe -> maybe.flatMap(Move::share);
                default -> Optional.empty();
            };
        }

        private static Object like(Object value, Share share) {
            return value instanceof Optional<?> ? Optional.of(share) : share;
        }

        Stake stake(Provision provision, Assumptions assumptions, Simulation simulation, int paths) {
            var costs = Sample.of(
                    simulation,
                    List.of(schedule(worse, assumptions), schedule(better, assumptions)),
                    paths,
                    List.of(Account.COST));
            var by = new double[paths];
            for (int i = 0; i < paths; i++) {
                by[i] = (costs.getFirst().of(Account.COST)[i] - costs.getLast().of(Account.COST)[i]) / units;
            }
            return new Stake(provision, setting.term(), stands, units > 1, Distribution.mean(by, paths), by);
        }

        private Schedule schedule(Object value, Assumptions assumptions) {
            return Schedule.of(Negotiation.governing(agreement, Map.of(setting.term(), value)), assumptions);
        }
    }
}
