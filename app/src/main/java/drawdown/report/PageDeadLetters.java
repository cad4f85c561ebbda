package drawdown.report;

import drawdown.agreement.Agreement;
import drawdown.agreement.InForce;
import drawdown.clause.Kind;
import drawdown.clause.Term;
import drawdown.settlement.Ledger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The warning that terms are written but do not govern.
final class PageDeadLetters {

    private PageDeadLetters() {}

    /// A term stated in vain.
    ///
    /// @param from    the first month in which it is
    /// @param governs the value that holds instead in that month
    record Letter(Term term, YearMonth from, InForce.Paper paper, InForce.Paper governs) {}

    static List<Letter> letters(Agreement agreement) {
        var letters = new ArrayList<Letter>();
        for (var at : agreement.inForce()) {
            at.deadLetters().forEach((term, paper) -> {
                if (letters.stream()
                        .noneMatch(l -> l.term().equals(term) && l.paper().equals(paper))) {
                    letters.add(new Letter(term, agreement.month(at.from()), paper, at.paper(term)));
                }
            });
        }
        return letters;
    }

    static Markup of(Ledger ledger, DeadLetters dead) {
        var letters = letters(ledger.agreement());
        if (letters.isEmpty()) {
            return Markup.NONE;
        }
        return Markup.of(
                """
                <section class="warning" aria-labelledby="dead-title">
                <h2 id="dead-title">{}: written, but without effect</h2>
                <p>The schedule states them, but the standard terms take precedence
                (orderForm.precedence: appendix). None of them governs.</p>
                <div class="scroll"><table><thead><tr>
                <th>Term</th><th>Stated</th><th>Governs instead</th><th>Stated in</th>{}</tr></thead><tbody>{}</tbody></table></div>
                </section>
                """,
                PageWords.count(letters.size(), "dead letter"),
                dead.letters().isEmpty() ? Markup.NONE : Markup.of("<th class=\"amount\">Would have saved</th>"),
                letters.stream().map(letter -> row(letter, dead)).collect(Markup.joining()));
    }

    private static Markup row(Letter letter, DeadLetters dead) {
        return Markup.of(
                """
                <tr><th scope="row"><code>{}</code></th><td><s>{}</s></td><td>{}</td><td>{}, from {}{}</td>{}</tr>
                """,
                letter.term(),
                Kind.print(letter.paper().stated().value()),
                Kind.print(letter.governs().stated().value()),
                PageWords.paper(letter.paper().document().name()),
                PageWords.month(letter.from()),
                place(letter.paper()),
                dead.letters().isEmpty() ? Markup.NONE : worth(letter, dead));
    }

    private static Markup worth(Letter letter, DeadLetters dead) {
        Optional<DeadLetters.DeadLetter> worth = dead.letters().stream()
                .filter(d -> d.term().equals(letter.term()) && d.paper().equals(letter.paper()))
                .findFirst();
        return Markup.of(
                "<td class=\"amount\">{}</td>",
                worth.map(w -> PageAmount.exact(w.worth())).orElse(""));
    }

    /// The place in the file, the directories left to the hover.
    static Markup place(InForce.Paper paper) {
        var place = paper.stated().location().toString();
        return Markup.of(
                "<small class=\"place\" title=\"{}\">{}</small>", place, place.substring(place.lastIndexOf('/') + 1));
    }
}
