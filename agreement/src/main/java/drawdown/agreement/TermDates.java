package drawdown.agreement;

import java.time.YearMonth;
import java.util.Optional;

/// When the term of an agreement begins and how long it is, as far as that could be read.
record TermDates(Optional<YearMonth> effective, Optional<Integer> months) {

    /// Whether both could be read; what depends on them cannot be checked otherwise.
    boolean known() {
        return effective.isPresent() && months.isPresent();
    }

    YearMonth first() {
        return effective.orElseThrow();
    }

    YearMonth last() {
        return first().plusMonths(length() - 1L);
    }

    int length() {
        return months.orElseThrow();
    }
}
