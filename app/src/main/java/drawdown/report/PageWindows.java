package drawdown.report;

import drawdown.clause.Account;
import drawdown.report.WindowStatement.Cell;
import drawdown.report.WindowStatement.Group;
import drawdown.report.WindowStatement.Line;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;

/// The windows as a table: what each reports, its balances, and what was paid.
final class PageWindows {

    private PageWindows() {}

    static Markup of(Ledger ledger) {
        var groups = WindowStatement.of(ledger).groups().stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group(ledger, group))
                .collect(Markup.joining());
        return Markup.of(
                """
                <section id="windows" aria-labelledby="windows-title">
                <h2 id="windows-title">Windows, balances and payments</h2>
                <p class="lead">In {}. Lines that are zero in every window are left out.</p>
                <div class="scroll" tabindex="0" role="region" aria-labelledby="windows-title">
                <table class="statement"><thead><tr><td></td>{}{}</tr></thead>{}</table></div>
                {}
                </section>
                """,
                ledger.agreement().currency(),
                ledger.windows().stream().map(PageWindows::heading).collect(Markup.joining()),
                several(ledger) ? Markup.of("<th scope=\"col\">Term</th>") : Markup.NONE,
                groups,
                payments(ledger));
    }

    private static boolean several(Ledger ledger) {
        return ledger.windows().size() > 1;
    }

    private static Markup heading(Ledger.WindowEntry window) {
        return Markup.of(
                "<th scope=\"col\">Window {}<small>{}</small></th>",
                window.number(),
                PageWords.span(window.first(), window.last()));
    }

    private static Markup group(Ledger ledger, Group group) {
        int columns = ledger.windows().size() + (several(ledger) ? 2 : 1);
        var lines = group.lines().stream()
                .filter(line -> line.moves() || line.closing() || line.words().equals("Commitment"))
                .map(line -> line(line, several(ledger)))
                .collect(Markup.joining());
        return new RowGroup(group.title(), columns, lines).markup();
    }

    private static Markup line(Line line, boolean several) {
        var total = line.adds() ? amount(line.total()) : Markup.NONE;
        return Markup.of(
                "<tr class=\"{}\"><th scope=\"row\">{}</th>{}{}</tr>",
                line.closing() ? "closing" : "",
                line.words(),
                line.cells().stream()
                        .map(cell -> Markup.of("<td>{}</td>", cell(cell)))
                        .collect(Markup.joining()),
                several ? Markup.of("<td class=\"total\">{}</td>", total) : Markup.NONE);
    }

    private static Markup cell(Cell cell) {
        var amount = amount(cell.cents());
        return cell.cents() == 0
                ? amount
                : cell.selection().map(s -> s.link(amount)).orElse(amount);
    }

    private static Markup amount(long cents) {
        return cents == 0 ? Markup.of("<span class=\"nil\">–</span>") : Markup.of("{}", PageAmount.exact(cents));
    }

    private static Markup payments(Ledger ledger) {
        long fee = ledger.total(Account.EXIT_FEE);
        if (ledger.payments().isEmpty() && fee == 0) {
            return Markup.of("<p class=\"note\">Nothing was paid in cash beside the charges.</p>");
        }
        var last = ledger.windows().getLast();
        var trueUps = ledger.payments().stream()
                .map(p -> payment(
                        PageWords.month(p.month()),
                        Selection.of(Account.TRUE_UP).in(window(ledger, p)),
                        p.cents(),
                        p.cents() < 0 ? "true-up refunded" : "true-up"));
        var exit = fee == 0
                ? Markup.NONE
                : payment(PageWords.month(last.last()), Selection.of(Account.EXIT_FEE), fee, "exit fee");
        return Markup.of("""
                <h3>Payments in cash</h3>
                <table class="payments"><thead><tr>
                <th>Month</th><th class="amount">{}</th><th>What for</th></tr></thead>
                <tbody>{}{}</tbody></table>
                """, ledger.agreement().currency(), trueUps.collect(Markup.joining()), exit);
    }

    private static int window(Ledger ledger, Ledger.Payment payment) {
        return ledger.windows().stream()
                .filter(w -> w.last().equals(payment.month()) && w.figure(Figure.PAYMENT) != 0)
                .mapToInt(Ledger.WindowEntry::number)
                .findFirst()
                .orElseThrow();
    }

    private static Markup payment(String month, Selection selection, long cents, String what) {
        return Markup.of(
                "<tr><td>{}</td><td class=\"amount\">{}</td><td>{}</td></tr>",
                month,
                selection.link(Markup.of("{}", PageAmount.exact(cents))),
                what);
    }
}
