package drawdown.report;

import static drawdown.report.PageAmount.compact;

import drawdown.agreement.Agreement;
import drawdown.option.ExitOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the right to leave or to convert is worth as one HTML page that stands alone.
public final class OptionPage {

    private final Agreement agreement;
    private final boolean granted;
    private final ExitOption option;

    private OptionPage(Agreement agreement, boolean granted, ExitOption option) {
        this.agreement = agreement;
        this.granted = granted;
        this.option = option;
    }

    /// @param granted whether the papers give the right; else it was valued as if they did
    public static String html(Agreement agreement, boolean granted, ExitOption option) {
        var page = new OptionPage(agreement, granted, option);
        return new Page(
                        agreement.id(),
                        "the right to leave",
                        List.of("Bounds", "Use"),
                        Markup.NONE,
                        Stream.of(page.head(), page.bounds(), page.use()).collect(Markup.joining()),
                        "± is one standard error of the estimate: about two times in three it is off by less.")
                .html(Optional.empty());
    }

    private Markup head() {
        return Markup.of(
                """
                <header class="head" id="top">
                <p class="kicker">The right to leave or to convert</p>
                <h1>{}</h1>
                <p class="verdict">{}</p>
                <p class="note">{}</p>
                <dl class="figures">{}</dl>
                {}{}</header>
                """,
                agreement.id(),
                verdict(),
                "%,d futures, and as many to find the rule by which the right is used.".formatted(option.paths()),
                Stream.of(
                                new PageEstimate(option.value()).figure("The right is worth"),
                                new PageEstimate(option.foresight()).figure("With foresight"),
                                new PageEstimate(option.never()).figure("Cost if never used"))
                        .collect(Markup.joining()),
                ValuePage.ended(OptionText.ended(option)),
                granted ? Markup.NONE : ValuePage.warning("Not in the papers", OptionText.WANTING));
    }

    private String verdict() {
        return "Used each month as then seems best, the right saves %s %s of expected cost; it is used in %s of the futures. No rule can save more than %s."
                .formatted(
                        agreement.currency(),
                        compact(Math.round(option.value().value())),
                        FuturesText.percent(option.exercised(c -> true).value()),
                        compact(Math.round(option.foresight().value())));
    }

    private Markup bounds() {
        return Markup.of("""
                <section id="bounds" aria-labelledby="bounds-title">
                <h2 id="bounds-title">Between its bounds</h2>
                <figure class="chart"><div class="plot">{}</div>
                <figcaption>From 0, the right never used, to what a choice in hindsight would save. Each month’s decision is judged
                by least squares from what is known then, on other futures than these. The line through an end is two standard
                errors either way.</figcaption></figure>
                </section>
                """, BoundsChart.of(option));
    }

    private Markup use() {
        return Markup.of(
                """
                <section id="use" aria-labelledby="use-title">
                <h2 id="use-title">When it is used, and what for</h2>
                {}
                </section>
                """,
                OptionText.taken(option).isEmpty()
                        ? Markup.of("<p class=\"lead\">Never: no choice seems to save anything in any month.</p>")
                        : Markup.of("{}{}", chart(), table()));
    }

    private Markup chart() {
        return Markup.of("""
                <figure class="chart"><ul class="legend">{}</ul><div class="plot">{}</div>
                <figcaption>Percent of futures by the month in which notice is given.</figcaption></figure>
                """, UseChart.legend(option), UseChart.of(option, agreement.effective(), agreement.months()));
    }

    private Markup table() {
        return Markup.of(
                """
                <div class="scroll"><table><thead><tr><th>Of all futures</th>{}<th class="amount">In all</th>\
                <th class="amount">±</th></tr></thead><tbody>{}</tbody></table></div>
                """,
                OptionText.years(option).stream()
                        .map(year -> Markup.of("<th class=\"amount\">{}</th>", String.valueOf(year)))
                        .collect(Markup.joining()),
                Stream.concat(OptionText.taken(option).stream(), Stream.of(""))
                        .map(what -> row(OptionText.cells(option, OptionText.years(option), what), what.isEmpty()))
                        .collect(Markup.joining()));
    }

    private static Markup row(List<String> cells, boolean closing) {
        return Markup.of(
                "<tr class=\"{}\"><th scope=\"row\">{}</th>{}</tr>",
                closing ? "closing" : "",
                PageWords.capital(cells.getFirst()),
                cells.stream()
                        .skip(1)
                        .map(cell -> Markup.of("<td class=\"amount\">{}</td>", cell))
                        .collect(Markup.joining()));
    }
}
