package drawdown.report;

import drawdown.audit.Audited;
import drawdown.audit.Audited.Month;
import drawdown.audit.Cell;
import drawdown.audit.Finding;
import drawdown.audit.Finding.Claim;
import drawdown.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// An audit as one HTML page that stands alone, in the style of the ledger's: the annex of a dispute letter when printed.
public final class AuditPage {

    /// Services and months of a finding that are shown before the rest is summed.
    private static final int SHOWN = 60;

    private AuditPage() {}

    public static String html(Audited audited) {
        return new Page(
                        audited.agreement().id(),
                        "audit",
                        List.of(),
                        Markup.NONE,
                        Markup.of(
                                "{}{}{}{}{}{}",
                                head(audited),
                                chart(audited),
                                findings("dispute", "To dispute", audited.losses(), audited),
                                findings("gains", "To the customer's gain", audited.gains(), audited),
                                audited.balance().map(b -> balance(b, audited)).orElse(Markup.NONE),
                                notes(audited)),
                        "Each amount is the agreement's, month by month, less what the bill or the statement has.")
                .html(Optional.empty());
    }

    private static Markup head(Audited audited) {
        return Markup.of(
                """
                <header class="head" id="top">
                <p class="kicker">Audit of {}, as of {}</p>
                <h1>{}</h1>
                <p class="verdict">{}</p>
                <dl class="figures">{}{}{}{}</dl>
                </header>
                """,
                PageWords.program(audited.agreement()),
                audited.on(),
                audited.agreement().id(),
                AuditWords.summary(audited),
                figure(
                        "In dispute",
                        exact(Audited.sum(audited.losses(), Claim.CASH)),
                        audited.agreement().currency()),
                figure("Not counted", exact(Audited.sum(audited.losses(), Claim.COMMITMENT)), "of the commitment"),
                figure("Discount granted", compact(audited, Month::expected), "on the provider's own services"),
                figure(
                        "Discount applied",
                        compact(audited, Month::applied),
                        audited.evidence().words()));
    }

    private static Markup exact(Money amount) {
        return Markup.of("<span class=\"exact\">{}</span>", PageAmount.exact(amount.cents()));
    }

    private static Markup compact(Audited audited, Function<Month, BigDecimal> amount) {
        var total = audited.months().stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PageAmount(Money.of(total).cents()).markup();
    }

    private static Markup figure(String name, Markup amount, String note) {
        return Markup.of("<div><dt>{}</dt><dd>{}<small>{}</small></dd></div>", name, amount, note);
    }

    private static Markup chart(Audited audited) {
        if (audited.months().isEmpty()) {
            return Markup.NONE;
        }
        return Markup.of(
                """
                <section id="chart" aria-labelledby="chart-title">
                <h2 id="chart-title">Discount granted and applied</h2>
                <figure class="chart">
                <ul class="legend"><li class="granted">Granted by the agreement</li><li class="applied">Applied by the bill</li></ul>
                <div class="plot">{}</div>
                <figcaption>Of the provider's own services, by month. A gap is what the bill did not take off.</figcaption>
                </figure>
                <details><summary>The chart's numbers</summary>{}</details>
                </section>
                """,
                Stream.of(Plot.Size.values()).map(size -> plot(audited, size)).collect(Markup.joining()),
                numbers(audited));
    }

    private static Markup plot(Audited audited, Plot.Size size) {
        var months = audited.months();
        var first = months.getFirst().month();
        int count = (int) first.until(months.getLast().month(), java.time.temporal.ChronoUnit.MONTHS) + 1;
        var amounts = months.stream()
                .flatMap(m -> Stream.of(m.expected(), m.applied()))
                .mapToLong(a -> Money.of(a).cents())
                .summaryStatistics();
        var axis = Axis.of(Math.min(0, amounts.getMin()), amounts.getMax(), 4);
        var plot = Plot.of(size, axis, first, count);
        var bars = new ArrayList<Markup>();
        for (var month : months) {
            int at = (int) first.until(month.month(), java.time.temporal.ChronoUnit.MONTHS);
            double width = plot.x(1) - plot.x(0);
            bars.add(bar(plot, "granted", plot.x(at) + width * 0.12, width * 0.36, month.expected(), month));
            bars.add(bar(plot, "applied", plot.x(at) + width * 0.52, width * 0.36, month.applied(), month));
        }
        return plot.draw("The discount granted and applied in each month", bars.stream());
    }

    private static Markup bar(Plot plot, String kind, double x, double width, BigDecimal amount, Month month) {
        long cents = Money.of(amount).cents();
        double top = Math.min(plot.y(cents), plot.y(0));
        return Markup.of(
                "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"><title>{} {}: {}</title></rect>",
                kind,
                Plot.number(x),
                Plot.number(top),
                Plot.number(width),
                Plot.number(Math.abs(plot.y(cents) - plot.y(0))),
                PageWords.month(month.month()),
                kind,
                PageAmount.exact(cents));
    }

