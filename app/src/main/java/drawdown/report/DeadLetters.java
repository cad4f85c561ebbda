package drawdown.report;

import drawdown.agreement.Agreement;
import drawdown.agreement.Document;
import drawdown.agreement.InForce;
import drawdown.clause.Account;
import drawdown.clause.Term;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.Spend;
import java.util.LinkedHashMap;
import java.util.List;

/// Terms that a schedule states but that do not govern, and what each would be worth if it did.
public record DeadLetters(List<DeadLetter> letters) {

    /// @param worth what the cost would fall by on this spend if the term governed from the month of its paper, in cents
    public record DeadLetter(Term term, InForce.Paper paper, long worth) {}

    public static DeadLetters of(Ledger ledger, Spend spend, Assumptions assumptions) {
        return new DeadLetters(ledger.deadLetters().stream()
                .map(term -> letter(ledger, term, spend, assumptions))
                .toList());
    }

    private static DeadLetter letter(Ledger ledger, Term term, Spend spend, Assumptions assumptions) {
        var agreement = ledger.agreement();
        var paper = agreement.inForce().stream()
                .flatMap(i -> java.util.Optional.ofNullable(i.deadLetters().get(term)).stream())
                .reduce((earlier, later) -> later)
                .orElseThrow();
        var revived = Ledger.of(revive(agreement, term, paper), spend, assumptions);
        return new DeadLetter(term, paper, ledger.total(Account.COST) - revived.total(Account.COST));
    }

    /// The agreement as if the standard terms themselves stated the value.
    private static Agreement revive(Agreement agreement, Term term, InForce.Paper paper) {
        var documents = new java.util.ArrayList<>(agreement.documents());
        var terms =
                new LinkedHashMap<Term, Document.Stated>(documents.getFirst().terms());
        terms.put(term, paper.stated());
        documents.set(0, documents.getFirst().withTerms(terms));
        return agreement.withDocuments(documents);
    }
}
