package drawdown.report;

import drawdown.size.Baseline;
import drawdown.size.Baselines;
import drawdown.size.Curve;
import drawdown.size.Level;
import drawdown.size.Rule;
import drawdown.size.Sizing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How much to commit as one HTML page that stands alone.
public final class SizePage {

    private SizePage() {}

    public static String html(Sizing sizing) {
        return new Page(
                        sizing.agreement().id(),
                        "size of the commitment",
                        sizing.baselines().isPresent()
                                ? List.of("Curve", "Rules", "Baselines", "Levels")
                                : List.of("Curve", "Rules", "Levels"),
                        Markup.NONE,
                        Markup.of(
                                "{}{}{}{}{}",
                                head(sizing),
                                curve(sizing),
                                rules(sizing),
                                sizing.baselines()
                                        .map(b -> baselines(sizing, b))
                                        .orElse(Markup.NONE),
                                levels(sizing)),
                        "± is one standard error of the estimate: about two times in three it is off by less.")
                .html(Optional.empty());
    }

    private static Markup head(Sizing sizing) {
        var optimum = sizing.best().optimum();
        var none = sizing.rule(Rule.Kind.NONE).orElseThrow().level();
        return Markup.of(
                """
                <header class="head" id="top">
                <p class="kicker">How much to commit</p>
                <h1>{}</h1>
                <p class="verdict">{}</p>
                <p class="note">{}: {} futures; the {} is to be least.</p>
                <dl class="figures">{}</dl>
                </header>
                """,
                sizing.agreement().id(),
                SizeWords.verdict(sizing),
                PageWords.program(sizing.agreement()),
                String.format(java.util.Locale.ROOT, "%,d", sizing.paths()),
                sizing.objective().toString(),
                Stream.of(
                                new PageEstimate(sizing.best().size()).figure("Commitment a year"),
                                new PageEstimate(optimum.cost()).figure("Cost over the term, mean"),
                                new PageEstimate(optimum.worst()).figure("Cost, worst 5%"),
                                new PageEstimate(none.above()).figure("Below no commitment"))
                        .collect(Markup.joining()));
    }

    private static Markup curve(Sizing sizing) {
        return Markup.of(
                """
                <section id="curve" aria-labelledby="curve-title">
                <h2 id="curve-title">What each commitment costs</h2>
                <figure class="chart">
                <ul class="legend"><li>{}, {}, ± two standard errors</li>{}<li class="risk">Some shortfall, on … of futures</li>\
                <li class="cap">Spend beyond the protected band</li></ul>
                <div class="plot">{}</div>
                <figcaption>To the right: a year's commitment; upwards: the {} over the term, in {}. The curve jumps where the
                discount does. The bar on its foot marks commitments that come to at most half a percent of mean cost more than the optimum.
                </figcaption></figure>
                {}
                </section>
                """,
                PageWords.capital(sizing.objective().toString()),
                sizing.best().shape().name(),
                sizing.curves().stream()
                        .filter(c -> !c.shape().equals(sizing.best().shape()))
                        .map(c -> Markup.of(
                                "<li class=\"other\">The same, {}</li>",
                                c.shape().name()))
                        .collect(Markup.joining()),
                Stream.of(Plot.Size.values())
                        .map(size -> CurveChart.of(sizing, size))
                        .collect(Markup.joining()),
                sizing.objective().toString(),
                sizing.agreement().currency(),
                sizing.curves().stream()
                        .map(c -> Markup.of("<p class=\"note\">{}.</p>", PageWords.capital(SizeWords.optimum(c))))
                        .collect(Markup.joining()));
    }

    private static Markup rules(Sizing sizing) {
        return Markup.of(
                """
                <section id="rules" aria-labelledby="rules-title">
                <h2 id="rules-title">Ways to choose a size</h2>
                <p class="lead">Spend and commitment are a year's. What lies above the optimum is known from the same futures, better
                than either cost.</p>
                <div class="scroll"><table class="futures"><thead><tr><th></th><th class="amount">Spend</th>{}</tr></thead>
                <tbody>{}</tbody></table></div>
                </section>
                """,
                headings(),
                sizing.rules().stream()
                        .map(rule -> Markup.of(
                                "<tr class=\"{}\"><th scope=\"row\">{}</th><td class=\"amount\">{}</td>{}</tr>",
                                rule.kind() == Rule.Kind.OPTIMUM ? "closing" : "",
                                PageWords.capital(rule.kind().words())
                                        + (rule.kind() == Rule.Kind.OPTIMUM ? ", " + rule.shape() : ""),
                                rule.list().map(SizePage::amount).orElse(Markup.NONE),
                                figures(rule.level())))
                        .collect(Markup.joining()));
    }

