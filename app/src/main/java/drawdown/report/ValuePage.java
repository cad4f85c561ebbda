package drawdown.report;

import static drawdown.report.PageAmount.compact;

import drawdown.provision.Provision;
import drawdown.simulation.Estimate;
import drawdown.value.Measure;
import drawdown.value.Valuation;
import drawdown.value.Valuation.Worth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the provisions of an agreement are worth as one HTML page that stands alone.
public final class ValuePage {

    private final Valuation valuation;
    private final List<Worth> worths;
    private final boolean gated;

    private ValuePage(Valuation valuation) {
        this.valuation = valuation;
        this.worths = ValueText.shown(valuation);
        this.gated = valuation.negotiation().isGated();
    }

    public static String html(Valuation valuation) {
        var page = new ValuePage(valuation);
        return new Page(
                        valuation.negotiation().standard().id(),
                        "value of the terms",
                        List.of("Worth", "Table", "Together", "Others"),
                        Markup.NONE,
                        Stream.of(
                                        page.head(),
                                        page.worth(),
                                        page.table(),
                                        new InteractionTable(valuation).section(),
                                        page.others())
                                .collect(Markup.joining()),
                        "± is one standard error of the estimate: about two times in three it is off by less.")
                .html(Optional.empty());
    }

    private Markup head() {
        var whole = valuation.whole();
        return Markup.of(
                """
                <header class="head" id="top">
                <p class="kicker">What the terms of a commitment agreement are worth</p>
                <h1>{}</h1>
                <p class="verdict">{}</p>
                <p class="note">{}</p>
                <dl class="figures">{}</dl>
                {}{}</header>
                """,
                valuation.negotiation().standard().id(),
                verdict(),
                scope(),
                Stream.of(
                                new PageEstimate(whole.getFirst()).figure("All together, mean"),
                                new PageEstimate(whole.getLast()).figure("All together, worst 5%"),
                                new PageEstimate(valuation.standard().getFirst()).figure("Cost under standard terms"),
                                points())
                        .collect(Markup.joining()),
                ended(valuation.complete() ? "" : ValueText.ENDED),
                gated
                        ? warning(
                                "The appendix prevails",
                                "Whatever the schedule states is a dead letter until 7.4 is won: alone, each provision is worth 0. "
                                        + "The chart and the table also state what each would be worth alone if the schedule held.")
                        : Markup.NONE);
    }

    private String verdict() {
        var agreement = valuation.negotiation().standard();
        var whole = valuation.whole();
        return "Moving the standard terms to the buyer’s targets is worth %s %s of expected cost over %s, and %s in the worst five of a hundred futures.%s"
                .formatted(
                        agreement.currency(),
                        compact(Math.round(whole.getFirst().value())),
                        PageWords.count(agreement.months(), "month"),
                        compact(Math.round(whole.getLast().value())),
                        worths.isEmpty()
                                ? ""
                                : " Most of it comes from "
                                        + PageWords.listed(worths.stream()
                                                .limit(3)
                                                .map(w ->
                                                        ValueText.title(w.play().provision()))
                                                .toList())
                                        + ".");
    }

    private String scope() {
        return "%,d futures, %s. Each value is what the buyer saves: a negative one is a target that costs more here."
                .formatted(
                        valuation.paths(),
                        valuation.orders() == 0
                                ? "every coalition of provisions"
                                : valuation.orders() + " orders of winning the provisions");
    }

    private Markup points() {
        var points = valuation.points(valuation.whole().getFirst());
        var error = new Estimate(points.standardError(), 0);
        return Markup.of(
                "<div><dt>As points of discount</dt><dd>{}<small>± {}</small></dd></div>",
                ValueText.points(points),
                ValueText.points(error));
    }

    /// What a report says of work that was ended early, beginning with these words; nothing if nothing is said.
    static Markup ended(String text) {
        return text.isEmpty()
                ? Markup.NONE
                : warning("Ended early", PageWords.capital(text.replace("Ended early: ", "")));
    }

    static Markup warning(String title, String text) {
        return Markup.of("<div class=\"warning\"><h2>{}</h2><p>{}</p></div>", title, text);
    }

