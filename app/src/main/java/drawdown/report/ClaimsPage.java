package drawdown.report;

import static drawdown.report.ClaimsWords.figure;

import drawdown.claims.Claim;
import drawdown.claims.Finding;
import drawdown.claims.Finding.Verdict;
import drawdown.claims.Measure.Unit;
import drawdown.claims.Survey;
import drawdown.claims.WorkedExample;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Published claims beside what a population says of them, as one HTML page that stands alone.
public final class ClaimsPage {

    private ClaimsPage() {}

    public static String html(Survey survey) {
        var findings = survey.findings();
        return new Page(
                        "Published claims",
                        "simulated",
                        List.of("Charts", "Figures", "Population"),
                        Markup.NONE,
                        Markup.of(
                                "{}{}{}{}",
                                head(survey, findings),
                                charts(findings),
                                figures(survey, findings),
                                population(survey)),
                        "± is one standard error of a percentile over enterprises: about two times in three it is off by less.")
                .html(Optional.empty());
    }

    private static Markup head(Survey survey, List<Finding> findings) {
        return Markup.of(
                """
                <header class="head" id="top">
                <p class="kicker">What the practice says, simulated</p>
                <h1>Published claims</h1>
                <p class="verdict">{}</p>
                <p class="note">{}</p>
                <dl class="figures">{}</dl>
                </header>
                """,
                String.format(
                        Locale.ROOT,
                        "%d claims about what negotiating a commitment delivers, in %d readings, held against %,d synthetic"
                                + " enterprises under the standard terms and at the buyer's targets.",
                        survey.claims().all().size(),
                        findings.size(),
                        survey.enterprises().size()),
                survey.claims().published() + " None of them is an input of the simulation.",
                Stream.of(Verdict.values())
                        .map(verdict -> count(findings, verdict))
                        .collect(Markup.joining()));
    }

    private static Markup count(List<Finding> findings, Verdict verdict) {
        long count = findings.stream()
                .filter(f -> f.verdict().equals(Optional.of(verdict)))
                .count();
        var note = switch (verdict) {
            case INSIDE -> "the published range lies where nine in ten enterprises are";
            case OVERLAPS -> "a part of it does";
            case OUTSIDE -> "none of it does";
        };
        return Markup.of(
                "<div><dt>{}</dt><dd>{}<small>{}</small></dd></div>",
                "Readings "
                        + (verdict == Verdict.OVERLAPS
                                ? "that overlap"
                                : verdict.name().toLowerCase(Locale.ROOT)),
                String.valueOf(count),
                note);
    }

    private static Markup charts(List<Finding> findings) {
        return Markup.of(
                """
                <section id="charts" aria-labelledby="charts-title">
                <h2 id="charts-title">Published beside simulated</h2>
                {}
                </section>
                """,
                Stream.of(Unit.values())
                        .map(unit -> chart(
                                findings.stream()
                                        .filter(f -> f.reading().unit() == unit)
                                        .toList(),
                                unit))
                        .collect(Markup.joining()));
    }

    private static Markup chart(List<Finding> findings, Unit unit) {
        return findings.isEmpty()
                ? Markup.NONE
                : Markup.of(
                        """
                        <figure class="chart claims"><h3>{}</h3>
                        <ul class="legend"><li class="published">Published</li><li class="simulated">Nine in ten enterprises</li>\
                        <li class="median">Median</li></ul>
                        <div class="plot">{}</div></figure>
                        """,
                        switch (unit) {
                            case PERCENT -> "Reductions and shares";
                            case POINTS -> "Points of discount";
                            case TIMES -> "Penalty as a multiple of the discount";
                        },
                        Stream.of(Plot.Size.values())
                                .map(size -> ClaimsChart.of(findings, unit, size))
                                .collect(Markup.joining()));
    }

