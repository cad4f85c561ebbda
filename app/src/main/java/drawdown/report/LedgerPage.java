package drawdown.report;

import drawdown.settlement.Ledger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A ledger as one HTML page that stands alone: nothing is fetched, and no script but its own may run.
public final class LedgerPage {

    private LedgerPage() {}

    public static String html(Ledger ledger) {
        return html(ledger, new DeadLetters(List.of()));
    }

    /// @param dead what the dead letters would be worth
    public static String html(Ledger ledger, DeadLetters dead) {
        var main = Markup.of(
                "{}{}{}{}{}{}{}",
                PageHead.of(ledger, dead),
                PageChart.of(ledger),
                PageFlows.of(ledger),
                PageWindows.of(ledger),
                PageTotals.of(ledger),
                PageTerms.of(ledger),
                PagePostings.of(ledger));
        return new Page(
                        ledger.agreement().id() + ": ledger",
                        Page.resource("ledger-page.css"),
                        Markup.of("<a class=\"skip\" href=\"#postings\">To the postings</a>\n{}", contents(ledger)),
                        main,
                        "Every amount that leads to postings is exactly their sum.",
                        Page.resource("ledger-page.js"))
                .html();
    }

    private static Markup contents(Ledger ledger) {
        var sections = Stream.of("Chart", "Waterfalls", "Windows", "Totals", "Terms", "Postings")
                .map(name -> Markup.of("<a href=\"#{}\">{}</a>", name.toLowerCase(Locale.ROOT), name))
                .collect(Markup.joining());
        return Markup.of(
                "<nav aria-label=\"Contents\"><a class=\"home\" href=\"#top\">{}</a>{}</nav>",
                ledger.agreement().id(),
                sections);
    }
}
