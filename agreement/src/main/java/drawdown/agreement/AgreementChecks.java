package drawdown.agreement;

import drawdown.clause.Kind;
import drawdown.clause.Relief;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.clause.UnderCommit;
import drawdown.money.Share;
import drawdown.text.Location;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Shown;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What must hold between the settings of an agreement, each of which has been read.
final class AgreementChecks {

    /// Terms whose effective values hold for the whole term, because a window cannot be measured in two ways.
    private static final List<Term> CONSTANT = Terms.ALL.stream()
            .filter(term -> term.clause().equals("measurement")
                    || term.name().equals("overCommit.window")
                    || term.name().equals("overCommit.measure"))
            .toList();

    private static final BigInteger MILLION = BigInteger.valueOf(Share.WHOLE_PPM);
    private static final Term PRECEDENCE = term("orderForm.precedence");
    private static final Term DUE = term("underCommit.due");
    private static final Term SETTLEMENT = term("underCommit.settlement");
    private static final Term RELIEF = term("rollover.relief");

    private final Agreement agreement;
    private final Node root;
    private final Problems problems;

    AgreementChecks(Agreement agreement, Node root, Problems problems) {
        this.agreement = agreement;
        this.root = root;
        this.problems = problems;
    }

    /// @param papers  whether all documents could be read, so that the terms in force are known
    /// @param windows whether the commitment could be read as well
    void check(boolean papers, boolean windows) {
        layersBelow100();
        if (!inOrder() || !papers) {
            return;
        }
        var inForce = agreement.inForce();
        constantTerms(inForce);
        contradictions(inForce);
        agreement.event().ifPresent(event -> new EventCheck(agreement, event, inForce, root, problems).check());
        if (windows) {
            reliefPerWindow();
            sharesInBound();
        }
    }

    private boolean inOrder() {
        var before = agreement.documents().getFirst();
        boolean good = true;
        for (var document : agreement.documents()) {
            if (agreement.from(document) < agreement.from(before)) {
                problems.add(
                        document.location(),
                        document.name() + " is in force before the document listed above it, " + before.name(),
                        "Maybe list the documents in the order of from.");
                good = false;
            }
            before = document;
        }
        return good;
    }

    private void layersBelow100() {
        var highest = Stream.concat(
                        agreement.bands().stream(),
                        agreement.documents().stream()
                                .flatMap(d -> d.bands().stream().flatMap(List::stream)))
                .max(Comparator.naturalOrder())
                .orElse(Share.NONE);
        for (int i = 0; i < agreement.scopes().size(); i++) {
            var scope = agreement.scopes().get(i);
            if (scope.discount().at(highest).compareTo(Share.WHOLE) >= 0) {
                problems.add(
                        place(root, "scopes", i, "discount"),
                        "scopes[" + i + "].discount is " + scope.discount() + ", which with the band " + highest
                                + " is not below 100%",
                        "Maybe lower the layer or the band.");
            }
        }
    }

    private void constantTerms(List<InForce> inForce) {
        for (int i = 1; i < inForce.size(); i++) {
            for (var term : CONSTANT) {
                var before = inForce.get(i - 1).paper(term).stated().value();
                var value = inForce.get(i).paper(term).stated().value();
                if (!value.equals(before)) {
                    problems.add(
                            where(inForce.get(i), term),
                            term + " is " + Kind.print(value) + " from "
                                    + agreement.month(inForce.get(i).from()) + " and " + Kind.print(before)
                                    + " before: how a window is measured cannot change during the term",
                            "Maybe state it in a document that is in force from the first month.");
                }
            }
        }
    }

    /// Where it is written that a term has its value: in a document, or by the precedence that made a profile govern.
    private static Location where(InForce at, Term term) {
        return Stream.of(term, PRECEDENCE)
                .flatMap(t -> Optional.ofNullable(at.paper(t).document().terms().get(t)).stream())
                .findFirst()
                .map(Document.Stated::location)
                .orElse(at.paper(term).document().location());
    }

    /// What is folded into the next commitment is not paid at each close: neither in force nor within one document.
    private void contradictions(List<InForce> inForce) {
        var said = new HashSet<Location>();
        for (var document : agreement.documents()) {
            var due = document.terms().get(DUE);
            var settlement = document.terms().get(SETTLEMENT);
            if (due != null && settlement != null && contradict(due.value(), settlement.value())) {
                said.add(settlement.location());
                contradiction(settlement.location(), document, document);
            }
        }
        for (var at : inForce) {
            var due = at.paper(DUE);
            var settlement = at.paper(SETTLEMENT);
            if (contradict(due.stated().value(), settlement.stated().value())) {
                boolean dueIsLater = agreement.documents().indexOf(due.document())
                                > agreement.documents().indexOf(settlement.document())
                        || !settlement.document().terms().containsKey(SETTLEMENT);
                var location = where(at, dueIsLater ? DUE : SETTLEMENT);
                if (said.add(location)) {
                    contradiction(location, due.document(), settlement.document());
                }
            }
        }
    }

    private static boolean contradict(Object due, Object settlement) {
        return due == UnderCommit.Due.WINDOW_CLOSE && settlement == UnderCommit.Settlement.NEXT_CYCLE;
    }

    private void contradiction(Location location, Document due, Document settlement) {
        problems.add(
                location,
                "underCommit.due is window-close (" + due.name() + ") and underCommit.settlement is next-cycle ("
                        + settlement.name() + "): what is folded into the next commitment is not paid at each close",
                "Maybe write due: expiry, or settlement: cash or credit.");
    }

    private void reliefPerWindow() {
        int windows = agreement.withoutEvent().windows().size();
        for (var document : agreement.documents()) {
            var stated = document.terms().get(RELIEF);
            if (stated != null
                    && ((Optional<?>) stated.value()).orElse(null) instanceof Relief relief
                    && relief.each()
                    && relief.amounts().size() != windows) {
                problems.add(
                        stated.location(),
                        "rollover.relief has " + Shown.count(relief.amounts().size(), "entry", "entries")
                                + ", but the term has " + Shown.count(windows, "window", "windows"),
                        "Maybe write an amount or none for each window, or one amount for all.");
            }
        }
    }

    /// A share above 100% of the commitment must leave an amount that can be reckoned with.
    private void sharesInBound() {
        long all = Arrays.stream(agreement.lastCommitment().allotments(agreement.effective(), agreement.months()))
                .sum();
        for (var document : agreement.documents()) {
            document.terms().forEach((term, stated) -> {
                var value = stated.value() instanceof Optional<?> maybe ? maybe.orElse(null) : stated.value();
                if (value instanceof Share share
                        && BigInteger.valueOf(all)
                                        .multiply(BigInteger.valueOf(share.ppm()))
                                        .divide(MILLION)
                                        .bitLength()
                                > 63) {
                    problems.add(
                            stated.location(),
                            term + " is " + share + ", and that share of the commitment is too large to reckon with",
                            "Maybe write none, if there is no limit.");
                }
            });
        }
    }

    /// The place of a setting of the i-th entry of a list, or of the entry where it is not stated.
    static Location place(Node root, String list, int index, String key) {
        if (root instanceof Node.Mapping top
                && top.entries().get(list) instanceof Node.Entry(var at, Node.Sequence items)
                && items.items().get(index) instanceof Node.Mapping item) {
            var entry = item.entries().get(key);
            return entry == null ? item.location() : entry.value().location();
        }
        return root.location();
    }

    private static Term term(String name) {
        return Terms.named(name).orElseThrow();
    }
}
