package drawdown.contract;

import drawdown.agreement.Agreement;
import drawdown.agreement.Event;
import drawdown.agreement.Window;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The state of an agreement's commitments on a day.
///
/// @param applied what is known to have been applied to them; empty if nothing is known
record Lifecycle(Agreement agreement, LocalDate on, List<ContractApplied> applied) {

    /// FOCUS's word for the state of a commitment.
    ///
    /// @param window its period
    String status(String commitment, Window window) {
        if (on.isBefore(first(window))) {
            return "Pending";
        }
        if (on.isBefore(end(window))) {
            return usedUp(commitment) ? "Exhausted" : "Active";
        }
        return cutShort(window) ? "Canceled" : "Expired";
    }

    /// A record is made when the agreement begins; one that is written before that, on the day it is written.
    LocalDate created() {
        return Stream.of(agreement.effective().atDay(1), on)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// The last day on which something in a record changed: its papers, its event, or the state of its commitment.
    LocalDate updated(Window window) {
        var papers = agreement.documents().stream()
                .flatMap(document -> document.from().stream())
                .map(month -> month.atDay(1));
        var event = agreement.event().map(Event::notice).stream();
        return Stream.of(papers, event, Stream.of(created(), first(window), end(window)))
                .flatMap(days -> days)
                .filter(day -> !day.isAfter(on))
                .max(Comparator.naturalOrder())
                .orElse(on);
    }

    private LocalDate first(Window window) {
        return agreement.month(window.from()).atDay(1);
    }

    private LocalDate end(Window window) {
        return agreement.month(window.to()).atDay(1);
    }

    /// Whether an exit ended it before its time.
    private boolean cutShort(Window window) {
        return agreement.event().filter(Event::isExit).isPresent()
                && window.to() == agreement.runningMonths()
                && agreement.withoutEvent().windows().stream().noneMatch(whole -> whole.to() == window.to());
    }

    /// Whether the months that are over have met it.
    private boolean usedUp(String commitment) {
        return applied.stream()
                .filter(month -> month.commitment().equals(commitment)
                        && !month.month().plusMonths(1).atDay(1).isAfter(on))
                .reduce((earlier, later) -> later)
                .filter(month -> month.unmet() == 0)
                .isPresent();
    }
}
