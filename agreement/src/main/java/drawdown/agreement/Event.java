package drawdown.agreement;

import drawdown.money.Share;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// What the customer did, or would do: leave, or convert the commitment.
///
/// @param on      the first month in which it has effect
/// @param convert the share of every later allotment that remains; empty for an exit
public record Event(YearMonth on, LocalDate notice, Optional<Share> convert) {

    public boolean isExit() {
        return convert.isEmpty();
    }
}
