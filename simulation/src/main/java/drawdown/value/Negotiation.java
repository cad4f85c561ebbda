package drawdown.value;

import drawdown.agreement.Agreement;
import drawdown.agreement.Document;
import drawdown.agreement.Document.Stated;
import drawdown.clause.OrderForm;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.clause.UnderCommit;
import drawdown.provision.Provision;
import drawdown.provision.Provision.Setting;
import drawdown.provision.Provisions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An agreement as something to negotiate: its standard terms, with any of the plays won. Who leaves or converts is no
/// part of it.
///
/// @param standard the agreement without the terms of its schedule; it restates commitment and discount as the papers do
/// @param plays    one for each provision asked for, in their order
public record Negotiation(Agreement standard, List<Play> plays) {

    static final Term PRECEDENCE = term("orderForm.precedence");
    private static final Term SETTLEMENT = term("underCommit.settlement");
    private static final Term DUE = term("underCommit.due");

    /// Without an event they change nothing.
    static final Set<Term> AT_EXIT =
            Set.of(term("rollover.onExit"), term("exit.noticeDays"), term("exit.conversion"), term("exit.marketplace"));

    private static Term term(String name) {
        return Terms.named(name).orElseThrow();
    }

    public Negotiation {
        plays = List.copyOf(plays);
    }

    /// Of an agreement whose schedule prevails the standard terms let schedules prevail as well: that has been won.
    public static Negotiation of(Agreement agreement, List<Provision> provisions) {
        var precedence = agreement.inForce().getFirst().paper(PRECEDENCE).stated();
        var papers = new ArrayList<Document>();
        for (var paper : agreement.documents()) {
            papers.add(
                    paper.kind() == Document.Kind.STANDARD_TERMS
                            ? stating(paper, paper.terms(), Map.of(PRECEDENCE, precedence.value()))
                            : paper.withTerms(Map.of()));
        }
        var standard = agreement.withoutEvent().withDocuments(papers);
        var values = standard.inForce().getFirst().terms().values();
        return new Negotiation(
                standard,
                provisions.stream().map(provision -> Play.of(provision, values)).toList());
    }

    /// Without which nothing in the schedule holds: winning precedence, unless the schedule prevails anyway.
    public Optional<Play> gate() {
        var terms = standard.inForce().getFirst().terms();
        return terms.orderForm().precedence() == OrderForm.Precedence.APPENDIX
                ? Provisions.of(PRECEDENCE).map(provision -> Play.of(provision, terms.values()))
                : Optional.empty();
    }

    public boolean isGated() {
        return gate().isPresent();
    }

    /// Whether a provision moves money by itself, without an event.
    static boolean movesMoney(Provision provision) {
        return !provision.procedural()
                && provision.settings().stream()
                        .map(Setting::term)
                        .noneMatch(term -> term.equals(PRECEDENCE) || AT_EXIT.contains(term));
    }

    /// The agreement with these plays won: a schedule beside the standard terms states them.
    public Agreement with(List<Play> won) {
        var stated = new LinkedHashMap<Term, Object>();
        won.forEach(play -> stated.putAll(play.terms()));
        if (stated.get(SETTLEMENT) == UnderCommit.Settlement.NEXT_CYCLE) {
            stated.put(DUE, UnderCommit.Due.EXPIRY); // what goes into the next commitment is not paid at each close
        }
        return stating(standard, stated);
    }

    /// The agreement with terms that a schedule states from its first month on, after all others.
    static Agreement stating(Agreement agreement, Map<Term, Object> terms) {
        var papers = new ArrayList<>(agreement.documents());
        var first = papers.getFirst();
        papers.add(
                1,
                stating(
                        new Document(
                                Document.Kind.ORDER_FORM_SCHEDULE,
                                "what is won",
                                Optional.of(OrderForm.Authority.REGIONAL_VICE_PRESIDENT),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of(),
                                Optional.empty(),
                                Optional.empty(),
                                first.location()),
                        Map.of(),
                        terms));
        return agreement.withDocuments(papers);
    }

    /// The agreement in which these terms govern, whichever papers state others.
    public static Agreement governing(Agreement agreement, Map<Term, Object> terms) {
        return agreement.withDocuments(agreement.documents().stream()
                .map(paper -> {
                    var stated = new LinkedHashMap<>(paper.terms());
                    stated.keySet().removeAll(terms.keySet());
                    boolean standard = paper.kind() == Document.Kind.STANDARD_TERMS;
                    return stating(paper, stated, standard ? terms : Map.of());
                })
                .toList());
    }

    private static Document stating(Document paper, Map<Term, Stated> terms, Map<Term, Object> more) {
        var all = new LinkedHashMap<>(terms);
        more.forEach((term, value) -> all.put(term, new Stated(value, paper.location())));
        return paper.withTerms(all);
    }
}
