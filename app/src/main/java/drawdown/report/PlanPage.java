package drawdown.report;

import drawdown.money.Money;
import drawdown.plan.Effect;
import drawdown.plan.Placement;
import drawdown.plan.Plan;
import drawdown.report.StackedMonths.Layer;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A channel plan as one HTML page that stands alone.
public final class PlanPage {

    private PlanPage() {}

    public static String html(Plan plan) {
        return new Page(
                        "Channel plan",
                        "plan",
                        List.of("Months", "Commitments", "Other plans", "Workloads", "What flips it"),
                        Markup.NONE,
                        Markup.of(
                                "{}{}{}{}{}{}",
                                head(plan),
                                months(plan),
                                commitments(plan),
                                others(plan),
                                workloads(plan),
                                flips(plan)),
                        "Every amount is priced by the engine that writes the ledger.")
                .html(Optional.empty());
    }

    private static Markup head(Plan plan) {
        return Markup.of(
                """
                <header class="head" id="top">
                <p class="kicker">AI inference: which workload runs where</p>
                <h1>Channel plan, {}</h1>
                <p class="verdict">{}</p>
                <dl class="figures">{}</dl>
                <p class="note">{}</p>{}
                </header>
                """,
                PageWords.span(
                        plan.question().horizon().first(),
                        plan.question()
                                .horizon()
                                .month(plan.question().horizon().months() - 1)),
                PlanWords.verdict(plan),
                figures(plan),
                PlanWords.bound(plan),
                PlanWords.doubts(plan).stream()
                        .map(d -> Markup.of("<p class=\"note\">{}</p>", PageWords.capital(d)))
                        .collect(Markup.joining()));
    }

    private static Markup figures(Plan plan) {
        return Stream.concat(
                        Stream.of(new KeyFigure(
                                "Whole bill", amount(plan.bill().cents()), "agreements and direct bills")),
                        plan.alternatives().stream()
                                .map(a -> new KeyFigure(
                                        "Saved against " + a.name(),
                                        amount(a.saving(plan)),
                                        PlanWords.percent(a.saving(plan) / Math.abs(a.cents())) + " of its bill")))
                .limit(8)
                .map(KeyFigure::markup)
                .collect(Markup.joining());
    }

    private static Markup amount(double cents) {
        return new PageAmount(100 * Math.round(cents / 100)).markup();
    }

    private static Markup section(String name, String title, String lead, Markup content) {
        return Markup.of("""
                <section id="{}" aria-labelledby="{}-title"><h2 id="{}-title">{}</h2><p class="lead">{}</p>{}</section>
                """, Page.id(name), Page.id(name), Page.id(name), title, lead, content);
    }

    private static Markup table(List<String> headings, int texts, Stream<List<Markup>> rows) {
        return Markup.of(
                "<div class=\"scroll\"><table class=\"futures routes\"><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>",
                IntStream.range(0, headings.size())
                        .mapToObj(
                                i -> Markup.of("<th class=\"{}\">{}</th>", i < texts ? "" : "amount", headings.get(i)))
                        .collect(Markup.joining()),
                rows.map(row -> Markup.of(
                                "<tr>{}</tr>",
                                IntStream.range(0, row.size())
                                        .mapToObj(i -> i == 0
                                                ? Markup.of("<th scope=\"row\">{}</th>", row.get(i))
                                                : Markup.of(
                                                        "<td class=\"{}\">{}</td>",
                                                        i < texts ? "" : "amount",
                                                        row.get(i)))
                                        .collect(Markup.joining())))
                        .collect(Markup.joining()));
    }

    private static Markup text(String text) {
        return Markup.of("{}", text);
    }

    private static Markup workloads(Plan plan) {
        var rows = plan.placements().stream()
                .flatMap(p -> IntStream.range(0, p.uses().size())
                        .mapToObj(i -> List.of(
                                text(i == 0 ? p.demand().workload() : ""),
                                text(p.uses().get(i).route().id()),
                                text(PlanWords.shares(p.uses().get(i))))));
        var periods = plan.periods().stream()
                .map(p -> PageWords.span(p.first(), p.last()))
                .toList();
        return section(
                "Workloads",
                "Where each workload goes",
                periods.size() == 1 ? "" : "Several shares are those of " + String.join(" / ", periods) + ".",
                table(List.of("Workload", "Route", "Share"), 2, rows));
    }