    private Markup worth() {
        return Markup.of(
                """
                <section id="worth" aria-labelledby="worth-title">
                <h2 id="worth-title">What each provision is worth</h2>
                <figure class="chart">
                <ul class="legend"><li class="share">Shapley value</li><li class="alone">{}</li>\
                <li class="last">Given up last</li></ul>
                <input type="radio" name="measure" id="of-mean" checked><label for="of-mean">Mean cost</label>
                <input type="radio" name="measure" id="of-tail"><label for="of-tail">Worst 5%</label>
                {}
                <figcaption>The Shapley value is what a provision adds on average over all orders in which they may be won;
                all of them add up to the whole. The line through its end is two standard errors either way. Worst 5% is the
                same of the mean of the five in a hundred futures that cost most (CVaR 95%).</figcaption>
                </figure>
                </section>
                """,
                gated ? "Won alone, if the schedule held" : "Won alone",
                Arrays.stream(Measure.values()).map(this::plot).collect(Markup.joining()));
    }

    private Markup plot(Measure measure) {
        return Markup.of(
                "<div class=\"plot {}\">{}</div>",
                measure == Measure.MEAN ? "of-mean" : "of-tail",
                Stream.of(Plot.Size.values())
                        .map(size -> TornadoChart.of(valuation, measure, size))
                        .collect(Markup.joining()));
    }

    private Markup table() {
        return Markup.of(
                """
                <section id="table" aria-labelledby="table-title">
                <h2 id="table-title">The numbers</h2>
                <div class="scroll"><table class="futures"><thead><tr><th>{}</th><th class="amount">Alone</th>{}\
                <th class="amount">Last</th><th class="amount">±</th><th class="amount">Shapley</th><th class="amount">±</th>\
                <th class="amount">Points</th><th class="amount">Worst 5%</th><th class="amount">±</th></tr></thead>
                <tbody>{}{}</tbody></table></div>
                <p class="note">Alone: standard to target, all else standard. Last: what giving it up costs when all else is won.
                Points: the Shapley value as points of discount on spend before discounts. Worst 5%: the Shapley value there.</p>
                </section>
                """,
                valuation.negotiation().standard().currency(),
                gated ? Markup.of("<th class=\"amount\">If it held</th>") : Markup.NONE,
                worths.stream().map(this::row).collect(Markup.joining()),
                Markup.of(
                        "<tr class=\"closing\"><th scope=\"row\">All together</th><td></td>{}<td></td><td></td>{}<td class=\"amount\">{}</td>{}</tr>",
                        gated ? Markup.of("<td></td>") : Markup.NONE,
                        new PageEstimate(valuation.whole().getFirst()).cells(),
                        ValueText.points(valuation.points(valuation.whole().getFirst())),
                        new PageEstimate(valuation.whole().getLast()).cells()));
    }

    private Markup row(Worth worth) {
        var mean = worth.of(Measure.MEAN);
        return Markup.of(
                "<tr><th scope=\"row\">{}</th>{}{}{}{}<td class=\"amount\">{}</td>{}</tr>",
                ValueText.title(worth.play().provision()),
                PageEstimate.cell(mean.alone().value()),
                gated ? PageEstimate.cell(mean.ifHeld().value()) : Markup.NONE,
                new PageEstimate(mean.last()).cells(),
                new PageEstimate(mean.share()).cells(),
                ValueText.points(valuation.points(mean.share())),
                new PageEstimate(worth.of(Measure.TAIL).share()).cells());
    }

    private Markup others() {
        return Markup.of(
                """
                <section id="others" aria-labelledby="others-title">
                <h2 id="others-title">The other provisions</h2>
                {}</section>
                """,
                ValueText.others(valuation).entrySet().stream()
                        .map(e -> others(e.getKey(), e.getValue()))
                        .collect(Markup.joining()));
    }

    private static Markup others(String words, List<Provision> some) {
        return Markup.of(
                "<p class=\"lead\">{}</p><table class=\"protects\"><tbody>{}</tbody></table>",
                words.replace("`", ""),
                some.stream()
                        .map(p -> Markup.of(
                                "<tr><th scope=\"row\">{}</th><td>{}</td></tr>", ValueText.title(p), p.meaning()))
                        .collect(Markup.joining()));
    }
}
