package drawdown.billing;

import drawdown.billing.Reconciliation.Invoice;
import drawdown.billing.Reconciliation.Part;
import drawdown.billing.Reconciliation.Repeat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A reconciliation as text, in columns that line up.
final class ReconciliationText {

    private final StringBuilder text = new StringBuilder();

    private ReconciliationText() {}

    static String of(Reconciliation r) {
        var out = new ReconciliationText();
        out.files(r);
        out.sums(r);
        out.currencies(r);
        out.section("Whose charges", r.providers());
        out.section("Services that no scope names, in the last scope", r.lastScope());
        out.list("Missing", r.gaps());
        out.list(
                "Charges that are there once too often, and used all the same",
                r.repeats().stream().map(ReconciliationText::repeat).toList());
        out.section("Discounts on the bill, not spend", r.discounts());
        out.section("Worth knowing", r.oddities());
        r.invoice().ifPresent(i -> out.list("Invoice", invoice(i, r)));
        return out.text.toString();
    }

    private void files(Reconciliation r) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Export", "", "charges"));
        r.files().forEach(f -> rows.add(List.of("  " + f.name(), f.format(), count(f.charges()))));
        r.filesLeftOut().forEach(f -> rows.add(List.of("  " + f.name(), "left out: " + f.reason(), "")));
        table(rows);
    }

    private void sums(Reconciliation r) {
        var rows = new ArrayList<List<String>>();
        text.append('\n');
        rows.add(List.of(
                "Reconciliation",
                "charges",
                (r.currency().equals(Charges.NO_CURRENCY) ? "billed" : "billed " + r.currency()),
                "spend file"));
        r.used().forEach(u -> {
            rows.add(List.of(
                    "  " + u.kind().word(),
                    count(u.sum().charges()),
                    exact(u.sum().billed()),
                    u.spend().plain()));
            u.grossed()
                    .ifPresent(g -> rows.add(List.of(
                            "    of it grossed up for the discount in force, " + g.discounts(),
                            "",
                            "",
                            g.amount().plain())));
        });
        r.leftOut().forEach(p -> rows.add(part("left out: " + p.name(), p.sum(), "")));
        rows.add(part("all of the export", r.export(), ""));
        table(rows);
        text.append("  Rounding to the cent changes the spend by ")
                .append(exact(r.rounding()))
                .append(".\n");
    }

    private void currencies(Reconciliation r) {
        if (!r.currencies().isEmpty()) {
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("Currencies", "charges", "billed", "in " + r.currency()));
            r.currencies().forEach(c -> rows.add(part(c.currency(), c.own(), exact(c.billed()))));
            text.append('\n');
            table(rows);
        }
    }

    private void section(String title, List<Part> parts) {
        if (!parts.isEmpty()) {
            var rows = new ArrayList<List<String>>();
            rows.add(List.of(title, "charges", "billed", ""));
            parts.forEach(p -> rows.add(part(p.name(), p.sum(), "")));
            text.append('\n');
            table(rows);
        }
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title).append('\n');
            lines.forEach(l -> text.append("  ").append(l).append('\n'));
        }
    }

    private static String repeat(Repeat repeat) {
        return count(repeat.sum().charges()) + " (" + exact(repeat.sum().billed()) + ") in "
                + String.join(" and ", repeat.files());
    }

    private static List<String> invoice(Invoice invoice, Reconciliation r) {
        return List.of(
                "total " + exact(invoice.total()) + " " + r.currency()
                        + (invoice.withoutTax() ? ", taken to be without tax" : ""),
                "difference " + exact(invoice.difference()) + (invoice.within() ? ", within" : ", BEYOND")
                        + " the tolerance of " + exact(invoice.tolerance()));
    }

    static List<String> part(String name, Sum sum, String spend) {
        return List.of("  " + name, sum.charges() == 0 ? "" : count(sum.charges()), exact(sum.billed()), spend);
    }

    /// The first column to the left, the others to the right, with decimal points below each other.
    private void table(List<List<String>> rows) {
        text.append(aligned(rows));
    }

    static String aligned(List<List<String>> rows) {
        var cells = rows.stream().map(ArrayList::new).toList();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            int column = i;
            int decimals =
                    cells.stream().mapToInt(c -> decimals(c.get(column))).max().orElse(0);
            cells.forEach(c -> c.set(
                    column,
                    c.get(column) + " ".repeat(isAmount(c.get(column)) ? decimals - decimals(c.get(column)) : 0)));
            int width =
                    cells.stream().mapToInt(c -> c.get(column).length()).max().orElse(0);
            cells.forEach(c -> {
                var space = " ".repeat(width - c.get(column).length());
                c.set(column, column == 0 ? c.get(column) + space : "  " + space + c.get(column));
            });
        }
        return cells.stream()
                .map(c -> String.join("", c).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static boolean isAmount(String cell) {
        return cell.matches("-?[\\d,]+\\.\\d+");
    }

    private static int decimals(String cell) {
        return isAmount(cell) ? cell.length() - cell.indexOf('.') - 1 : 0;
    }

    private static String count(long charges) {
        return String.format(Locale.ROOT, "%,d", charges);
    }

    /// All decimals there are, two at least.
    static String exact(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(2, stripped.scale()) + "f", stripped);
    }
}
