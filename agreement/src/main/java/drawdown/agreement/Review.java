package drawdown.agreement;

import drawdown.clause.Carryforward;
import drawdown.clause.Exit;
import drawdown.clause.Kind;
import drawdown.clause.Measurement;
import drawdown.clause.OrderForm;
import drawdown.clause.Rollover;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.clause.UnderCommit;
import drawdown.money.Share;
import drawdown.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a valid agreement does not say, says in vain, or says against itself.
///
/// @param silent terms that no document states, so that the profile's value holds
/// @param dead   terms that a schedule states and the standard terms override
/// @param idle   terms and papers that have no effect beside the others, or contradict them
public record Review(List<Term> silent, List<Note> dead, List<Note> idle) {

    /// @param advice a sentence beginning with "Maybe"
    public record Note(Location location, String what, String advice) {}

    public static Review of(Agreement agreement) {
        var inForce = agreement.inForce();
        var stated = agreement.documents().stream()
                .flatMap(d -> d.terms().keySet().stream())
                .collect(Collectors.toSet());
        return new Review(
                Terms.ALL.stream().filter(term -> !stated.contains(term)).toList(),
                dead(agreement, inForce),
                new Idle(agreement, inForce).notes());
    }

    private static List<Note> dead(Agreement agreement, List<InForce> inForce) {
        var notes = new ArrayList<Note>();
        var seen = new java.util.HashSet<Term>();
        for (var at : inForce) {
            at.deadLetters().forEach((term, paper) -> {
                if (seen.add(term)) {
                    notes.add(new Note(
                            paper.stated().location(),
                            term + ": " + Kind.print(paper.stated().value()) + " ("
                                    + paper.document().name()
                                    + ") does not govern from " + agreement.month(at.from()) + "; "
                                    + Kind.print(at.paper(term).stated().value())
                                    + " does, because orderForm.precedence is appendix",
                            "Maybe state orderForm.precedence: schedule in the schedule."));
                }
            });
        }
        return notes;
    }

    /// Looks for terms that another one disables.
    private static final class Idle {

        private final Agreement agreement;
        private final List<InForce> inForce;
        private final List<Note> notes = new ArrayList<>();

        Idle(Agreement agreement, List<InForce> inForce) {
            this.agreement = agreement;
            this.inForce = inForce;
        }

        List<Note> notes() {
            idle(
                    "measurement.fiscalYearStart",
                    "measurement.window is not fiscal-year",
                    t -> t.measurement().window() != Measurement.Window.FISCAL_YEAR);
            idle(
                    "measurement.window",
                    "the windows end at the milestones",
                    t -> agreement.lastCommitment() instanceof Commitment.Milestones);
            idle(
                    "rollover.reset",
                    "rollover.redemption is term",
                    t -> t.rollover().redemption() == Rollover.Redemption.TERM
                            && t.rollover().reset());
            idle(
                    "rollover.percent",
                    "rollover.relief replaces it in every window",
                    t -> t.rollover()
                            .relief()
                            .filter(r -> r.amounts().stream().allMatch(Optional::isPresent))
                            .isPresent());
            idle(
                    "carryforward.reset",
                    "carryforward.redemption is term",
                    t -> t.carryforward().redemption() == Carryforward.Redemption.TERM
                            && t.carryforward().reset());
            for (var term :
                    List.of("underCommit.creditMonths", "underCommit.creditScope", "underCommit.creditCounts")) {
                idle(
                        term,
                        "underCommit.settlement is not credit",
                        t -> t.underCommit().settlement() != UnderCommit.Settlement.CREDIT);
            }
            idle(
                    "underCommit.creditCounts",
                    "credits arise only at the close of a window, and underCommit.due is expiry",
                    t -> t.underCommit().settlement() == UnderCommit.Settlement.CREDIT
                            && t.underCommit().due() == UnderCommit.Due.EXPIRY);
            idle(
                    "overCommit.cap",
                    "overCommit.retained is 0%: the protected band is the public rate",
                    t -> t.overCommit().retained().equals(Share.NONE)
                            && t.overCommit().cap().isPresent());
            for (var term :
                    List.of("exit.conversion", "exit.floor", "exit.fee", "rollover.onExit", "exit.marketplace")) {
                idle(
                        term,
                        "exit.noticeDays is none, so there is no right to leave or convert",
                        t -> t.exit().noticeDays().isEmpty());
            }
            idle(
                    "exit.floor",
                    "exit.conversion is none",
                    t -> t.exit().noticeDays().isPresent() && t.exit().conversion() == Exit.Conversion.NONE);
            idle(
                    "marketplace.percent",
                    "marketplace.catalogs is empty",
                    t -> t.marketplace().catalogs().isEmpty());
            signatures();
            repeated();
            beaten();
            return notes;
        }