    private static Markup months(Plan plan) {
        var horizon = plan.question().horizon();
        var layers = plan.bill().platforms().entrySet().stream()
                .map(p ->
                        new Layer(p.getKey(), Arrays.stream(p.getValue()).sum(), months(horizon.first(), p.getValue())))
                .sorted((a, b) -> Long.compare(b.cents(), a.cents()))
                .toList();
        return section(
                "Months",
                "What the workloads are billed",
                "By month and by whose bill it is on, before the agreements' discounts.",
                new StackedMonths(horizon.first(), horizon.months(), layers, "Billed by month and platform").figure());
    }

    private static Map<YearMonth, Long> months(YearMonth first, long[] cents) {
        var months = new TreeMap<YearMonth, Long>();
        for (int m = 0; m < cents.length; m++) {
            months.put(first.plusMonths(m), cents[m]);
        }
        return months;
    }

    private static Markup commitments(Plan plan) {
        return section(
                "Commitments",
                "What it does to the commitments",
                "A dollar that fills a commitment which would fall short is nearly free; beside a safe one it is pure cost.",
                plan.bill().effects().stream().map(PlanPage::commitments).collect(Markup.joining()));
    }

    private static Markup commitments(Effect effect) {
        var agreement = effect.position().agreement();
        return Markup.of(
                "<h3>{}</h3><p class=\"note\">It costs {}, without the workloads {}.</p>{}{}",
                agreement.id(),
                amount(effect.with().cost()),
                amount(effect.without().cost()),
                CommitmentsChart.of(effect),
                table(
                        List.of(
                                "Window",
                                "Commitment",
                                "Counts anyway",
                                "With the workloads",
                                "Shortfall before",
                                "After",
                                "A dollar more saves"),
                        1,
                        effect.windows().stream()
                                .map(w -> List.of(
                                        text(PageWords.span(
                                                agreement.month(w.window().from()),
                                                agreement.month(w.window().lastMonth()))),
                                        amount(w.commitment()),
                                        amount(w.without()),
                                        amount(w.with()),
                                        amount(w.shortfallWithout()),
                                        amount(w.shortfall()),
                                        text(PlanWords.saves(w))))));
    }

    private static Markup others(Plan plan) {
        return section(
                "Other plans",
                "Other plans on the same numbers",
                "On one platform: the best plan there. Without offset: chosen as if nothing counted towards a commitment.",
                table(
                        List.of("Plan", "Whole bill", "This one saves", ""),
                        1,
                        plan.alternatives().stream()
                                .map(a -> List.of(
                                        text(PageWords.capital(a.name())),
                                        text(PageAmount.exact(Math.round(a.cents()))),
                                        text(Money.grouped(Math.round(a.saving(plan)))),
                                        text(PlanWords.percent(a.saving(plan) / Math.abs(a.cents())))))));
    }

    private static Markup flips(Plan plan) {
        return section(
                "What flips it",
                "What comes next, and what flips it",
                "Each change alone, all else as planned. A dollar saves: what a dollar under that agreement would have to save for the two to cost"
                        + " the same.",
                Markup.of(
                        "{}{}",
                        FlipChart.of(plan),
                        table(
                                List.of(
                                        "Workload",
                                        "Runner-up",
                                        "Costs more",
                                        "Chosen one dearer",
                                        "Runner-up cheaper",
                                        "Traffic",
                                        "A dollar saves"),
                                2,
                                plan.placements().stream()
                                        .flatMap(p -> p.runnerUp().stream().map(next -> flip(p, next))))));
    }

    private static List<Markup> flip(Placement placement, Placement.RunnerUp next) {
        return List.of(
                text(placement.demand().workload()),
                text(next.route().id()),
                amount(next.cents()),
                text(PlanWords.percent(next.dearer())),
                text(PlanWords.percent(next.cheaper())),
                text(PlanWords.times(next.volume())),
                text(PlanWords.saved(next)));
    }
}
