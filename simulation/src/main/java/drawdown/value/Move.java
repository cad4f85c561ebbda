package drawdown.value;

import drawdown.agreement.Agreement;
import drawdown.clause.Account;
import drawdown.clause.Kind;
import drawdown.clause.Term;
import drawdown.money.Share;
import drawdown.provision.Provision;
import drawdown.provision.Provision.Setting;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import drawdown.simulation.Sample;
import drawdown.simulation.Simulation;
import drawdown.value.Concession.Side;
import drawdown.value.Concession.Stake;
import drawdown.value.Concession.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/// A provision's main term at three values: where it stands, and on either side of it.
///
/// @param down how many units are given from here to the worse value
/// @param up   how many are won from here to the better value
record Move(
        Provision provision, Term term, Unit unit, Object stands, Object worse, Object better, double down, double up) {

    /// A percentage is moved by so many points up and down.
    private static final int STEP_POINTS = 5;

    private static final long PPM_OF_A_POINT = Share.WHOLE_PPM / 100;

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

    /// @param goOn as of [Simulation#run]
    /// @return empty if it was ended before all paths were settled
    Optional<Stake> stake(
            Agreement agreement, Assumptions assumptions, Simulation simulation, int paths, LongPredicate goOn) {
        var values = unit == Unit.WHOLE ? List.of(worse, better) : List.of(worse, stands, better);
        var schedules = values.stream()
                .map(value -> Negotiation.governing(agreement, Map.of(term, value)))
                .map(governed -> Schedule.of(governed, assumptions))
                .toList();
        var samples = Sample.of(simulation, schedules, paths, List.of(Account.COST), goOn);
        return samples.getFirst().count() < paths
                ? Optional.empty()
                : Optional.of(
                        stake(samples.stream().map(s -> s.of(Account.COST)).toList()));
    }

    private Stake stake(List<double[]> costs) {
        if (unit == Unit.WHOLE) {
            var both = Side.of(costs.getFirst(), costs.getLast(), 1);
            return new Stake(provision, term, stands, better, unit, both, both);
        }
        var won = Side.of(costs.get(up == 0 ? 0 : 1), costs.get(up == 0 ? 1 : 2), up == 0 ? down : up);
        var given = down == 0 ? won : Side.of(costs.get(0), costs.get(1), down);
        return new Stake(provision, term, stands, better, unit, won, given);
    }
}
