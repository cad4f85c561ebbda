package drawdown.audit;

import drawdown.clause.UnderCommit.Due;
import drawdown.settlement.Schedule;
import java.time.LocalDate;
import java.time.YearMonth;

/// Until when something can be disputed. The agreement knows one mechanism: against the true-up, within the notice that
/// precedes it. It states none against an invoice, and none is made up here.
///
/// @param dispute whether the agreement has the mechanism
/// @param opens   the day by which notice of the true-up is due
/// @param closes  the day on which the true-up falls due
/// @param billed  the last day of the billing period that shows it
public record Deadline(boolean dispute, int noticeDays, LocalDate opens, LocalDate closes, LocalDate billed) {

    /// Of what happened in a month.
    static Deadline of(Schedule schedule, YearMonth month) {
        var agreement = schedule.agreement();
        int index = Math.clamp(agreement.index(month), 0, schedule.months().size() - 1);
        var window = schedule.windows().get(schedule.months().get(index).window());
        var closing = schedule.inForce(window.lastMonth()).terms().underCommit();
        int last = closing.due() == Due.WINDOW_CLOSE
                ? window.lastMonth()
                : schedule.months().size() - 1;
        var terms = schedule.inForce(last).terms().underCommit();
        var closes = agreement.month(last).atEndOfMonth();
        return new Deadline(
                terms.dispute(),
                terms.noticeDays(),
                closes.minusDays(terms.noticeDays()),
                closes,
                month.atEndOfMonth());
    }

    public boolean hasPassed(LocalDate on) {
        return on.isAfter(closes);
    }

    public boolean isOpen(LocalDate on) {
        return !on.isBefore(opens) && !hasPassed(on);
    }

    /// In words, as seen on a day.
    public String words(LocalDate on) {
        var notice = noticeDays + " days' notice before the true-up of " + closes;
        if (!dispute) {
            return "no dispute right in the agreement (underCommit.dispute: false; " + notice
                    + "); billed for the period to " + billed;
        }
        if (hasPassed(on)) {
            return "closed on " + closes;
        }
        return isOpen(on)
                ? "closes on " + closes + ", in " + opensOrCloses(on, closes)
                : "closes on " + closes + "; opens with the notice, at the latest on " + opens;
    }

    private static String opensOrCloses(LocalDate on, LocalDate day) {
        long days = on.until(day, java.time.temporal.ChronoUnit.DAYS);
        return days == 1 ? "1 day" : days + " days";
    }
}