    private static Markup figures(Survey survey, List<Finding> findings) {
        return Markup.of(
                """
                <section id="figures" aria-labelledby="figures-title">
                <h2 id="figures-title">In figures</h2>
                <p class="lead">Percentiles are over enterprises, at the full targets. Conceded is the part of the way from the
                standard terms to the targets on which the median lies in the published range.</p>
                <div class="scroll"><table class="futures"><thead><tr><th>What it may mean</th>
                <th class="amount">Published</th><th class="amount">5%</th><th class="amount">±</th>
                <th class="amount">Median</th><th class="amount">±</th><th class="amount">95%</th><th class="amount">±</th>
                <th>Range is</th><th class="amount">In it</th><th class="amount">Conceded</th></tr></thead>
                {}</table></div>
                <p>{}</p><p>{}</p>
                </section>
                """,
                survey.claims().all().stream()
                        .map(claim -> claim(
                                claim,
                                findings.stream()
                                        .filter(f -> f.claim().equals(claim))
                                        .toList()))
                        .collect(Markup.joining()),
                ClaimsWords.example(WorkedExample.of()),
                ClaimsWords.conceded(survey));
    }

    private static Markup claim(Claim claim, List<Finding> findings) {
        return Markup.of(
                "<tbody><tr class=\"group\"><th colspan=\"11\" scope=\"rowgroup\">{}<small>{}</small></th></tr>{}</tbody>",
                claim.title(),
                claim.says() + " "
                        + PageWords.capital(ClaimsWords.moves(claim))
                        + (claim.moves().isEmpty() ? "" : "."),
                findings.stream().map(ClaimsPage::finding).collect(Markup.joining()));
    }

    private static Markup finding(Finding finding) {
        var unit = finding.reading().unit();
        return Markup.of(
                """
                <tr><th scope="row">{}</th><td class="amount">{}</td>{}<td>{}</td><td class="amount">{}</td>\
                <td class="amount">{}</td></tr>
                """,
                PageWords.capital(finding.reading().words()),
                ClaimsWords.range(finding.claim().range(), unit),
                Stream.of(5, 50, 95)
                        .map(percent -> finding.distribution()
                                .map(d -> d.percentile(percent))
                                .map(p -> Markup.of(
                                        "<td class=\"amount\">{}</td><td class=\"amount nil\">{}</td>",
                                        figure(p.value(), unit),
                                        figure(p.standardError(), unit)))
                                .orElse(Markup.of("<td></td><td></td>")))
                        .collect(Markup.joining()),
                ClaimsWords.verdict(finding),
                ClaimsWords.percent(finding.inside().value()),
                ClaimsWords.conceded(finding));
    }

    private static Markup population(Survey survey) {
        var population = survey.population();
        return Markup.of(
                """
                <section id="population" aria-labelledby="population-title">
                <h2 id="population-title">The population</h2>
                <p class="lead">{}</p>
                <div class="scroll"><table class="numbers"><thead><tr><th>Drawn evenly</th><th class="amount">From</th>
                <th class="amount">To</th><th>Source</th></tr></thead><tbody>{}</tbody></table></div>
                </section>
                """,
                String.format(
                        Locale.ROOT,
                        "%s. %s of the enterprises sized their commitment on the peak of their spend, the others on its baseline."
                                + " Each was settled on %,d futures.",
                        population.sizes().stream()
                                .map(size -> ClaimsWords.percent(size.share()) + " " + size.name() + " ("
                                        + PageAmount.compact(
                                                (long) size.commitment().low()) + " to "
                                        + PageAmount.compact(
                                                (long) size.commitment().high())
                                        + " over three years, discount "
                                        + ClaimsWords.range(size.discount(), Unit.PERCENT) + ")")
                                .collect(Collectors.joining(", ")),
                        ClaimsWords.percent(population.peakSized()),
                        survey.paths()),
                population.traits().entrySet().stream()
                        .map(e -> Markup.of(
                                "<tr><th scope=\"row\">{}</th><td class=\"amount\">{}</td><td class=\"amount\">{}</td><td>{}</td></tr>",
                                PageWords.capital(e.getValue().means()),
                                ClaimsText.end(e.getKey(), e.getValue().range().low()),
                                ClaimsText.end(e.getKey(), e.getValue().range().high()),
                                e.getValue().published() ? "published" : "assumed"))
                        .collect(Markup.joining()));
    }
}
