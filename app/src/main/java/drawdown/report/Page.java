package drawdown.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An HTML page that stands alone: nothing is fetched, and no script but its own may run.
///
/// @param name     of what it is about
/// @param kind     of page, in a word; it may have more style of its own, in a resource of its name
/// @param sections in the order of the contents; the id of each is [#id] of its name
/// @param footer   one sentence
record Page(String name, String kind, List<String> sections, Markup skip, Markup main, String footer) {

    /// @param script the name of its resource
    String html(Optional<String> script) {
        var own = script.map(Page::resource);
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
                        <title>{}: {}</title>
                        <style>{}</style>
                        </head>
                        <body>
                        {}{}
                        <main>
                        {}</main>
                        <footer>{}</footer>
                        {}</body>
                        </html>
                        """,
                        own.map(Page::digest).orElse("none"),
                        name,
                        kind,
                        new Markup(
                                resource("page.css") + found(kind + "-page.css").orElse("")),
                        skip,
                        contents(),
                        main,
                        footer,
                        own.map(s -> Markup.of("<script>{}</script>\n", new Markup(s)))
                                .orElse(Markup.NONE))
                .html();
    }

    private Markup contents() {
        return Markup.of(
                "<nav aria-label=\"Contents\"><a class=\"home\" href=\"#top\">{}</a>{}</nav>",
                name,
                sections.stream()
                        .map(s -> Markup.of("<a href=\"#{}\">{}</a>", id(s), s))
                        .collect(Markup.joining()));
    }

    static String id(String section) {
        return section.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String resource(String name) {
        return found(name).orElseThrow(() -> new IllegalStateException("there is no resource " + name));
    }

    private static Optional<String> found(String name) {
        try (var in = Page.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
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
