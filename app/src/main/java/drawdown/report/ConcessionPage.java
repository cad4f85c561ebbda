package drawdown.report;

import static drawdown.report.PageAmount.compact;

import drawdown.clause.Kind;
import drawdown.value.Concession;
import drawdown.value.Concession.Stake;
import drawdown.value.Concession.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What may be given for what as one HTML page that stands alone.
public final class ConcessionPage {

    private final Concession concession;
    private final List<Stake> given;

    private ConcessionPage(Concession concession) {
        this.concession = concession;
        this.given = concession.worthGiving();
    }

    public static String html(Concession concession) {
        var page = new ConcessionPage(concession);
        return new Page(
                        concession.agreement().id(),
                        "what for what",
                        List.of("Points", "Terms", "Rest"),
                        Markup.NONE,
                        Stream.of(page.head(), page.points(), page.terms(), page.rest())
                                .collect(Markup.joining()),
                        "± is one standard error of the estimate: about two times in three it is off by less.")
                .html(Optional.empty());
    }

    private Markup head() {
        return Markup.of(
                """
                <header class="head" id="top">
                <p class="kicker">What may be given for what</p>
                <h1>{}</h1>
                <p class="verdict">{}</p>
                <p class="note">{} futures; amounts in {} over the term, from the papers as they stand.</p>
                {}{}</header>
                """,
                concession.agreement().id(),
                verdict(),
                "%,d".formatted(concession.paths()),
                concession.agreement().currency(),
                ValuePage.ended(ConcessionText.ended(concession)),
                concession.isGated()
                        ? ValuePage.warning("The appendix prevails", ConcessionText.GATED.replace("`", ""))
                        : Markup.NONE);
    }

    private String verdict() {
        var won = concession.worthWinning(Unit.POINT);
        if (won.isEmpty() || given.isEmpty()) {
            return "No percentage is worth anything here that can be told from nothing.";
        }
        var dearest = won.getFirst();
        var cheapest = given.stream()
                .filter(Stake::canBeGiven)
                .min(Comparator.comparingDouble(stake -> stake.given().worth().value()));
        return "The dearest percentage is %s: a point of it, won, is worth %s."
                        .formatted(
                                ValueText.title(dearest.provision()),
                                compact(PageEstimate.whole(dearest.won().worth().value())))
                + cheapest.map(stake -> " The cheapest to give is %s: a point of it costs %s."
                                .formatted(
                                        ValueText.title(stake.provision()),
                                        compact(PageEstimate.whole(
                                                stake.given().worth().value()))))
                        .orElse("");
    }

    private Markup points() {
        return Markup.of(
                """
                <section id="points" aria-labelledby="points-title">
                <h2 id="points-title">Points for points</h2>
                <p class="lead">How many points of the column’s percentage, given, pay for one point of the line’s, won, at the same mean
                cost. Where nothing can be given, a point is one that is not asked for. Within five points of where the papers
                stand.</p>
                {}
                </section>
                """,
                table(
                        "<th class=\"amount\">A point won is worth</th><th class=\"amount\">±</th>"
                                + "<th class=\"amount\">A point given costs</th><th class=\"amount\">±</th>",
                        ConcessionText.percentages(concession)));
    }

    private Markup terms() {
        return Markup.of(
                """
                <section id="terms" aria-labelledby="terms-title">
                <h2 id="terms-title">Points for whole terms</h2>
                <p class="lead">Of these there is no half: so many points of the column’s percentage, given, pay for winning, or keeping,
                the whole of the line’s.</p>
                {}
                </section>
                """,
                table(
                        "<th class=\"amount\">Is worth</th><th class=\"amount\">±</th>",
                        concession.worthWinning(Unit.WHOLE)));
    }

    private Markup table(String worth, List<Stake> stakes) {
        return stakes.isEmpty()
                ? Markup.of("<p class=\"note\">There are none.</p>")
                : Markup.of(
                        """
                        <div class="scroll"><table class="heat"><thead><tr><th></th><th>Stands</th>{}{}</tr></thead>
                        <tbody>{}</tbody></table></div>
                        """,
                        new Markup(worth),
                        given.stream()
                                .map(stake -> Markup.of(
                                        "<th class=\"amount\" title=\"{}\">of {}</th>",
                                        stake.provision().title(),
                                        stake.provision().id()))
                                .collect(Markup.joining()),
                        stakes.stream().map(this::row).collect(Markup.joining()));
    }

    private Markup row(Stake won) {
        boolean whole = won.unit() == Unit.WHOLE;
        return Markup.of(
                "<tr><th scope=\"row\">{}</th><td>{}</td>{}{}{}</tr>",
                ValueText.title(won.provision()),
                Kind.print(won.stands()) + (whole && !won.held() ? " → " + Kind.print(won.better()) : ""),
                new PageEstimate(won.won().worth()).cells(),
                whole ? Markup.NONE : givenCells(won),
                given.stream().map(stake -> cell(stake, won)).collect(Markup.joining()));
    }

    private static Markup givenCells(Stake stake) {
        return stake.canBeGiven() ? new PageEstimate(stake.given().worth()).cells() : Markup.of("<td></td><td></td>");
    }

    /// The more points, the stronger the colour, up to ten.
    private Markup cell(Stake given, Stake won) {
        if (given.equals(won) || !won.won().matters()) {
            return Markup.of("<td></td>");
        }
        var price = concession.price(given, won);
        return InteractionTable.heat(
                Math.min(1, price.value() / (won.unit() == Unit.POINT ? 10 : 100)),
                "%.2f ± %.2f points of %s"
                        .formatted(price.value(), price.standardError(), ValueText.title(given.provision())),
                price.value() > 100 ? "> 100" : "%.2f".formatted(price.value()));
    }

    private Markup rest() {
        return Markup.of(
                """
                <section id="rest" aria-labelledby="rest-title">
                <h2 id="rest-title">What not to pay for</h2>
                <table class="protects"><tbody>{}{}</tbody></table>
                </section>
                """,
                concession.worthAvoiding().stream()
                        .map(stake -> Markup.of(
                                "<tr><th scope=\"row\">{}</th><td>{}</td></tr>",
                                ValueText.title(stake.provision()),
                                PageWords.capital(ConcessionText.warning(stake))))
                        .collect(Markup.joining()),
                nothing());
    }

    private Markup nothing() {
        var titles = concession.worthNothing().stream()
                .map(stake -> ValueText.title(stake.provision()))
                .toList();
        return titles.isEmpty()
                ? Markup.NONE
                : Markup.of(
                        "<tr><th scope=\"row\">{}</th><td>{}.</td></tr>",
                        String.join(", ", titles),
                        ConcessionText.BY_ITSELF.replace("`", ""));
    }
}
