package drawdown.option;

import drawdown.agreement.Agreement;
import drawdown.agreement.Event;
import drawdown.agreement.InForce;
import drawdown.clause.Exit;
import drawdown.money.Share;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something the customer may do: give notice on the first day of a month, and then leave or convert.
///
/// @param month of the notice, counted from the term's first; all before it is known then
public record Choice(int month, Event event) {

    /// Every choice that the terms allow on the day of its notice, in the order of the months. A floor of 0% lets a
    /// conversion leave no commitment at all, without the fee of leaving: that is what such papers grant, and so it is a
    /// choice here.
    ///
    /// @param from   the first month in which a notice can still be given, counted from the term's first
    /// @param shares of the commitment that a conversion may leave; those below the floor are left out, and the floor is added
    public static List<Choice> of(Agreement agreement, int from, List<Share> shares) {
        var inForce = agreement.inForce();
        var choices = new ArrayList<Choice>();
        for (int month = Math.max(0, from); month < agreement.months(); month++) {
            var right = InForce.in(inForce, month).terms().exit();
            int m = month;
            right.noticeDays().ifPresent(days -> {
                var notice = agreement.month(m).atDay(1);
                var on = first(notice.plusDays(days));
                int index = agreement.index(on);
                if (index >= 1 && index < agreement.months()) {
                    choices.add(new Choice(m, new Event(on, notice, Optional.empty())));
                    conversions(right, shares)
                            .forEach(share -> choices.add(new Choice(m, new Event(on, notice, Optional.of(share)))));
                }
            });
        }
        return choices;
    }

    /// The first month that begins on or after a day.
    private static YearMonth first(LocalDate day) {
        var month = YearMonth.from(day);
        return day.getDayOfMonth() == 1 ? month : month.plus(1, ChronoUnit.MONTHS);
    }

    /// What is done, whenever.
    public String words() {
        return event.convert()
                .map(share -> "convert to " + share + " of the commitment")
                .orElse("leave");
    }

    private static List<Share> conversions(Exit right, List<Share> shares) {
        if (right.conversion() == Exit.Conversion.NONE) {
            return List.of();
        }
        var allowed = new ArrayList<>(shares.stream()
                .filter(share -> share.compareTo(right.floor()) > 0 && share.compareTo(Share.WHOLE) < 0)
                .toList());
        if (right.floor().compareTo(Share.WHOLE) < 0) {
            allowed.addFirst(right.floor());
        }
        return allowed;
    }
}
