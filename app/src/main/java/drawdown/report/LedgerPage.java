package drawdown.report;

import drawdown.settlement.Ledger;
import java.util.List;
import java.util.Optional;

/// A ledger as one HTML page that stands alone.
public final class LedgerPage {

    private LedgerPage() {}

    public static String html(Ledger ledger) {
        return html(ledger, new DeadLetters(List.of()));
    }

    /// @param dead what the dead letters would be worth
    public static String html(Ledger ledger, DeadLetters dead) {
        return new Page(
                        ledger.agreement().id(),
                        "ledger",
                        List.of("Chart", "Waterfalls", "Windows", "Totals", "Terms", "Postings"),
                        Markup.of("<a class=\"skip\" href=\"#postings\">To the postings</a>\n"),
                        Markup.of(
                                "{}{}{}{}{}{}{}",
                                PageHead.of(ledger, dead),
                                PageChart.of(ledger),
                                PageFlows.of(ledger),
                                PageWindows.of(ledger),
                                PageTotals.of(ledger),
                                PageTerms.of(ledger),
                                PagePostings.of(ledger)),
                        "Every amount that leads to postings is exactly their sum.")
                .html(Optional.of("ledger-page.js"));
    }
}
