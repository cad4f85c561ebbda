package drawdown.audit;

import drawdown.audit.Finding.Fault;
import drawdown.money.Share;
import drawdown.settlement.Schedule;
import java.util.Optional;

/// A rate that explains what a bill applied, by month.
sealed interface Rates {

    record None() implements Rates {}

    /// The discount of the contract year before.
    record YearBefore() implements Rates {}

    /// The discount of another scope.
    record OfScope(int place) implements Rates {}

    record Constant(Share rate) implements Rates {}

    /// No rate explains it.
    record Unknown() implements Rates {}

    /// What the rate is in a cell, if there is one.
    default Optional<Share> in(Cell cell, Schedule schedule) {
        return switch (this) {
            case None _ -> Optional.of(Share.NONE);
            case Constant(var rate) -> Optional.of(rate);
            case OfScope(var place) ->
                Optional.of(new Share((long) schedule.months().get(cell.index()).discount()[place]));
            case YearBefore _ ->
                cell.index() < 12
                        ? Optional.empty()
                        : Optional.of(new Share(
                                (long) schedule.months().get(cell.index() - 12).discount()[cell.place()]));
            case Unknown _ -> Optional.empty();
        };
    }

    default Fault fault() {
        return switch (this) {
            case None _ -> Fault.NO_DISCOUNT;
            case YearBefore _ -> Fault.OLD_BAND;
            case OfScope _ -> Fault.OTHER_SCOPE;
            case Constant _ -> Fault.WRONG_RATE;
            case Unknown _ -> Fault.MIXED_RATE;
        };
    }
}
