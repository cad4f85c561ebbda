package drawdown.agreement;

import drawdown.clause.Exit;
import drawdown.clause.Relief;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.clause.UnderCommit;
import drawdown.money.Share;
import drawdown.text.Location;
import drawdown.text.Node;
import drawdown.text.Problems;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What must hold between the settings of an agreement, each of which has been read.
final class AgreementChecks {

    /// Terms whose effective values hold for the whole term, because a window cannot be measured in two ways.
    private static final List<Term> CONSTANT = Terms.ALL.stream()
            .filter(term -> term.clause().equals("measurement")
                    || term.name().equals("overCommit.window")
                    || term.name().equals("overCommit.measure"))
            .toList();

    private final Agreement agreement;
    private final Node root;
    private final Problems problems;

    private AgreementChecks(Agreement agreement, Node root, Problems problems) {
        this.agreement = agreement;
        this.root = root;
        this.problems = problems;
    }

    static void check(Agreement agreement, Node root, Problems problems) {
        var checks = new AgreementChecks(agreement, root, problems);
        checks.documentsInOrder();
        checks.layersBelow100();
        if (!problems.isEmpty()) {
            return;
        }
        var inForce = agreement.inForce();
        checks.constantTerms(inForce);
        checks.dueAndSettlement(inForce);
        checks.reliefPerWindow();
        agreement.event().ifPresent(event -> checks.event(event, inForce));
    }

    private void documentsInOrder() {
        var before = agreement.documents().getFirst();
        for (var document : agreement.documents()) {
            if (agreement.from(document) < agreement.from(before)) {
                problems.add(
                        document.location(),
                        document.name() + " is in force before the document listed above it, " + before.name(),
                        "Maybe list the documents in the order of from.");
            }
            before = document;
        }
    }

    private void layersBelow100() {
        var stated = new java.util.ArrayList<>(List.of(agreement.bands()));
        agreement.documents().forEach(d -> d.bands().ifPresent(stated::add));
        for (int i = 0; i < agreement.scopes().size(); i++) {
            var scope = agreement.scopes().get(i);
            var highest = stated.stream()
                    .flatMap(List::stream)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            if (scope.discount().at(highest).compareTo(Share.WHOLE) >= 0) {
                problems.add(
                        place("scopes", i, "discount"),
                        "scopes[" + i + "].discount is " + scope.discount() + ", which with the band " + highest
                                + " is not below 100%",
                        "Maybe a point is missing.");
            }
        }
    }

    private void constantTerms(List<InForce> inForce) {
        for (var later : inForce.subList(1, inForce.size())) {
            for (var term : CONSTANT) {
                var first = inForce.getFirst().paper(term);
                var paper = later.paper(term);
                if (!paper.stated().value().equals(first.stated().value())) {
                    problems.add(
                            paper.stated().location(),
                            term + " is "
                                    + drawdown.clause.Kind.print(paper.stated().value()) + " from "
                                    + agreement.month(later.from()) + " and "
                                    + drawdown.clause.Kind.print(first.stated().value())
                                    + " before: how a window is measured"
                                    + " cannot change during the term",
                            "Maybe state it in a document that is in force from the first month.");
                }
            }
        }
    }

    private void dueAndSettlement(List<InForce> inForce) {
        for (var at : inForce) {
            var underCommit = at.terms().underCommit();
            if (underCommit.due() == UnderCommit.Due.WINDOW_CLOSE
                    && underCommit.settlement() == UnderCommit.Settlement.NEXT_CYCLE) {
                var due = stated(at, "underCommit.due");
                var settlement = stated(at, "underCommit.settlement");
                var later = agreement.documents().indexOf(due.document())
                                > agreement.documents().indexOf(settlement.document())
                        ? due
                        : settlement;
                problems.add(
                        later.stated().location(),
                        "underCommit.due is window-close (" + due.document().name()
                                + ") and underCommit.settlement is next-cycle ("
                                + settlement.document().name()
                                + "): what is folded into the next commitment is not paid at each close",
                        "Maybe write due: expiry, or settlement: cash or credit.");
                return;
            }
        }
    }

    private static InForce.Paper stated(InForce at, String term) {
        return at.paper(Terms.named(term).orElseThrow());
    }

    private void reliefPerWindow() {
        int windows = agreement.withoutEvent().windows().size();
        var term = Terms.named("rollover.relief").orElseThrow();
        for (var document : agreement.documents()) {
            var stated = document.terms().get(term);
            if (stated != null
                    && ((Optional<?>) stated.value()).orElse(null) instanceof Relief relief
                    && relief.each()
                    && relief.amounts().size() != windows) {
                problems.add(
                        stated.location(),
                        "rollover.relief has " + relief.amounts().size() + " entries, but the term has " + windows
                                + " window" + (windows == 1 ? "" : "s"),
                        "Maybe write an amount or none for each window, or one amount for all.");
            }
        }
    }

