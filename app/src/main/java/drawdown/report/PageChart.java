package drawdown.report;

import static drawdown.report.PageAmount.compact;

import drawdown.report.SpendCurve.Stretch;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import java.util.stream.Stream;

/// The chart of spend against the commitment, window by window or over the term, and its numbers as a table.
final class PageChart {

    private PageChart() {}

    static Markup of(Ledger ledger) {
        var byWindow = SpendCurve.byWindow(ledger);
        return Markup.of(
                """
                <section id="chart" aria-labelledby="chart-title">
                <h2 id="chart-title">Spend against the commitment</h2>
                <figure class="chart">
                {}
                {}
                <figcaption>Month by month, added up. The commitment is spread evenly over the months of its window. ▼ and ▲
                say how far spend is short of the window's own commitment or over it at the close, before anything rolls or is
                carried.</figcaption>
                </figure>
                <details><summary>The chart's numbers</summary>{}</details>
                </section>
                """,
                legend(ledger, byWindow),
                ledger.windows().size() == 1 ? plot("only", byWindow) : both(ledger, byWindow),
                numbers(ledger, byWindow));
    }

    private static Markup legend(Ledger ledger, SpendCurve curve) {
        return Markup.of(
                """
                <ul class="legend"><li class="measured">Measured spend <b>{}</b></li>{}\
                <li class="pace">Commitment <b>{}</b></li></ul>""",
                sum(ledger, Figure.MEASURED),
                curve.hasMarketplace()
                        ? Markup.of(
                                "<li class=\"marketplace\">Recognised Marketplace <b>{}</b></li>",
                                sum(ledger, Figure.MARKETPLACE_ELIGIBLE))
                        : Markup.NONE,
                sum(ledger, Figure.COMMITMENT));
    }

    private static String sum(Ledger ledger, Figure figure) {
        return compact(
                ledger.windows().stream().mapToLong(w -> w.figure(figure)).sum());
    }

    /// The two ways to add up, with a switch that needs no script.
    private static Markup both(Ledger ledger, SpendCurve byWindow) {
        return Markup.of("""
                <input type="radio" name="curve" id="by-window" checked>
                <label for="by-window">Each window from zero</label>
                <input type="radio" name="curve" id="over-term">
                <label for="over-term">The whole term</label>
                {}{}""", plot("by-window", byWindow), plot("over-term", SpendCurve.overTerm(ledger)));
    }

    private static Markup plot(String kind, SpendCurve curve) {
        return Markup.of(
                "<div class=\"plot {}\">{}</div>",
                kind,
                Stream.of(Plot.Size.values())
                        .map(size -> SpendChart.of(curve, size))
                        .collect(Markup.joining()));
    }

    private static Markup numbers(Ledger ledger, SpendCurve curve) {
        return Markup.of(
                """
                <div class="scroll"><table class="numbers"><thead><tr><th>Month</th><th class="amount">In the month</th>
                <th class="amount">Measured</th><th class="amount">Marketplace</th><th class="amount">Commitment</th>
                </tr></thead>
                {}</table></div><p class="note">In {}, since each window opened.</p>""",
                curve.stretches().stream().map(PageChart::rows).collect(Markup.joining()),
                ledger.agreement().currency());
    }

    private static Markup rows(Stretch stretch) {
        var rows = new java.util.ArrayList<Markup>();
        for (int m = 1; m <= stretch.months(); m++) {
            var point = stretch.points().get(m - 1);
            rows.add(Markup.of(
                    "<tr><th scope=\"row\">{}</th>{}</tr>",
                    PageWords.month(point.month()),
                    Stream.of(point.inMonth(), point.measured(), point.marketplace(), stretch.pace(m))
                            .map(cents -> Markup.of("<td class=\"amount\">{}</td>", PageAmount.exact(cents)))
                            .collect(Markup.joining())));
        }
        var all = rows.stream().collect(Markup.joining());
        return new RowGroup("Window " + stretch.window().number(), 5, all).markup();
    }
}