    private static Markup headings() {
        return Stream.of(
                        "Commitment",
                        "Discount",
                        "Cost, mean",
                        "±",
                        "Worst 5%",
                        "Above optimum",
                        "±",
                        "Short",
                        "Over cap")
                .map(h -> Markup.of("<th class=\"amount\">{}</th>", h))
                .collect(Markup.joining());
    }

    private static Markup figures(Level level) {
        var proposal = level.proposal();
        return Stream.of(
                        amount((double) proposal.perYear().cents()),
                        Markup.of("{}", SizeWords.bands(proposal.bands())),
                        amount(level.cost().value()),
                        amount(level.cost().standardError()),
                        amount(level.worst().value()),
                        amount(level.above().value()),
                        amount(level.above().standardError()),
                        Markup.of("{}", SizeWords.percent(level.shortfall().value())),
                        Markup.of("{}", SizeWords.percent(level.beyondCap().value())))
                .map(cell -> Markup.of("<td class=\"amount\">{}</td>", cell))
                .collect(Markup.joining());
    }

    /// In whole units of the currency.
    private static Markup amount(double cents) {
        return new PageAmount(100 * Math.round(cents / 100)).markup();
    }

    private static Markup baselines(Sizing sizing, Baselines baselines) {
        return Markup.of(
                """
                <section id="baselines" aria-labelledby="baselines-title">
                <h2 id="baselines-title">What the daily bill supports</h2>
                <p class="lead">{}.</p>
                <div class="scroll"><table class="futures"><thead><tr><th>Percentiles of a day, times 365</th><th class="amount">Days</th>{}
                </tr></thead><tbody>{}</tbody></table></div>
                <p class="note">{}</p><p class="note">{}</p><p class="note">{}</p>
                </section>
                """,
                PageWords.capital(SizeWords.history(baselines)),
                Baseline.PERCENTS.stream()
                        .map(p -> Markup.of(
                                "<th class=\"amount\">{}</th><th class=\"amount\">±</th>",
                                p == 50 ? "Median" : p + "%"))
                        .collect(Markup.joining()),
                baselines.last().stream().map(SizePage::baseline).collect(Markup.joining()),
                PageWords.capital(SizeWords.growth(baselines)).replace(" -", " −"),
                PageWords.capital(SizeWords.peak(sizing, baselines)),
                SizeWords.counts(sizing));
    }

    private static Markup baseline(Baseline baseline) {
        return Markup.of(
                "<tr><th scope=\"row\">Last {} days</th><td class=\"amount\">{}</td>{}</tr>",
                String.valueOf(baseline.days()),
                String.valueOf(baseline.present()),
                baseline.percentiles().stream()
                        .flatMap(p -> Stream.of(p.value(), p.standardError()))
                        .map(cents -> Markup.of("<td class=\"amount\">{}</td>", amount(cents)))
                        .collect(Markup.joining()));
    }

    private static Markup levels(Sizing sizing) {
        return Markup.of("""
                <section id="levels" aria-labelledby="levels-title">
                <h2 id="levels-title">Every level</h2>
                {}
                </section>
                """, sizing.curves().stream().map(SizePage::levels).collect(Markup.joining()));
    }

    private static Markup levels(Curve curve) {
        return Markup.of(
                """
                <details><summary>{}: {} levels</summary>
                <div class="scroll"><table class="futures"><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div></details>
                """,
                PageWords.capital(curve.shape().name()),
                String.valueOf(curve.levels().size()),
                headings(),
                curve.levels().stream()
                        .map(level -> Markup.of(
                                "<tr class=\"{}\">{}</tr>", curve.isOptimum(level) ? "closing" : "", figures(level)))
                        .collect(Markup.joining()));
    }
}
