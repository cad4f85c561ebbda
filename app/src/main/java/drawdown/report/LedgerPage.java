package drawdown.report;

import drawdown.settlement.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
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
        var script = resource("ledger-page.js");
        return Markup.of(
                        """
                        <!DOCTYPE html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta http-equiv="Content-Security-Policy"
                         content="default-src 'none'; style-src 'unsafe-inline'; script-src '{}'">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="color-scheme" content="light dark">
                        <title>{}: ledger</title>
                        <style>{}</style>
                        </head>
                        <body>
                        <a class="skip" href="#postings">To the postings</a>
                        {}
                        <main>
                        {}{}{}{}{}{}{}</main>
                        <footer>Every amount that leads to postings is exactly their sum.</footer>
                        <script>{}</script>
                        </body>
                        </html>
                        """,
                        digest(script),
                        ledger.agreement().id(),
                        new Markup(resource("ledger-page.css")),
                        contents(ledger),
                        PageHead.of(ledger, dead),
                        PageChart.of(ledger),
                        PageFlows.of(ledger),
                        PageWindows.of(ledger),
                        PageTotals.of(ledger),
                        PageTerms.of(ledger),
                        PagePostings.of(ledger),
                        new Markup(script))
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

    static String resource(String name) {
        try (var in = LedgerPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How a content security policy names the one script it lets run.
    private static String digest(String script) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
