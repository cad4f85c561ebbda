package drawdown.report;

import static drawdown.report.CapacityWords.percent;
import static drawdown.report.CapacityWords.usd;

import drawdown.capacity.Size;
import drawdown.capacity.Sizes;
import drawdown.workload.Term;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How many units, as one HTML page that stands alone: for each offer what the traffic needs over its span, and what every
/// size costs.
public final class CapacityPage {

    private CapacityPage() {}

    public static String html(List<Sizes> all) {
        var name = all.stream().map(s -> s.workload().id()).distinct().collect(Collectors.joining(", "));
        return new Page(
                        name,
                        "capacity",
                        all.stream().map(CapacityPage::title).toList(),
                        Markup.NONE,
                        Markup.of(
                                "{}{}",
                                head(name, all),
                                all.stream().map(CapacityPage::section).collect(Markup.joining())),
                        "Amounts are US dollars a month, before any agreement's discount.")
                .html(Optional.empty());
    }

    private static String title(Sizes sizes) {
        return sizes.workload().id() + " on " + sizes.sizing().offer().id();
    }

    private static Markup head(String name, List<Sizes> all) {
        return Markup.of(
                """
                <header class="head" id="top">
                <p class="kicker">Units of capacity</p>
                <h1>{}</h1>
                {}
                </header>
                """,
                name,
                all.stream()
                        .map(sizes ->
                                Markup.of("<p class=\"note\">{}: {}.</p>", title(sizes), CapacityWords.verdict(sizes)))
                        .collect(Markup.joining()));
    }

    private static Markup section(Sizes sizes) {
        return Markup.of(
                """
                <section id="{}" aria-label="{}">
                <h2>{}</h2>
                <p class="lead">{}. {}. {}.</p>
                <figure class="chart">
                <ul class="legend"><li class="filled">Served by {} {}, the cheapest</li><li class="shortfall">Beyond them</li></ul>
                <div class="plot">{}</div>
                <figcaption>What each {} of the span needs, in {}.</figcaption></figure>
                <figure class="chart">
                <ul class="legend">{}</ul>
                <div class="plot">{}</div>
                <figcaption>To the right: units; upwards: units and spill in a month.</figcaption></figure>
                {}{}
                </section>
                """,
                Page.id(title(sizes)),
                title(sizes),
                title(sizes),
                CapacityWords.traffic(sizes),
                CapacityWords.need(sizes),
                CapacityWords.beyond(sizes),
                String.format(Locale.ROOT, "%,d", sizes.cheapest().getValue().units()),
                CapacityWords.unit(sizes),
                charts(size -> NeedChart.of(sizes, size)),
                slot(sizes.workload().profile().shape().slotMinutes()),
                CapacityWords.unit(sizes),
                CapacityWords.terms(sizes).stream()
                        .map(term -> Markup.of(
                                "<li class=\"term-{}\">{}</li>",
                                term.toString(),
                                PageWords.capital(CapacityWords.term(term))))
                        .collect(Markup.joining()),
                charts(size -> UnitsChart.of(sizes, size)),
                table(sizes),
                CapacityWords.notes(sizes).stream()
                        .map(note -> Markup.of("<p class=\"note\">{}</p>", note))
                        .collect(Markup.joining()));
    }

    private static String slot(int minutes) {
        return minutes == 1 ? "minute" : minutes == 60 ? "hour" : minutes + " minutes";
    }

    private static Markup charts(java.util.function.Function<Plot.Size, Markup> chart) {
        return Stream.of(Plot.Size.values()).map(chart).collect(Markup.joining());
    }

    private static Markup table(Sizes sizes) {
        return Markup.of(
                """
                <div class="scroll"><table class="futures"><thead><tr><th></th>{}</tr></thead><tbody>{}{}</tbody></table></div>
                """,
                Stream.concat(
                                Stream.of("Units", "Used", "Beyond", "Spill"),
                                CapacityWords.terms(sizes).stream().map(t -> "In all " + CapacityWords.term(t)))
                        .map(h -> Markup.of("<th class=\"amount\">{}</th>", h))
                        .collect(Markup.joining()),
                sizes.levels().entrySet().stream()
                        .map(e -> row(PageWords.capital(e.getKey().toString()), "", sizes, e.getValue()))
                        .collect(Markup.joining()),
                CapacityWords.terms(sizes).stream()
                        .map(term -> row(
                                "Cheapest " + CapacityWords.term(term),
                                term == sizes.cheapest().getKey() ? "closing" : "",
                                sizes,
                                sizes.best().get(term)))
                        .collect(Markup.joining()));
    }

    private static Markup row(String name, String kind, Sizes sizes, Size size) {
        var cells = Stream.concat(
                Stream.of(
                        String.format(Locale.ROOT, "%,d", size.units()),
                        CapacityWords.utilisation(size),
                        percent(size.beyond().requests()),
                        usd(size.spilled().total())),
                CapacityWords.terms(sizes).stream().map((Term t) -> usd(size.total(t))));
        return Markup.of(
                "<tr class=\"{}\"><th scope=\"row\">{}</th>{}</tr>",
                kind,
                name,
                cells.map(cell -> Markup.of("<td class=\"amount\">{}</td>", cell))
                        .collect(Markup.joining()));
    }
}
