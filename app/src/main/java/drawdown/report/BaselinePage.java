package drawdown.report;

import drawdown.baseline.AiUse;
import drawdown.baseline.Baseline;
import drawdown.baseline.CommitmentDiscount;
import drawdown.baseline.Costs;
import drawdown.baseline.Group;
import drawdown.baseline.Line;
import drawdown.baseline.Section;
import drawdown.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A baseline as one page. Amounts are exact: what is beyond the cent is written small.
public final class BaselinePage {

    private static final int SHOWN = 15;

    private final Baseline baseline;

    private BaselinePage(Baseline baseline) {
        this.baseline = baseline;
    }

    /// @param on the date it bears
    public static String html(Baseline baseline, Optional<LocalDate> on) {
        var page = new BaselinePage(baseline);
        var sections = page.sections();
        return new Page(
                        "Entitlement baseline",
                        "baseline",
                        sections.stream().map(Part::title).toList(),
                        Markup.NONE,
                        Markup.of(
                                "{}{}",
                                page.head(on),
                                sections.stream().map(Part::markup).collect(Markup.joining())),
                        "Every table adds up to the bill exactly; what a table does not show is in one row of it.")
                .html(Optional.empty());
    }

    /// A section of the page.
    private record Part(String title, Markup content) {
        Markup markup() {
            return Markup.of(
                    "<section id=\"{}\" aria-labelledby=\"{}-title\"><h2 id=\"{}-title\">{}</h2>{}</section>\n",
                    Page.id(title),
                    Page.id(title),
                    Page.id(title),
                    title,
                    content);
        }
    }

