package drawdown.report;

import drawdown.clause.Kind;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.settlement.Ledger;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The terms in force by month, each with its paper, and the dead letters beside them.
final class PageTerms {

    private final Ledger ledger;
    private final List<PageDeadLetters.Letter> dead;
    private final Map<String, Long> cited;

    private PageTerms(Ledger ledger) {
        this.ledger = ledger;
        this.dead = PageDeadLetters.letters(ledger.agreement());
        this.cited = ledger.postings().stream()
                .collect(Collectors.groupingBy(p -> p.cites().term(), Collectors.counting()));
    }

    static Markup of(Ledger ledger) {
        return new PageTerms(ledger).section();
    }

    private Markup section() {
        return Markup.of(
                """
                <section id="terms" aria-labelledby="terms-title">
                <h2 id="terms-title">Terms in force</h2>
                <p class="lead">Those that a paper states beside its profile, or that moved money; the rest below.</p>
                {}
                <details><summary>{} that no paper states and no posting cites</summary>{}</details>
                </section>
                """,
                table(this::matters),
                PageWords.count(Terms.ALL.stream().filter(t -> !matters(t)).count(), "term"),
                table(term -> !matters(term)));
    }

    private boolean matters(Term term) {
        return cited.containsKey(term.name())
                || ledger.agreement().documents().stream()
                        .anyMatch(d -> d.terms().containsKey(term));
    }

    private Markup table(Predicate<Term> which) {
        return Markup.of("""
                <div class="scroll"><table class="terms"><thead><tr>
                <th>Term</th><th>Value</th><th>From</th><th>Paper</th><th class="amount">Moved</th></tr></thead>{}</table></div>
                """, Terms.ALL.stream().filter(which).map(this::term).collect(Markup.joining()));
    }

    /// A body of its own for each term: its values one below the other.
    private Markup term(Term term) {
        var changes = TermChange.of(ledger.agreement(), term);
        var letters = dead.stream().filter(l -> l.term().equals(term)).toList();
        var first = Markup.of(
                "<th scope=\"rowgroup\" rowspan=\"{}\"><code>{}</code><small>{}</small></th>",
                changes.size() + letters.size(),
                term,
                term.meaning());
        var moved =
                Markup.of("<td class=\"amount\" rowspan=\"{}\">{}</td>", changes.size() + letters.size(), moved(term));
        return Markup.of(
                "<tbody>{}{}{}</tbody>",
                change(changes.getFirst(), first, moved),
                changes.stream()
                        .skip(1)
                        .map(change -> change(change, Markup.NONE, Markup.NONE))
                        .collect(Markup.joining()),
                letters.stream().map(PageTerms::letter).collect(Markup.joining()));
    }

    private Markup moved(Term term) {
        long postings = cited.getOrDefault(term.name(), 0L);
        return postings == 0
                ? Markup.of("<span class=\"nil\">–</span>")
                : Selection.by(term.name()).link(Markup.of("{}", PageWords.count(postings, "posting")));
    }

    private static Markup change(TermChange change, Markup before, Markup after) {
        return Markup.of(
                """
                <tr>{}<td class="value"><b>{}</b></td><td class="from">{}</td><td class="paper">{}{}</td>{}</tr>
                """,
                before,
                Kind.print(change.paper().stated().value()),
                PageWords.month(change.from()),
                PageWords.paper(change.paper().document().name()),
                PageDeadLetters.place(change.paper()),
                after);
    }

    private static Markup letter(PageDeadLetters.Letter letter) {
        return Markup.of(
                """
                <tr class="dead"><td class="value"><s>{}</s></td><td class="from">{}</td>\
                <td class="paper">{}: a dead letter{}</td></tr>
                """,
                Kind.print(letter.paper().stated().value()),
                PageWords.month(letter.from()),
                PageWords.paper(letter.paper().document().name()),
                PageDeadLetters.place(letter.paper()));
    }
}
