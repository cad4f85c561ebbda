package drawdown.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// An HTML page that stands alone: nothing is fetched, and no script but its own may run.
///
/// @param top what stands above the page's content
/// @param script of the page, or empty
record Page(String title, String style, Markup top, Markup main, String foot, String script) {

    String html() {
        return Markup.of(
                        """
                        <!DOCTYPE html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta http-equiv="Content-Security-Policy"
                         content="default-src 'none'; style-src 'unsafe-inline'; script-src {}">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="color-scheme" content="light dark">
                        <title>{}</title>
                        <style>{}</style>
                        </head>
                        <body>
                        {}
                        <main>
                        {}</main>
                        <footer>{}</footer>
                        {}
                        </body>
                        </html>
                        """,
                        new Markup(script.isEmpty() ? "'none'" : "'" + digest(script) + "'"),
                        title,
                        new Markup(style),
                        top,
                        main,
                        foot,
                        script.isEmpty() ? Markup.NONE : Markup.of("<script>{}</script>", new Markup(script)))
                .html();
    }

    static String resource(String name) {
        try (var in = Page.class.getResourceAsStream(name)) {
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
