package drawdown.report;

import drawdown.agreement.Agreement;
import drawdown.agreement.Document;
import drawdown.clause.Kind;
import drawdown.clause.OrderForm;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.settlement.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the agreement is, how it went and the few numbers that matter.
final class PageHead {

    private static final Term PRECEDENCE = Terms.named("orderForm.precedence").orElseThrow();

    private PageHead() {}

    static Markup of(Ledger ledger, DeadLetters dead) {
        return Markup.of(
                """
                <header class="head" id="top">
                <p class="kicker">Ledger of a commitment agreement</p>
                <h1>{}</h1>
                <p class="verdict">{}</p>
                {}
                <dl class="figures">{}</dl>
                <dl class="facts">{}{}</dl>
                </header>
                """,
                ledger.agreement().id(),
                Verdict.of(ledger),
                PageDeadLetters.of(ledger, dead),
                KeyFigure.of(ledger).stream().map(KeyFigure::markup).collect(Markup.joining()),
                facts(ledger),
                papers(ledger.agreement()));
    }

    private static Markup facts(Ledger ledger) {
        var agreement = ledger.agreement();
        var last = agreement.month(agreement.months() - 1);
        return List.of(
                        fact("Program", PageWords.program(agreement)),
                        fact(
                                "Term",
                                PageWords.span(agreement.effective(), last) + " ("
                                        + PageWords.count(agreement.months(), "month") + ")"),
                        fact("Currency", agreement.currency()),
                        fact("Commitment", PageWords.commitment(agreement.lastCommitment())),
                        fact("Discount", PageWords.bands(agreement.lastBands())),
                        fact("Scopes", scopes(agreement)),
                        fact(
                                "Marketplace vendors",
                                agreement.vendors().stream()
                                        .map(PageWords::vendor)
                                        .collect(Collectors.joining("; "))),
                        fact(
                                "Credit brought in",
                                agreement.openingCredit().cents() == 0
                                        ? ""
                                        : PageAmount.exact(
                                                agreement.openingCredit().cents())),
                        fact("Event", agreement.event().map(PageWords::event).orElse("")))
                .stream()
                .collect(Markup.joining());
    }

    private static Markup fact(String name, String words) {
        return words.isEmpty() ? Markup.NONE : Markup.of("<div><dt>{}</dt><dd>{}</dd></div>", name, words);
    }

    private static String scopes(Agreement agreement) {
        return agreement.scopes().size() == 1
                ? ""
                : agreement.scopes().stream().map(PageWords::scope).collect(Collectors.joining("; "));
    }

    private static Markup papers(Agreement agreement) {
        return Markup.of(
                "<div class=\"papers\"><dt>Papers</dt><dd><ol>{}</ol><p>{}</p></dd></div>",
                agreement.documents().stream().map(d -> paper(agreement, d)).collect(Markup.joining()),
                precedence(agreement));
    }

    private static Markup paper(Agreement agreement, Document document) {
        var facts = List.of(
                        document.profile().map(p -> "profile " + p.name()),
                        document.signedBy()
                                .map(s -> "signed by the " + Kind.word(s).replace('-', ' ')),
                        Optional.of(document.terms().size())
                                .filter(n -> n > 0)
                                .map(n -> "states " + PageWords.count(n, "term")),
                        document.commitment().map(c -> "restates the commitment"),
                        document.bands().map(b -> "restates the discount"))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Markup.of(
                "<li><b>{}</b> from {}<small>{}</small></li>",
                PageWords.capital(PageWords.paper(document.name())),
                PageWords.month(agreement.month(agreement.from(document))),
                facts);
    }

    private static String precedence(Agreement agreement) {
        return TermChange.of(agreement, PRECEDENCE).stream()
                .map(change -> "From " + PageWords.month(change.from()) + " "
                        + (change.paper().stated().value() == OrderForm.Precedence.SCHEDULE
                                ? "the schedule governs where the papers differ"
                                : "the standard terms govern where the papers differ")
                        + " (" + PageWords.paper(change.paper().document().name()) + ").")
                .collect(Collectors.joining(" "));
    }
}