        /// Says so where a document states a term that something else disables in every month.
        private void idle(String name, String because, Predicate<Terms> disabled) {
            if (inForce.stream().allMatch(at -> disabled.test(at.terms()))) {
                var term = Terms.named(name).orElseThrow();
                agreement.documents().stream()
                        .flatMap(d -> Optional.ofNullable(d.terms().get(term)).stream())
                        .findFirst()
                        .ifPresent(stated -> notes.add(new Note(
                                stated.location(),
                                name + ": " + Kind.print(stated.value()) + " has no effect: " + because,
                                "Maybe remove it, or change the other term.")));
            }
        }

        /// Rules behind one that takes every charge: the first that matches has it.
        private void beaten() {
            record Taker(String name, Takes takes) {}
            var takers = Stream.concat(
                    agreement.scopes().stream()
                            .flatMap(s -> s.takes().map(t -> new Taker("the scope " + s.name(), t)).stream()),
                    agreement.vendors().stream()
                            .flatMap(v -> v.takes().map(t -> new Taker("the vendor " + v.name(), t)).stream()));
            Optional<Taker> all = Optional.empty();
            for (var taker : takers.toList()) {
                all.ifPresent(first -> notes.add(new Note(
                        taker.takes().location(),
                        taker.name() + " can never take a charge: " + first.name() + " takes every charge before it",
                        "Maybe move it up, or narrow what " + first.name() + " takes.")));
                all = all.or(
                        () -> Optional.of(taker).filter(t -> t.takes().which().isOfAll()));
            }
        }

        private void signatures() {
            for (var document : agreement.documents()) {
                var authority = InForce.in(inForce, agreement.from(document))
                        .terms()
                        .orderForm()
                        .authority();
                document.signedBy()
                        .filter(signed -> signed.compareTo(authority) < 0
                                && !document.terms().isEmpty())
                        .ifPresent(signed -> notes.add(new Note(
                                document.location(),
                                document.name() + " is signed by the " + Kind.word(signed)
                                        + ", but orderForm.authority is " + Kind.word(authority),
                                "Maybe have it signed by the " + Kind.word(authority) + ".")));
            }
            var posture = inForce.getFirst().terms().orderForm();
            if (posture.posture() == OrderForm.Posture.SCHEDULE
                    && agreement.documents().stream().noneMatch(d -> d.layer().equals("schedule"))) {
                notes.add(new Note(
                        agreement.documents().getFirst().location(),
                        "orderForm.posture is schedule, but there is no schedule among the documents",
                        "Maybe add the order-form-schedule."));
            }
        }

        /// Two papers in force from the same month that state different values of a term.
        private void repeated() {
            var documents = agreement.documents();
            for (int i = 1; i < documents.size(); i++) {
                for (int j = i + 1; j < documents.size(); j++) {
                    if (agreement.from(documents.get(i)) == agreement.from(documents.get(j))) {
                        contradictions(documents.get(i), documents.get(j));
                    }
                }
            }
        }

        private void contradictions(Document earlier, Document later) {
            later.terms().forEach((term, stated) -> {
                var before = earlier.terms().get(term);
                if (before != null && !InForce.same(before.value(), stated.value())) {
                    notes.add(new Note(
                            stated.location(),
                            term + " is " + Kind.print(stated.value()) + " here and " + Kind.print(before.value())
                                    + " in "
                                    + earlier.name() + ", both in force from " + agreement.month(agreement.from(later))
                                    + "; the later paper governs",
                            "Maybe remove one of the two, or date the later paper."));
                }
            });
        }
    }

    /// Silent terms by clause: `rollover: percent, relief`.
    public List<String> silentByClause() {
        var byClause = silent.stream()
                .collect(Collectors.groupingBy(
                        Term::clause,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(Term::setting, Collectors.joining(", "))));
        return byClause.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .toList();
    }
}