    private static Markup numbers(Audited audited) {
        return Markup.of(
                """
                <div class="scroll"><table class="numbers"><thead><tr><th>Month</th><th class="amount">Before discount</th>
                <th class="amount">Granted</th><th class="amount">Applied</th><th class="amount">Missing</th></tr></thead>
                <tbody>{}</tbody></table></div>""",
                audited.months().stream()
                        .map(m -> row(
                                PageWords.month(m.month()),
                                m.before(),
                                m.expected(),
                                m.applied(),
                                m.expected().subtract(m.applied())))
                        .collect(Markup.joining()));
    }

    private static Markup row(String name, BigDecimal... amounts) {
        return Markup.of(
                "<tr><th scope=\"row\">{}</th>{}</tr>",
                name,
                Stream.of(amounts)
                        .map(a -> Markup.of(
                                "<td class=\"amount\">{}</td>",
                                PageAmount.exact(Money.of(a).cents())))
                        .collect(Markup.joining()));
    }

    private static Markup findings(String id, String title, List<Finding> findings, Audited audited) {
        return findings.isEmpty()
                ? Markup.NONE
                : Markup.of(
                        "<section id=\"{}\"><h2>{}</h2><ol class=\"findings\">{}</ol></section>",
                        id,
                        title,
                        findings.stream().map(f -> finding(f, audited)).collect(Markup.joining()));
    }

    private static Markup finding(Finding finding, Audited audited) {
        return Markup.of(
                """
                <li><div class="claim"><h3>{}</h3><p class="sum">{}<small>{}</small></p></div>
                <dl class="evidence">{}{}{}{}{}</dl>{}</li>
                """,
                finding.what(),
                PageAmount.exact(finding.amount().cents()),
                finding.fault().claim() == Claim.CASH ? audited.agreement().currency() : "of commitment",
                fact("Months", AuditWords.months(finding)),
                fact("Granted by", finding.grant().map(String::valueOf).orElse("")),
                fact(
                        "Seen in",
                        finding.evidence()
                                + (finding.charges() == 0 ? "" : ", " + PageWords.count(finding.charges(), "charge"))),
                fact("Dispute", finding.deadline().words(audited.on())),
                finding.query().isEmpty()
                        ? Markup.NONE
                        : Markup.of("<div><dt>Query</dt><dd><code>{}</code></dd></div>", finding.query()),
                cells(finding.cells()));
    }

    private static Markup fact(String name, String words) {
        return words.isEmpty() ? Markup.NONE : Markup.of("<div><dt>{}</dt><dd>{}</dd></div>", name, words);
    }

    private static Markup cells(List<Cell> cells) {
        if (cells.isEmpty()) {
            return Markup.NONE;
        }
        return Markup.of(
                """
                <details><summary>By month and service</summary><div class="scroll"><table><thead><tr><th>Month, service</th>
                <th class="amount">Before discount</th><th class="amount">Granted</th><th class="amount">Applied</th>
                <th class="amount">Missing</th></tr></thead><tbody>{}{}</tbody></table></div></details>""",
                cells.stream()
                        .limit(SHOWN)
                        .map(c -> row(c.month() + ", " + c.service(), c.before(), c.expected(), c.applied(), c.lost()))
                        .collect(Markup.joining()),
                cells.size() <= SHOWN
                        ? Markup.NONE
                        : row(
                                PageWords.count(cells.size() - SHOWN, "more line"),
                                rest(cells, Cell::before),
                                rest(cells, Cell::expected),
                                rest(cells, Cell::applied),
                                rest(cells, Cell::lost)));
    }

    private static BigDecimal rest(List<Cell> cells, Function<Cell, BigDecimal> amount) {
        return cells.stream().skip(SHOWN).map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Markup balance(Audited.Balance balance, Audited audited) {
        return Markup.of(
                """
                <section id="balance"><h2>The commitment after {}</h2><div class="scroll"><table class="numbers">
                <thead><tr><th></th><th class="amount">Taken off</th><th class="amount">Remaining</th></tr></thead><tbody>
                <tr><th scope="row">The ledger of this agreement</th><td class="amount">{}</td><td class="amount">{}</td></tr>
                <tr><th scope="row">The provider's statement</th><td class="amount">{}</td><td class="amount">{}</td></tr>
                </tbody></table></div><p class="note">In {}. What explains the difference is listed above.</p></section>
                """,
                PageWords.month(balance.through()),
                PageAmount.exact(balance.ourDecrement()),
                balance.ourRemaining().map(cents -> PageAmount.exact(cents)).orElse(""),
                PageAmount.exact(balance.theirDecrement()),
                balance.theirRemaining().map(cents -> PageAmount.exact(cents)).orElse(""),
                audited.agreement().currency());
    }

    private static Markup notes(Audited audited) {
        return Markup.of(
                "<section id=\"notes\"><h2>Worth knowing</h2><ul>{}</ul></section>",
                audited.notes().stream().map(n -> Markup.of("<li>{}</li>", n)).collect(Markup.joining()));
    }
}
