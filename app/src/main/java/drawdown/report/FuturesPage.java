package drawdown.report;

import static drawdown.report.PageAmount.compact;

import drawdown.clause.Account;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.simulation.Firing;
import drawdown.simulation.Futures;
import drawdown.simulation.ShadowPrice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known about the futures of an agreement as one HTML page that stands alone.
public final class FuturesPage {

    private FuturesPage() {}

    public static String html(Futures futures) {
        return new Page(
                        futures.schedule().agreement().id(),
                        "futures",
                        List.of("Fan", "Cost", "Components", "Terms", "Windows"),
                        Markup.NONE,
                        Markup.of(
                                "{}{}{}{}{}{}",
                                head(futures),
                                fan(futures),
                                cost(futures),
                                components(futures),
                                terms(futures),
                                windows(futures)),
                        "± is one standard error of the estimate: about two times in three it is off by less.")
                .html(Optional.empty());
    }

    private static Markup head(Futures futures) {
        var agreement = futures.schedule().agreement();
        return Markup.of(
                """
                <header class="head" id="top">
                <p class="kicker">Futures of a commitment agreement</p>
                <h1>{}</h1>
                <p class="verdict">{}</p>
                <p class="note">{}</p>
                <dl class="figures">{}</dl>
                </header>
                """,
                agreement.id(),
                verdict(futures),
                PageWords.capital(FuturesText.idle(futures)),
                Stream.of(
                                new PageEstimate(futures.sample().mean(Account.COST)).figure("Cost, mean"),
                                new PageEstimate(futures.sample()
                                                .distribution(Account.COST)
                                                .worst())
                                        .figure("Cost, worst 5%"),
                                new PageEstimate(futures.sample().mean(Account.EXPOSURE)).figure("Exposure, mean"),
                                new PageEstimate(futures.sample()
                                                .distribution(Account.EXPOSURE)
                                                .worst())
                                        .figure("Exposure, worst 5%"))
                        .collect(Markup.joining()));
    }

    private static String verdict(Futures futures) {
        var agreement = futures.schedule().agreement();
        var cost = futures.sample().distribution(Account.COST);
        double trueUp = futures.firing()
                .getOrDefault(Firing.TRUE_UP, new Estimate(0, 0))
                .value();
        return "Over %s the agreement costs %s %s on average of %,d futures, and %s to %s in nine out of ten. A true-up is due in %s of them."
                .formatted(
                        PageWords.count(agreement.months(), "month"),
                        agreement.currency(),
                        compact(Math.round(cost.mean().value())),
                        futures.sample().count(),
                        compact(Math.round(cost.percentile(5).value())),
                        compact(Math.round(cost.percentile(95).value())),
                        FuturesText.percent(trueUp));
    }

    private static Markup fan(Futures futures) {
        return Markup.of(
                """
                <section id="fan" aria-labelledby="fan-title">
                <h2 id="fan-title">What counts, against the commitment</h2>
                <figure class="chart">
                <ul class="legend"><li class="median">Median</li><li class="inner">25 to 75%</li>\
                <li class="outer">5 to 95% of futures</li><li class="pace">Commitment</li></ul>
                <div class="plot">{}</div>
                <figcaption>Measured spend and recognised Marketplace, added up since the term began; what the window’s cap
                cuts off is not in it. The commitment is spread evenly over the months of its window.</figcaption>
                </figure>
                </section>
                """,
                Stream.of(Plot.Size.values())
                        .map(size -> FanChart.of(futures, size))
                        .collect(Markup.joining()));
    }

    private static Markup cost(Futures futures) {
        return Markup.of(
                """
                <section id="cost" aria-labelledby="cost-title">
                <h2 id="cost-title">What the agreement may cost</h2>
                <figure class="chart"><div class="plot">{}</div>
                <figcaption>How many futures end in each class of costs. The worst 5% is the mean of the five in a hundred that
                cost most (CVaR 95%).</figcaption></figure>
                </section>
                """,
                Stream.of(Plot.Size.values())
                        .map(size -> CostChart.of(futures, size))
                        .collect(Markup.joining()));
    }