    private List<Part> sections() {
        var by = baseline.sections().stream()
                .map(s -> new Part(s.title(), s.title().equals("Services") ? services(s) : section(s)));
        return Stream.of(
                        Stream.of(new Part("Spend", spend())),
                        by,
                        part("AI", ai()),
                        part("Commitment discounts", commitments()),
                        part("Marketplace", costs(List.of("vendor", "publisher"), baseline.vendors())),
                        Stream.of(new Part("Largest lines", lines()), new Part("Evidence", evidence())))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Part> part(String title, Markup content) {
        return content.html().isEmpty() ? Stream.empty() : Stream.of(new Part(title, content));
    }

    private Markup head(Optional<LocalDate> on) {
        var notes = Stream.of(
                        baseline.unstated().stream(),
                        baseline.reconciliation().gaps().stream(),
                        baseline.reconciliation().repeats().stream()
                                .map(r -> r.sum().charges() + " charges ("
                                        + Sums.exact(r.sum().billed())
                                        + ") are there once too often, and counted all the same"))
                .flatMap(s -> s)
                .map(n -> Markup.of("<li>{}</li>", n))
                .collect(Markup.joining());
        return Markup.of(
                """
                <header class="head" id="top">
                <p class="kicker">Entitlement baseline{}</p>
                <h1>{}</h1>
                <dl class="figures">{}</dl>
                {}
                </header>
                """,
                on.map(d -> ", " + d).orElse(""),
                BaselineGroups.span(baseline),
                figures(),
                notes.html().isEmpty() ? Markup.NONE : Markup.of("<ul class=\"note worth-knowing\">{}</ul>", notes));
    }

    private Markup figures() {
        var whole = baseline.whole();
        var ai = baseline.ai().stream().map(u -> u.costs().billed()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Stream.of(
                        figure("Billed", whole.billed(), baseline.currency() + ", all of the export"),
                        whole.list()
                                .map(l -> figure("List", l, "the same at public prices"))
                                .orElse(Markup.NONE),
                        whole.effective()
                                .map(e -> figure("Effective", e, "commitment discounts spread over what they cover"))
                                .orElse(Markup.NONE),
                        baseline.ai().isEmpty()
                                ? Markup.NONE
                                : figure("AI", ai, "billed for models and provisioned units"))
                .collect(Markup.joining());
    }

    private Markup figure(String name, BigDecimal amount, String note) {
        return new KeyFigure(name, new PageAmount(Money.of(amount).cents()).markup(), note).markup();
    }

    private Markup spend() {
        return Markup.of(
                "{}<h3>By scope, vendor and what is left out</h3>{}<h3>By month</h3>{}",
                MonthChart.of(baseline),
                costs(List.of("kind", "name"), BaselineGroups.places(baseline)),
                table(List.of("month"), Sums.of(BaselineGroups.months(baseline), 36)));
    }

    private Markup services(Section section) {
        var most = section.groups().stream()
                .map(g -> g.costs().billed().abs())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        var bars = section.groups().stream().limit(10).map(g -> bar(g, most)).collect(Markup.joining());
        return Markup.of(
                "<table class=\"bars\" aria-label=\"The largest services\">{}</table>{}", bars, section(section));
    }

    private static Markup bar(Group group, BigDecimal most) {
        var billed = group.costs().billed();
        var share = most.signum() == 0
                ? BigDecimal.ZERO
                : billed.abs().multiply(BigDecimal.valueOf(100)).divide(most, 2, RoundingMode.HALF_EVEN);
        return Markup.of(
                """
                <tr><th scope="row">{}</th><td class="amount">{}</td>\
                <td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\
                <rect class="{}" width="{}" height="10"/></svg></td></tr>""",
                said(group.keys().getFirst()),
                PageAmount.compact(Money.of(billed).cents()),
                billed.signum() < 0 ? "c1" : "c0",
                share);
    }

    private Markup section(Section section) {
        return costs(section.keys(), section.groups());
    }

    private static Markup costs(List<String> keys, List<Group> groups) {
        return groups.isEmpty() ? Markup.NONE : table(keys, Sums.of(groups, SHOWN));
    }

    private static Markup table(List<String> keys, Sums sums) {
        var rows = sums.rows();
        return Markup.of(
                """
                <div class="scroll"><table class="costs"><thead><tr>{}<th class="amount">Charges</th>{}</tr></thead>
                <tbody>{}</tbody></table></div>""",
                keys.stream()
                        .map(k -> Markup.of("<th>{}</th>", PageWords.capital(k.replace('_', ' '))))
                        .collect(Markup.joining()),
                sums.columns().stream()
                        .map(c -> Markup.of("<th class=\"amount\">{}</th>", PageWords.capital(c.name())))
                        .collect(Markup.joining()),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> row(rows.get(i), sums, i == rows.size() - 1))
                        .collect(Markup.joining()));
    }

    private static Markup row(Group group, Sums sums, boolean last) {
        var first = said(group.keys().getFirst());
        return Markup.of(
                "<tr class=\"{}\"><th scope=\"row\">{}</th>{}<td class=\"amount\">{}</td>{}</tr>",
                last ? "closing" : "",
                first,
                group.keys().stream()
                        .skip(1)
                        .map(k -> Markup.of("<td>{}</td>", k))
                        .collect(Markup.joining()),
                String.format(Locale.ROOT, "%,d", group.costs().charges()),
                sums.columns().stream()
                        .map(c -> cell(c.of().apply(group.costs()), sums.decimals(c)))
                        .collect(Markup.joining()));
    }

    private static String said(String key) {
        return key.isEmpty() ? "not stated" : key;
    }

    private static Markup cell(Optional<BigDecimal> amount, int decimals) {
        return Markup.of(
                "<td class=\"amount\">{}</td>",
                amount.map(a -> exact(a, decimals)).orElse(Markup.NONE));
    }

    /// The cents as usual, what is beyond them small.
    private static Markup exact(BigDecimal amount, int decimals) {
        var text = Sums.exact(amount, decimals).replace('-', '−');
        int cents = text.indexOf('.') + 3;
        return Markup.of("{}<span class=\"beyond\">{}</span>", text.substring(0, cents), text.substring(cents));
    }

    private static Markup exact(BigDecimal amount) {
        return exact(amount, Math.max(2, amount.stripTrailingZeros().scale()));
    }

    private Markup commitments() {
        var rows = baseline.commitments().stream().map(BaselinePage::commitment).collect(Markup.joining());
        return rows.html().isEmpty() ? Markup.NONE : Markup.of("""
                        <p class="note">Bought: billed for it. Covered: the usage it covers, at list. Used: its effective cost.
                        Unused: the part that went unused, where the export says it.</p>
                        <div class="scroll"><table class="costs"><thead><tr><th>Commitment discount</th><th>Type</th>
                        <th class="amount">Bought</th><th class="amount">Covered</th><th class="amount">Used</th>
                        <th class="amount">Unused</th></tr></thead><tbody>{}</tbody></table></div>""", rows);
    }

    private static Markup commitment(CommitmentDiscount discount) {
        return Markup.of(
                "<tr><th scope=\"row\">{}</th><td>{}</td>{}</tr>",
                discount.id(),
                discount.type(),
                Stream.of(Optional.of(discount.bought()), discount.covered(), discount.used(), discount.unused())
                        .map(a -> Markup.of(
                                "<td class=\"amount\">{}</td>",
                                a.map(BaselinePage::exact).orElse(Markup.NONE)))
                        .collect(Markup.joining()));
    }

    private Markup ai() {
        return Stream.of(
                        uses("Models, in tokens", "tokens", "Per million"),
                        uses("Provisioned units", "provisioned", "Per hour"),
                        uses("Other use", "other", ""),
                        uses("Looks like AI, not recognised", "not recognised", ""))
                .collect(Markup.joining());
    }

    private Markup uses(String title, String kind, String price) {
        var uses = baseline.ai().stream().filter(u -> u.kind().equals(kind)).toList();
        if (uses.isEmpty()) {
            return Markup.NONE;
        }
        return Markup.of(
                """
                <h3>{}</h3><div class="scroll"><table class="costs"><thead><tr><th>Model</th><th>Channel</th><th>Use</th>
                <th class="amount">Quantity</th><th>Unit</th><th class="amount">Billed</th><th class="amount">{}</th></tr></thead>
                <tbody>{}<tr class="closing"><th scope="row">all</th><td></td><td></td><td></td><td></td>\
                <td class="amount">{}</td><td></td></tr></tbody></table></div>""",
                title,
                price,
                uses.stream().map(u -> use(u, !price.isEmpty())).collect(Markup.joining()),
                exact(Costs.of(uses.stream().map(AiUse::costs).toList()).billed()));
    }

    private static Markup use(AiUse use, boolean priced) {
        return Markup.of(
                """
                <tr><th scope="row">{}<small>{}</small></th><td>{}</td><td>{}</td><td class="amount">{}</td><td>{}</td>\
                <td class="amount">{}</td><td class="amount">{}</td></tr>""",
                use.model().isEmpty() ? "not stated" : use.model(),
                use.maker(),
                use.channel(),
                use.use() + (use.tier().isEmpty() || use.tier().equals("standard") ? "" : ", " + use.tier()),
                BaselineGroups.measured(use),
                BaselineGroups.measure(use),
                exact(use.costs().billed()),
                use.price(use.costs().billed())
                        .filter(p -> priced)
                        .map(BaselinePage::exact)
                        .orElse(Markup.NONE));
    }

    private Markup lines() {
        var shown = baseline.largest().stream().limit(SHOWN).toList();
        var groups = shown.stream().map(BaselinePage::line).toList();
        var queries = shown.stream()
                .map(l -> Markup.of("<dt>{}</dt><dd><code>{}</code></dd>", l.number(), l.query()))
                .collect(Markup.joining());
        return Markup.of(
                "{}<details><summary>The query behind each of these lines</summary><dl class=\"queries\">{}</dl></details>",
                table(
                        List.of("line", "kind", "service", "account", "region", "SKU or meter"),
                        Sums.of(groups, baseline.lines(), baseline.whole())),
                queries);
    }

    private static Group line(Line line) {
        return new Group(
                List.of(
                        String.valueOf(line.number()),
                        line.text("kind"),
                        line.text("service"),
                        line.text("account_name").isEmpty() ? line.text("account") : line.text("account_name"),
                        line.text("region"),
                        line.text("meter").isEmpty() ? line.text("sku") : line.text("meter")),
                line.costs());
    }

    private Markup evidence() {
        var evidence = baseline.evidence();
        var files = evidence.files().stream()
                .map(f -> Markup.of(
                        """
                        <tr><td>{}</td><th scope="row">{}<small><code>{}</code></small></th><td>{}</td>\
                        <td class="amount">{}</td><td class="amount">{}</td></tr>""",
                        f.number(),
                        f.name(),
                        f.sha256(),
                        f.format(),
                        String.format(Locale.ROOT, "%,d", f.bytes()),
                        String.format(Locale.ROOT, "%,d", f.charges())))
                .collect(Markup.joining());
        return Markup.of(
                """
                <div class="scroll"><table class="files"><thead><tr><th>No.</th><th>File, SHA-256</th><th>Format</th>
                <th class="amount">Bytes</th><th class="amount">Charges</th></tr></thead><tbody>{}</tbody></table></div>{}
                <p>The baseline as CSV has the SHA-256<br><code>{}</code></p>
                <p class="note">Made by {}. The script below makes it again of the files alone, with DuckDB: the same bytes.</p>
                <details><summary>The script</summary><pre>{}</pre></details>""",
                files,
                baseline.reconciliation().filesLeftOut().stream()
                        .map(f -> Markup.of("<p class=\"note\">Left out: {}, {}</p>", f.name(), f.reason()))
                        .collect(Markup.joining()),
                evidence.csv(),
                evidence.program(),
                evidence.script());
    }
}
