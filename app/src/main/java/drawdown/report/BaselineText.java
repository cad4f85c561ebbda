package drawdown.report;

import drawdown.baseline.AiUse;
import drawdown.baseline.Baseline;
import drawdown.baseline.CommitmentDiscount;
import drawdown.baseline.Costs;
import drawdown.baseline.Group;
import drawdown.baseline.Line;
import drawdown.baseline.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A baseline as text. Every table adds up: what is not shown is in one row.
public final class BaselineText {

    /// As many rows as a table shows.
    private static final int SHOWN = 20;

    private final Baseline baseline;
    private final StringBuilder text = new StringBuilder();

    private BaselineText(Baseline baseline) {
        this.baseline = baseline;
    }

    /// @param on the date it bears
    public static String of(Baseline baseline, Optional<LocalDate> on) {
        var out = new BaselineText(baseline);
        out.head(on);
        out.costs("By scope, vendor and what is left out", List.of("kind", "name"), BaselineGroups.places(baseline));
        out.costs("By month", List.of("month"), BaselineGroups.months(baseline));
        baseline.sections().forEach(out::section);
        out.costs("Marketplace", List.of("vendor", "publisher"), baseline.vendors());
        out.commitments();
        out.ai();
        out.lines();
        out.evidence();
        return out.text.toString();
    }

    private void head(Optional<LocalDate> on) {
        var r = baseline.reconciliation();
        text.append("Entitlement baseline")
                .append(on.map(d -> ", " + d).orElse(""))
                .append(String.format(
                        Locale.ROOT,
                        "%n%,d charges in %,d lines, %s, %s %s billed%n",
                        baseline.whole().charges(),
                        baseline.lines(),
                        BaselineGroups.span(baseline),
                        Sums.exact(baseline.whole().billed()),
                        baseline.currency()));
        notes("Not stated", baseline.unstated());
        notes("Missing", r.gaps());
        notes(
                "Charges that are there once too often, and counted all the same",
                r.repeats().stream()
                        .map(p -> p.sum().charges() + " (" + Sums.exact(p.sum().billed()) + ") in "
                                + String.join(" and ", p.files()))
                        .toList());
    }

    private void notes(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title).append('\n');
            lines.forEach(l -> text.append("  ").append(l).append('\n'));
        }
    }

    private void section(Section section) {
        costs(
                section.title(),
                section.keys().stream().map(k -> k.replace('_', ' ')).toList(),
                section.groups());
    }

    private void costs(String title, List<String> keys, List<Group> groups) {
        if (!groups.isEmpty()) {
            costs(title, keys, Sums.of(groups, SHOWN));
        }
    }

    private void costs(String title, List<String> keys, Sums sums) {
        var headings = Stream.of(
                        keys.stream(),
                        Stream.of("charges"),
                        sums.columns().stream().map(Sums.Column::name))
                .flatMap(s -> s)
                .toArray(String[]::new);
        var table = new Table(headings);
        for (var row : sums.rows()) {
            var cells = new ArrayList<>(row.keys());
            cells.set(0, cells.getFirst().isEmpty() ? "not stated" : cells.getFirst());
            cells.add(String.format(Locale.ROOT, "%,d", row.costs().charges()));
            sums.columns().forEach(c -> cells.add(amount(c, row.costs(), sums.decimals(c))));
            table.row(cells.toArray(String[]::new));
        }
        table(title, table);
    }

    private static String amount(Sums.Column column, Costs costs, int decimals) {
        return column.of().apply(costs).map(a -> Sums.exact(a, decimals)).orElse("");
    }

    private void table(String title, Table table) {
        if (!table.isEmpty()) {
            text.append('\n').append(title).append('\n').append(table);
        }
    }

    private void commitments() {
        var table = new Table("commitment discount", "type", "bought", "list it covers", "used", "unused");
        for (CommitmentDiscount c : baseline.commitments()) {
            table.row(c.id(), c.type(), Sums.exact(c.bought()), said(c.covered()), said(c.used()), said(c.unused()));
        }
        table("Commitment discounts", table);
    }

    private static String said(Optional<BigDecimal> amount) {
        return amount.map(Sums::exact).orElse("");
    }

    private void ai() {
        ai("AI models, in tokens", "tokens", "per million");
        ai("Provisioned units", "provisioned", "per hour");
        ai("Other use of AI", "other", "");
        ai("Looks like AI, not recognised", "not recognised", "");
    }

    private void ai(String title, String kind, String price) {
        var uses = baseline.ai().stream().filter(u -> u.kind().equals(kind)).toList();
        var table = new Table("channel", "model", "of", "use", "tier", "quantity", "unit", "billed", price);
        uses.forEach(u -> table.row(
                u.channel(),
                u.model(),
                u.maker(),
                u.use(),
                u.tier(),
                BaselineGroups.measured(u),
                BaselineGroups.measure(u),
                Sums.exact(u.costs().billed()),
                u.price(u.costs().billed())
                        .map(Sums::exact)
                        .filter(p -> !price.isEmpty())
                        .orElse("")));
        if (!uses.isEmpty()) {
            var all = Costs.of(uses.stream().map(AiUse::costs).toList());
            table.row("all", "", "", "", "", "", "", Sums.exact(all.billed()), "");
        }
        table(title, table.withoutEmptyColumns(1));
    }

    private void lines() {
        var shown =
                baseline.largest().stream().limit(SHOWN).map(BaselineText::line).toList();
        costs(
                "Largest lines",
                List.of("line", "kind", "service", "account", "region", "SKU or meter"),
                Sums.of(shown, baseline.lines(), baseline.whole()));
    }

    private static Group line(Line line) {
        return new Group(
                List.of(
                        String.valueOf(line.number()),
                        line.text("kind"),
                        line.text("service"),
                        line.text("account"),
                        line.text("region"),
                        line.text("meter").isEmpty() ? line.text("sku") : line.text("meter")),
                line.costs());
    }

    private void evidence() {
        var evidence = baseline.evidence();
        text.append("\nEvidence\n");
        for (var file : evidence.files()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %d  %s: %s, %,d bytes, %,d charges%n     SHA-256 %s%n",
                    file.number(),
                    file.name(),
                    file.format(),
                    file.bytes(),
                    file.charges(),
                    file.sha256()));
        }
        text.append(baseline.reconciliation().filesLeftOut().stream()
                .map(f -> "  left out: " + f.name() + ", " + f.reason() + "\n")
                .collect(Collectors.joining()));
        text.append("  The baseline as CSV (--format csv): SHA-256 ")
                .append(evidence.csv())
                .append("\n  Made by ")
                .append(evidence.program())
                .append("; --format sql prints the script that makes it again with DuckDB alone.\n");
    }
}
