package drawdown.report;

import static drawdown.report.PageAmount.exact;

import drawdown.clause.Account;
import drawdown.report.WindowFlow.Part;
import drawdown.settlement.Ledger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How each window's commitment was met and what its spend did, as two waterfalls a window.
final class PageFlows {

    /// More windows than this are folded away.
    private static final int SHOWN = 12;

    private static final Markup NOTHING = Markup.of("0");

    private final Ledger ledger;
    private final List<WindowFlow> flows;
    private final boolean oneScale;
    private final long largest;

    private PageFlows(Ledger ledger) {
        this.ledger = ledger;
        this.flows = WindowFlow.of(ledger);
        this.largest = flows.stream().mapToLong(PageFlows::size).max().orElse(1);
        this.oneScale = flows.stream().mapToLong(PageFlows::size).min().orElse(1) * 8 >= largest;
    }

    private static long size(WindowFlow flow) {
        return Math.max(flow.committed(), flow.spent());
    }

    static Markup of(Ledger ledger) {
        return new PageFlows(ledger).section();
    }

    private Markup section() {
        return Markup.of(
                """
                <section id="waterfalls" aria-labelledby="waterfalls-title">
                <h2 id="waterfalls-title">How each window was met</h2>
                <p class="lead">Every dollar of a commitment ends exactly once; every dollar of spend does one thing.
                {} Follow a figure to the postings it is made of.</p>
                <div class="flows">{}</div>{}
                </section>
                """,
                flows.size() == 1
                        ? ""
                        : oneScale ? "All windows are drawn to one scale." : "Each window has its own scale.",
                flows.stream().limit(SHOWN).map(this::card).collect(Markup.joining()),
                more());
    }

    private Markup more() {
        var more = flows.stream().skip(SHOWN).map(this::card).collect(Markup.joining());
        return flows.size() <= SHOWN
                ? Markup.NONE
                : Markup.of(
                        "<details><summary>{} more windows</summary><div class=\"flows\">{}</div></details>",
                        flows.size() - SHOWN,
                        more);
    }

    private Markup card(WindowFlow flow) {
        long scale = Math.max(1, oneScale ? largest : size(flow));
        return Markup.of(
                """
                <article class="flow"><h3>Window {} <span>{}</span></h3><div>{}{}</div></article>
                """,
                flow.window().number(),
                PageWords.span(flow.window().first(), flow.window().last()),
                group("Commitment", committed(flow), flow.commitment(), new Scale(flow.committed(), scale)),
                group("Spend that counts", flow.sources(ledger), flow.spend(), new Scale(flow.spent(), scale)));
    }

    private static List<Part> committed(WindowFlow flow) {
        var selection = Selection.of(Account.COMMITMENT).in(flow.window().number());
        return flow.committed() == 0
                ? List.of()
                : List.of(new Part("", "commitment", 0, flow.committed(), "", Optional.of(selection)));
    }

    /// A whole, made of one or two, and the parts it is cut into.
    private static Markup group(String words, List<Part> made, List<Part> parts, Scale scale) {
        return Markup.of(
                """
                <table><colgroup><col class="words"><col><col class="amounts"></colgroup><tbody>
                <tr class="whole"><th scope="row">{}{}</th><td class="bar">{}</td><td class="amount">{}</td></tr>
                {}{}</tbody></table>
                """,
                words,
                made.stream()
                        .filter(part -> !part.words().isEmpty())
                        .map(part -> Markup.of("{}", part.words()))
                        .reduce((a, b) -> Markup.of("{}, {}", a, b))
                        .map(sources -> Markup.of("<small>{}</small>", sources))
                        .orElse(Markup.NONE),
                scale.bar(made),
                made.stream()
                        .map(PageFlows::amount)
                        .reduce((a, b) -> Markup.of("{}<br>+ {}", a, b))
                        .orElse(NOTHING),
                parts.stream().map(part -> row(part, scale)).collect(Markup.joining()),
                parts.size() < 2 ? Markup.NONE : sum(parts, scale.whole));
    }

    private static Markup row(Part part, Scale scale) {
        return Markup.of("""
                <tr><th scope="row">{}<small title="{}">{}</small></th><td class="bar">{}</td>
                <td class="amount">{}</td></tr>
                """, part.words(), part.cause(), part.cause(), scale.bar(List.of(part)), amount(part));
    }

    private static Markup amount(Part part) {
        var shown = new PageAmount(part.cents()).markup();
        return part.selection().map(s -> s.link(shown)).orElse(shown);
    }

    /// The parts add up to the whole to the cent.
    private static Markup sum(List<Part> parts, long whole) {
        return Markup.of(
                "<tr class=\"sum\"><td colspan=\"3\">{} = {}</td></tr>",
                parts.stream().map(p -> exact(p.cents())).collect(Collectors.joining(" + ")),
                exact(whole));
    }

    /// How bars are drawn, in thousandths of a length in cents.
    ///
    /// @param whole what the parts add up to; a line marks it in every row
    private record Scale(long whole, long length) {

        /// The parts, and where they end short of the whole a line from there to the row below.
        Markup bar(List<Part> parts) {
            long end = parts.isEmpty()
                    ? 0
                    : parts.getLast().from() + parts.getLast().cents();
            return Markup.of(
                    """
                    <svg viewBox="0 0 1000 30" preserveAspectRatio="none" aria-hidden="true">\
                    <path class="guide" d="M{} 0V30"/>{}{}</svg>
                    """,
                    thousandths(whole),
                    parts.stream().map(this::rectangle).collect(Markup.joining()),
                    end < whole ? Markup.of("<path d=\"M{} 23V37\"/>", thousandths(end)) : Markup.NONE);
        }

        /// At least three thousandths wide: what is there can be seen.
        private Markup rectangle(Part part) {
            return Markup.of(
                    "<rect class=\"{}\" x=\"{}\" y=\"7\" width=\"{}\" height=\"16\"/>",
                    part.kind(),
                    thousandths(part.from()),
                    thousandths(Math.max(part.cents(), length * 3 / 1000)));
        }

        private String thousandths(long cents) {
            return String.format(Locale.ROOT, "%.1f", 1000.0 * cents / length);
        }
    }
}