    private static Markup components(Futures futures) {
        return Markup.of(
                """
                <section id="components" aria-labelledby="components-title">
                <h2 id="components-title">Components</h2>
                <div class="scroll"><table class="futures"><thead><tr><th>{}</th><th class="amount">Mean</th>
                <th class="amount">±</th>{}<th class="amount">Worst 5%</th><th class="amount">±</th></tr></thead>
                <tbody>{}</tbody></table></div>
                </section>
                """,
                futures.schedule().agreement().currency(),
                Distribution.PERCENTS.stream()
                        .map(p -> Markup.of("<th class=\"amount\">{}%</th>", String.valueOf(p)))
                        .collect(Markup.joining()),
                FuturesText.shown(futures).stream()
                        .map(total -> component(futures, total))
                        .collect(Markup.joining()));
    }

    private static Markup component(Futures futures, Account total) {
        var distribution = futures.sample().distribution(total);
        boolean sum = total == Account.COST || total == Account.EXPOSURE;
        return Markup.of(
                "<tr class=\"{}\"><th scope=\"row\">{}</th>{}{}{}</tr>",
                sum ? "closing" : "",
                PageWords.capital(total.words()),
                new PageEstimate(distribution.mean()).cells(),
                distribution.percentiles().stream()
                        .map(p -> PageEstimate.cell(p.value()))
                        .collect(Markup.joining()),
                new PageEstimate(distribution.worst()).cells());
    }

    private static Markup terms(Futures futures) {
        return Markup.of(
                """
                <section id="terms" aria-labelledby="terms-title">
                <h2 id="terms-title">What the terms do</h2>
                <div class="scroll"><table class="meters"><thead><tr><th>What happens, in some window</th><th>Because of</th>
                <th class="amount">In … of futures</th><th class="amount">±</th><th class="meter"></th></tr></thead>
                <tbody>{}</tbody></table></div>{}
                </section>
                """,
                futures.firing().entrySet().stream()
                        .filter(e -> e.getValue().value() > 0)
                        .map(FuturesPage::term)
                        .collect(Markup.joining()),
                never(futures));
    }

    private static Markup term(Map.Entry<Firing, Estimate> fires) {
        double p = fires.getValue().value();
        return Markup.of(
                """
                <tr><th scope="row">{}</th><td class="because"><code>{}</code></td><td class="amount">{}</td>\
                <td class="amount error">{}</td>\
                <td class="meter"><span style="width:{}%"></span></td></tr>
                """,
                PageWords.capital(fires.getKey().words()),
                fires.getKey().term(),
                FuturesText.percent(p),
                FuturesText.percent(fires.getValue().standardError()),
                Plot.number(100 * p));
    }

    private static Markup never(Futures futures) {
        var never = futures.firing().entrySet().stream()
                .filter(e -> e.getValue().value() == 0)
                .map(e -> e.getKey().words())
                .toList();
        return never.isEmpty()
                ? Markup.NONE
                : Markup.of("<p class=\"note\">On no path: {}.</p>", String.join("; ", never));
    }

    private static Markup windows(Futures futures) {
        return Markup.of(
                """
                <section id="windows" aria-labelledby="windows-title">
                <h2 id="windows-title">What a counted dollar is worth</h2>
                <p class="lead">What one more dollar of measured spend in a window saves in expected cost, its own price aside:
                nothing where the commitment is safe, up to the rate of the true-up where it is short.</p>
                <div class="scroll"><table class="meters"><thead><tr><th>Window</th><th>Months</th><th class="amount">Commitment</th>
                <th class="amount">A counted dollar saves</th><th class="amount">±</th><th class="meter"></th></tr></thead>
                <tbody>{}</tbody></table></div>
                </section>
                """,
                futures.shadowPrices().stream().map(p -> window(futures, p)).collect(Markup.joining()));
    }

    private static Markup window(Futures futures, ShadowPrice price) {
        var window = price.window();
        var agreement = futures.schedule().agreement();
        double saves = price.perDollar().value();
        return Markup.of(
                """
                <tr><th scope="row"><span class="phone">Window </span>{}</th><td class="because">{}</td>\
                <td class="amount committed">{}</td><td class="amount">{}</td><td class="amount error">{}</td><td class="meter"><span style="width:{}%"></span></td></tr>
                """,
                String.valueOf(window.index() + 1),
                PageWords.span(agreement.month(window.from()), agreement.month(window.lastMonth())),
                new PageAmount(futures.schedule().commitments()[window.index()]).markup(),
                decimals(saves),
                decimals(price.perDollar().standardError()),
                Plot.number(100 * Math.clamp(saves, 0, 1)));
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value)
                .replaceAll("^-0\\.000$", "0.000")
                .replace('-', '−');
    }
}
