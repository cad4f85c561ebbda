package drawdown.report;

import drawdown.backtest.Backtest;
import drawdown.backtest.Backtest.RuleCost;
import drawdown.backtest.Coverage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How forecasts would have done as one HTML page that stands alone.
public final class BacktestPage {

    private BacktestPage() {}

    public static String html(String name, Backtest backtest) {
        boolean sized = !backtest.rules().isEmpty();
        return new Page(
                        name,
                        "back-test",
                        sized ? List.of("Coverage", "Places", "Sizing") : List.of("Coverage", "Places"),
                        Markup.NONE,
                        Markup.of(
                                "{}{}{}{}",
                                head(name, backtest),
                                coverage(backtest),
                                places(backtest),
                                sized ? sizing(backtest) : Markup.NONE),
                        "Every forecast was made from what was known at its start, and from nothing after it.")
                .html(Optional.empty());
    }

    private static Markup head(String name, Backtest backtest) {
        var year = BacktestText.year(backtest);
        return Markup.of(
                """
                <header class="head" id="top">
                <p class="kicker">Back-test of forecasts</p>
                <h1>{}</h1>
                <p class="verdict">Spend of {} lay within the 80% band of its forecast at {} of {} starts.</p>
                <p class="note">{}</p>
                <p class="note">{}</p>
                {}</header>
                """,
                name,
                PageWords.count(year.ahead(), "month"),
                Math.round(100 * year.within(80)) + "%",
                String.valueOf(year.starts()),
                BacktestText.summary(name, backtest).strip() + ".",
                PageWords.capital(String.join("; ", backtest.history().notes())),
                ValuePage.ended(BacktestText.ended(backtest)));
    }

    private static Markup coverage(Backtest backtest) {
        return Markup.of(
                """
                <section id="coverage" aria-labelledby="coverage-title">
                <h2 id="coverage-title">How often spend fell within the bands</h2>
                <figure class="chart">
                <ul class="legend"><li class="pace">Realised</li><li class="outer">What right forecasts may come to</li></ul>
                <div class="plot">{}</div>
                <figcaption>Spend since the start; the number of months ahead to the right. Dashed: the nominal share. Starts less than the horizon apart
                share months; the area takes as many starts as there are without shared months, and holds nineteen in twenty
                right forecasters (binomial). Where it is wide, the history is too short to judge.</figcaption>
                </figure>
                {}
                </section>
                """,
                Stream.of(Plot.Size.values())
                        .map(size -> CoverageChart.of(backtest.cumulative(), size))
                        .collect(Markup.joining()),
                table(backtest));
    }

    private static Markup table(Backtest backtest) {
        var bands = Coverage.BANDS.stream()
                .map(band -> Markup.of("<th class=\"amount\">{}%</th>", String.valueOf(band)))
                .collect(Markup.joining());
        return Markup.of(
                """
                <div class="scroll"><table class="numbers"><thead>
                <tr><th></th><th></th><th></th><th class="amount" colspan="3">A month’s spend within</th>
                <th class="amount" colspan="3">Spend since the start within</th></tr>
                <tr><th>Months ahead</th><th class="amount">Starts</th><th class="amount">Independent</th>{}{}</tr></thead>
                <tbody>{}</tbody></table></div>
                <p class="note">* outside what nineteen in twenty right forecasters would come to.</p>
                """,
                bands,
                bands,
                BacktestText.shown(backtest.cumulative()).stream()
                        .map(c -> row(backtest.monthly().get(c.ahead() - 1), c))
                        .collect(Markup.joining()));
    }

    private static Markup row(Coverage monthly, Coverage cumulative) {
        return Markup.of(
                "<tr><th scope=\"row\">{}</th><td class=\"amount\">{}</td><td class=\"amount\">{}</td>{}{}</tr>",
                String.valueOf(cumulative.ahead()),
                String.valueOf(cumulative.starts()),
                String.valueOf(cumulative.independent()),
                cells(monthly),
                cells(cumulative));
    }

    private static Markup cells(Coverage coverage) {
        return Coverage.BANDS.stream()
                .map(band -> cell(BacktestText.within(coverage, band)))
                .collect(Markup.joining());
    }

    private static Markup cell(String text) {
        return Markup.of("<td class=\"amount\">{}</td>", text);
    }

    private static Markup places(Backtest backtest) {
        var year = BacktestText.year(backtest);
        int[] counts = year.histogram();
        int most = IntStream.of(counts).max().orElseThrow();
        return Markup.of(
                """
                <section id="places" aria-labelledby="places-title">
                <h2 id="places-title">Where spend came to lie</h2>
                <p class="lead">The place of the spend of {} among the futures of its forecast, at each start. If forecasts are
                right, every tenth is as frequent; high ends mean they were too sure, a high middle that they were not sure
                enough.</p>
                <div class="scroll"><table><thead><tr><th>Higher than … of futures</th><th class="amount">Starts</th>
                <th class="meter"></th></tr></thead><tbody>{}</tbody></table></div>
                </section>
                """,
                PageWords.count(year.ahead(), "month"),
                IntStream.range(0, counts.length)
                        .mapToObj(c -> Markup.of(
                                """
                                <tr><th scope="row">{} to {}%</th><td class="amount">{}</td>\
                                <td class="meter"><span style="width:{}%"></span></td></tr>
                                """,
                                String.valueOf(10 * c),
                                String.valueOf(10 * c + 10),
                                String.valueOf(counts[c]),
                                Plot.number(100.0 * counts[c] / most)))
                        .collect(Markup.joining()));
    }

    private static Markup sizing(Backtest backtest) {
        return Markup.of(
                """
                <section id="sizing" aria-labelledby="sizing-title">
                <h2 id="sizing-title">What each way to size a commitment would have cost</h2>
                <p class="lead">A commitment of {}, signed at every start that has them ahead, under the standard terms, and settled
                on the spend that came. {}</p>
                <div class="scroll"><table><thead><tr><th>Commitment chosen by</th><th class="amount">Cost of list</th>
                <th class="amount">±</th><th class="amount">Above hindsight</th><th class="amount">±</th>
                <th class="amount">Worst start</th><th class="amount">True-up due</th><th class="amount">Commitment, of the year
                before</th></tr></thead><tbody>{}</tbody></table></div>
                <p class="note">± is one standard error, by the terms that follow one another without sharing months.</p>
                </section>
                """,
                PageWords.count(Math.min(12, backtest.plan().horizon()), "month"),
                BacktestText.ladder(backtest),
                backtest.rules().stream().map(BacktestPage::rule).collect(Markup.joining()));
    }

    private static Markup rule(RuleCost rule) {
        var cells = BacktestText.cells(rule);
        return Markup.of(
                "<tr><th scope=\"row\">{}</th>{}</tr>",
                PageWords.capital(cells[0]),
                Stream.of(cells).skip(1).map(BacktestPage::cell).collect(Markup.joining()));
    }
}
