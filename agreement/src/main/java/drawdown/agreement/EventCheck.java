package drawdown.agreement;

import drawdown.clause.Exit;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.money.Share;
import drawdown.text.Location;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Shown;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Whether the terms in force on the day of notice allow an event.
final class EventCheck {

    private static final Term NOTICE = Terms.named("exit.noticeDays").orElseThrow();
    private static final Term CONVERSION = Terms.named("exit.conversion").orElseThrow();

    private final Agreement agreement;
    private final Event event;
    private final List<InForce> inForce;
    private final InForce judged;
    private final Node root;
    private final Problems problems;

    EventCheck(Agreement agreement, Event event, List<InForce> inForce, Node root, Problems problems) {
        this.agreement = agreement;
        this.event = event;
        this.inForce = inForce;
        this.judged = InForce.in(inForce, Math.min(agreement.judgedIn(event.notice()), agreement.months() - 1));
        this.root = root;
        this.problems = problems;
    }

    void check() {
        inTerm();
        var exit = judged.terms().exit();
        if (exit.noticeDays().isEmpty()) {
            noRight();
        } else {
            inTime(exit.noticeDays().get());
        }
        event.convert().ifPresent(share -> convert(share, exit));
    }

    private void inTerm() {
        int on = agreement.index(event.on());
        if (on < 1 || on >= agreement.months()) {
            problems.add(
                    place("on"),
                    "events[0].on is " + event.on() + "-01, outside the term after its first month"
                            + (agreement.months() == 1
                                    ? ", which is its only one"
                                    : ": " + agreement.month(1) + " to " + agreement.month(agreement.months() - 1)),
                    agreement.months() == 1 ? "Maybe remove the event." : "Maybe move it into the term.");
        }
    }

    private void noRight() {
        problems.add(
                place("on"),
                (event.isExit() ? "an exit" : "a conversion")
                        + " needs a right to it, but exit.noticeDays is none on the day of notice, " + event.notice()
                        + deadLetter(NOTICE),
                inForce.stream()
                        .filter(later -> later.from() > judged.from()
                                && later.terms().exit().noticeDays().isPresent())
                        .findFirst()
                        .map(later -> "Maybe give notice in " + agreement.month(later.from()) + " or later, when the "
                                + later.paper(NOTICE).document().name() + " gives the right.")
                        .orElse("Maybe state exit.noticeDays in an order form that governs"
                                + " (orderForm.precedence: schedule), or remove the event."));
    }

    private void inTime(int wanted) {
        long given = event.notice().until(event.on().atDay(1), ChronoUnit.DAYS);
        if (given < wanted) {
            problems.add(
                    place("notice"),
                    "notice on " + event.notice() + " is "
                            + (given < 0
                                    ? "after the event"
                                    : Shown.count((int) given, "day", "days") + " before " + event.on() + "-01")
                            + ", but exit.noticeDays is " + wanted,
                    "Maybe give notice by " + event.on().atDay(1).minusDays(wanted) + ", or move the event.");
        }
    }

    private void convert(Share share, Exit exit) {
        if (exit.conversion() == Exit.Conversion.NONE) {
            problems.add(
                    place("convert"),
                    "the commitment cannot be converted: exit.conversion is none on the day of notice, "
                            + event.notice() + deadLetter(CONVERSION),
                    "Maybe state exit.conversion: smaller-commitment in an order form that governs, or remove the event.");
        } else if (share.compareTo(exit.floor()) < 0) {
            problems.add(
                    place("convert"),
                    "events[0].convert is " + share + ", below exit.floor, which is " + exit.floor(),
                    "Maybe convert to " + exit.floor() + " or more.");
        }
    }

    private String deadLetter(Term term) {
        var dead = judged.deadLetters().get(term);
        return dead == null
                ? ""
                : " (" + dead.document().name() + " states it, as a dead letter: orderForm.precedence is appendix)";
    }

    private Location place(String key) {
        return AgreementChecks.place(root, "events", 0, key);
    }
}