    private void event(Event event, List<InForce> inForce) {
        var at = place("events", 0, "on");
        int on = agreement.index(event.on());
        if (on < 1 || on >= agreement.months()) {
            problems.add(
                    at,
                    "events[0].on is " + event.on() + "-01, outside the term after its first month: "
                            + agreement.month(1) + " to " + agreement.month(agreement.months() - 1),
                    agreement.months() == 1 ? "Maybe remove the event." : "Maybe move it into the term.");
            return;
        }
        var judged = InForce.in(inForce, Math.min(agreement.judgedIn(event.notice()), agreement.months() - 1));
        var exit = judged.terms().exit();
        if (exit.noticeDays().isEmpty()) {
            problems.add(
                    at,
                    noRight(event, judged),
                    "Maybe state exit.noticeDays in an order form that governs"
                            + " (orderForm.precedence: schedule), or remove the event.");
            return;
        }
        long given = event.notice().until(event.on().atDay(1), ChronoUnit.DAYS);
        if (given < exit.noticeDays().get()) {
            problems.add(
                    place("events", 0, "notice"),
                    "notice on " + event.notice() + " is "
                            + (given < 0 ? "after the event" : given + " days before " + event.on() + "-01")
                            + ", but exit.noticeDays is " + exit.noticeDays().get(),
                    "Maybe give notice by "
                            + event.on().atDay(1).minusDays(exit.noticeDays().get()) + ", or move the event.");
        }
        event.convert().ifPresent(share -> convert(share, exit));
    }

    private void convert(Share share, Exit exit) {
        var at = place("events", 0, "convert");
        if (exit.conversion() == Exit.Conversion.NONE) {
            problems.add(
                    at,
                    "the commitment cannot be converted: exit.conversion is none",
                    "Maybe state exit.conversion: smaller-commitment in an order form that governs, or remove the event.");
        } else if (share.compareTo(exit.floor()) < 0) {
            problems.add(
                    at,
                    "events[0].convert is " + share + ", below exit.floor, which is " + exit.floor(),
                    "Maybe convert to " + exit.floor() + " or more.");
        }
    }

    private String noRight(Event event, InForce judged) {
        var dead = judged.deadLetters().get(Terms.named("exit.noticeDays").orElseThrow());
        var why = dead == null
                ? ""
                : " (" + dead.document().name() + " states it, as a dead letter: orderForm.precedence is appendix)";
        return (event.isExit() ? "an exit" : "a conversion")
                + " needs a right to it, but exit.noticeDays is none on the" + " day of notice, " + event.notice()
                + why;
    }

    /// The place of a setting of the i-th entry of a list, or of the list where it is not stated.
    private Location place(String list, int index, String key) {
        if (root instanceof Node.Mapping top
                && top.entries().get(list) instanceof Node.Entry(var at, Node.Sequence items)
                && items.items().get(index) instanceof Node.Mapping item) {
            var entry = item.entries().get(key);
            return entry == null ? item.location() : entry.value().location();
        }
        return root.location();
    }

    /// A restated commitment leaves the contract years as they are that have begun before it.
    static void begunStays(
            Commitment before,
            Commitment after,
            YearMonth since,
            YearMonth effective,
            int months,
            Location location,
            String path,
            Problems problems) {
        int begun = begunYears(since, effective);
        if (before instanceof Commitment.Annual(var earlier, var ignored)
                && after instanceof Commitment.Annual(var later, var alsoIgnored)) {
            for (int year = 0; year < begun; year++) {
                if (!earlier.get(year).equals(later.get(year))) {
                    problems.add(
                            location,
                            path + ".commitment.annual restates the contract year from " + effective.plusYears(year)
                                    + ", which has begun before " + since + ", as " + later.get(year) + " instead of "
                                    + earlier.get(year),
                            "Maybe repeat the entries of the years that have begun, here "
                                    + earlier.get(year).plain() + ".");
                }
            }
        } else if (after instanceof Commitment.Milestones) {
            var was = before.allotments(effective, months);
            var is = after.allotments(effective, months);
            int to = Math.min(months, 12 * begun);
            if (!java.util.Arrays.equals(was, 0, to, is, 0, to)) {
                problems.add(
                        location,
                        path + ".commitment.milestones changes the allotments of contract years that have begun before "
                                + since,
                        "Maybe keep the milestones up to " + effective.plusMonths(to - 1L) + " as they were.");
            }
        }
    }

    /// Restated bands leave those of begun contract years as they are.
    static void begunStays(
            List<Share> before,
            List<Share> after,
            YearMonth since,
            YearMonth effective,
            Location location,
            String path,
            Problems problems) {
        for (int year = 0; year < begunYears(since, effective); year++) {
            if (!before.get(year).equals(after.get(year))) {
                problems.add(
                        location,
                        path + ".discount restates the contract year from " + effective.plusYears(year)
                                + ", which has begun before " + since + ", as " + after.get(year) + " instead of "
                                + before.get(year),
                        "Maybe write a list that repeats the years that have begun: [" + before.get(year) + ", …].");
            }
        }
    }

    private static int begunYears(YearMonth since, YearMonth effective) {
        return Agreement.years((int) effective.until(since, ChronoUnit.MONTHS));
    }
}
