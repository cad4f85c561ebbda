package drawdown.report;

import java.util.stream.Collector;
import java.util.stream.Collectors;

/// A piece of a page. Text that goes into one is escaped; only another piece is taken as it is.
record Markup(String html) {

    static final Markup NONE = new Markup("");

    /// Fills the places of a template marked `{}`, in their order.
    static Markup of(String template, Object... parts) {
        var html = new StringBuilder(template.length() + 24 * parts.length);
        int from = 0;
        for (var part : parts) {
            int place = template.indexOf("{}", from);
            if (place < 0) {
                throw new IllegalArgumentException(parts.length + " parts for " + template);
            }
            html.append(template, from, place);
            html.append(part instanceof Markup(var own) ? own : escaped(part.toString()));
            from = place + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("only " + parts.length + " parts for " + template);
        }
        return new Markup(html.append(template, from, template.length()).toString());
    }

    static Collector<Markup, ?, Markup> joining() {
        return Collectors.collectingAndThen(Collectors.mapping(Markup::html, Collectors.joining()), Markup::new);
    }

    /// For text and for attributes in double quotes.
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
